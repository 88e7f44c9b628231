"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/button.tsx";
import { toastUndo } from "#components/toast.tsx";
import type { AgendaCode } from "#domain/protocol/agenda.ts";
import { SessionFailure } from "../../components/session-failure.tsx";
import type { AgendaReceipt } from "../schema.ts";
import { AddItem } from "./add-item.tsx";
import { AgendaLine } from "./agenda-line.tsx";
import { type Listed, useAgenda } from "./use-agenda.ts";

type AgendaListProps = {
  sessionId: string;
  kept: AgendaReceipt;
  /** Length of the session. */
  minutes: number;
  scripts: Record<AgendaCode, ReactNode>;
};

/** The agenda: ticked, moved, shortened, taken off and added to. */
export function AgendaList({ sessionId, kept, minutes, scripts }: AgendaListProps) {
  const t = useTranslations("sessions.agenda");
  const { items, arranged, error, isSaving, arrange, show, reset } = useAgenda(sessionId, kept);
  const firm = items.filter(({ ifTimeAllows, resting }) => !ifTimeAllows && !resting);
  const used = firm.reduce((sum, item) => sum + item.minutes, 0);

  function change(index: number, part: Partial<Listed>) {
    return items.map((item, at) => (at === index ? { ...item, ...part } : item));
  }

  function move(from: number, to: number) {
    const next = items.toSpliced(from, 1);
    const item = items[from];
    if (item) arrange(next.toSpliced(to, 0, item));
  }

  function remove(index: number) {
    const before = items;
    arrange(items.toSpliced(index, 1));
    toastUndo(t("removed"), () => arrange(before));
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-note text-muted tabular-nums" role="status">
        {t(used > minutes ? "tooLong" : "fits", { used, minutes })}
        {isSaving && ` · ${t("saving")}`}
      </p>
      {items.length > 0 && (
        <ol className="flex flex-col border-t border-line">
          {items.map((item, index) => (
            <AgendaLine
              key={item.key}
              item={item}
              script={item.code && !item.resting ? scripts[item.code] : null}
              onTick={(done) => arrange(change(index, { done }))}
              onMinutes={(value) => show(change(index, { minutes: value }))}
              onMinutesDone={() => arrange(items)}
              onUp={index > 0 ? () => move(index, index - 1) : null}
              onDown={index < items.length - 1 ? () => move(index, index + 1) : null}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      <SessionFailure error={error} />
      <AddItem onAdd={(item) => arrange([...items, item])} />
      {arranged && (
        <div>
          <Button size="small" variant="quiet" onPress={reset}>
            {t("reset")}
          </Button>
        </div>
      )}
    </div>
  );
}
