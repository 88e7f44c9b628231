"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Dialog } from "#components/dialog.tsx";
import { FieldError } from "#components/field.tsx";
import { TextArea } from "#components/text-area.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Flag } from "../schema.ts";
import { StepForm, useDone } from "./step-form.tsx";

type CloseFlagsProps = { clientId: string; flags: readonly Pick<Flag, "id" | "kind" | "tier" | "version">[] };

/** Opens the form that closes one open flag or several with what came of them. */
export function CloseFlags(props: CloseFlagsProps) {
  const t = useTranslations("safety.close");
  return (
    <Dialog title={t("title")} description={t("description")} trigger={<Button>{t("open")}</Button>}>
      {(close) => <Closing {...props} onDone={close} />}
    </Dialog>
  );
}

function Closing({ clientId, flags, onDone }: CloseFlagsProps & { onDone: () => void }) {
  const t = useTranslations("safety");
  const done = useDone(onDone);
  const [only] = flags.length === 1 ? flags : [];
  const [chosen, setChosen] = useState<readonly string[]>(only ? [only.id] : []);
  const [outcome, setOutcome] = useState("");
  const [asked, setAsked] = useState(false);
  const close = useMutation(
    useTRPC().safety.close.mutationOptions({
      onSuccess: (receipts) => done(t("close.done", { count: receipts.length })),
    }),
  );
  const fields = refusalFrom(close.error)?.fields;

  function submit() {
    setAsked(true);
    if (chosen.length === 0) return;
    const open = flags.filter(({ id }) => chosen.includes(id));
    close.mutate({ clientId, flags: open.map(({ id: flagId, version }) => ({ flagId, version })), outcome });
  }

  return (
    <StepForm mutation={close} onSubmit={submit} submit={t("close.submit")}>
      <fieldset className="flex flex-col">
        <legend className="mb-1 font-medium">{t("close.which")}</legend>
        {flags.map(({ id, kind, tier }) => (
          <Checkbox
            key={id}
            name={id}
            label={t(`kinds.${kind}`)}
            description={tier === "stop" ? t("close.needsClearance") : undefined}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              setChosen((before) => (target.checked ? [...before, id] : before.filter((each) => each !== id)))
            }
          />
        ))}
        {asked && chosen.length === 0 && <FieldError>{t("close.noneChosen")}</FieldError>}
      </fieldset>
      <TextArea
        name="outcome"
        label={t("close.outcome")}
        description={t("close.outcomeHint")}
        maxLength={2000}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        error={fields?.outcome}
      />
    </StepForm>
  );
}
