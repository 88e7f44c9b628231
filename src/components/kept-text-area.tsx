"use client";

import { Check, CloudOff, HardDrive, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { Kept, KeptState } from "#lib/kept-words.ts";
import { Button } from "./button.tsx";
import { Callout } from "./callout.tsx";
import { TextArea } from "./text-area.tsx";
import { type Keeping, useKeptWords } from "./use-kept-words.ts";

type KeptTextAreaProps = Keeping & {
  label: ReactNode;
  description?: ReactNode;
  rows?: number;
  maxLength?: number;
  autoFocus?: boolean;
  /** What stands below and needs the words on the server first. */
  children?: (kept: {
    flush: () => Promise<KeptState["status"]>;
    sent: () => Promise<number | null>;
    see: (current: Kept) => Promise<void>;
    discard: () => Promise<void>;
    status: KeptState["status"];
  }) => ReactNode;
};

/**
 * A text that is never lost: on this device with every keystroke, on the server a moment later. Where somebody else
 * changed the same lines, both texts are shown until a person decides.
 */
export function KeptTextArea({
  label,
  description,
  rows = 6,
  maxLength = 20_000,
  autoFocus,
  children,
  ...keeping
}: KeptTextAreaProps) {
  const t = useTranslations("common.kept");
  const { state, write, settle, flush, sent, see, discard, isReady } = useKeptWords(keeping);
  const field = useRef<HTMLTextAreaElement>(null);
  const written = useRef(state.text);
  const caret = useRef(0);

  // Words of somebody else may come in above the caret: it stays where the person was writing.
  useLayoutEffect(() => {
    const area = field.current;
    const before = written.current;
    written.current = state.text;
    if (!area || before === state.text || document.activeElement !== area) return;
    const fromEnd = before.length - caret.current;
    if (!state.text.startsWith(before.slice(0, caret.current)))
      caret.current = Math.max(0, state.text.length - fromEnd);
    area.setSelectionRange(caret.current, caret.current);
  }, [state.text]);

  return (
    <div className="flex flex-col gap-2">
      <TextArea
        ref={field}
        label={label}
        description={description}
        rows={rows}
        maxLength={maxLength}
        autoFocus={autoFocus}
        readOnly={!isReady}
        value={state.text}
        error={state.status === "refused" ? (state.because ?? undefined) : undefined}
        onSelect={({ currentTarget }) => {
          caret.current = currentTarget.selectionEnd;
        }}
        onChange={({ currentTarget }) => {
          caret.current = currentTarget.selectionEnd;
          written.current = currentTarget.value;
          write(currentTarget.value);
        }}
      />
      <KeptStatus status={state.status} came={state.came} />
      {state.conflict && <Conflict mine={state.text} {...state.conflict} onSettle={(text) => void settle(text)} />}
      {children?.({ flush, sent, see, discard, status: state.status })}
      <span className="sr-only" role="status">
        {state.came && t(state.came)}
      </span>
    </div>
  );
}

const signs: Record<KeptState["status"], ReactNode> = {
  saved: <Check />,
  waiting: <HardDrive />,
  saving: <HardDrive />,
  unreachable: <CloudOff />,
  refused: <TriangleAlert />,
  conflict: <TriangleAlert />,
  not_kept: <TriangleAlert />,
};

function KeptStatus({ status, came }: Pick<KeptState, "status" | "came">) {
  const t = useTranslations("common.kept");
  const isTrouble = status === "refused" || status === "conflict" || status === "not_kept" || status === "unreachable";
  return (
    <p
      className={`flex min-h-5 items-center gap-1.5 text-note [&_svg]:size-4 ${isTrouble ? "font-medium text-attention" : "text-muted"}`}
      // Every keystroke changes it: only trouble is said aloud.
      role={isTrouble ? "status" : undefined}
    >
      <span aria-hidden="true">{signs[status]}</span>
      {t(status)}
      {came && !isTrouble && ` · ${t(came)}`}
    </p>
  );
}

type ConflictProps = { mine: string; theirs: string; both: string; onSettle: (text: string) => void };

function Conflict({ mine, theirs, both, onSettle }: ConflictProps) {
  const t = useTranslations("common.kept");
  return (
    <Callout
      tone="attention"
      announce
      title={t("conflictTitle")}
      actions={
        <>
          <Button variant="primary" size="small" onPress={() => onSettle(both)}>
            {t("keepBoth")}
          </Button>
          <Button size="small" onPress={() => onSettle(mine)}>
            {t("keepMine")}
          </Button>
          <Button size="small" onPress={() => onSettle(theirs)}>
            {t("keepTheirs")}
          </Button>
        </>
      }
    >
      <p>{t("conflictBody")}</p>
      <div className="mt-3 grid gap-3 md:grid-cols-2">
        <Version name={t("mine")} text={mine} />
        <Version name={t("theirsTitle")} text={theirs} />
      </div>
    </Callout>
  );
}

function Version({ name, text }: { name: string; text: string }) {
  return <TextArea label={name} value={text} rows={4} readOnly className="[&_textarea]:max-h-60" />;
}
