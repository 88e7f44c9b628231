"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { DateField } from "#components/date-field.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { observationKind } from "../schema.ts";
import { StepForm, useDone } from "./step-form.tsx";

type RaiseFlagProps = {
  clientId: string;
  /** Supervisors who are told, other than whoever raises it. */
  supervisors: number;
};

/** Opens the form in which a coach notes what they saw or heard. */
export function RaiseFlag({ clientId, supervisors }: RaiseFlagProps) {
  const t = useTranslations("safety.raise");
  return (
    <Dialog title={t("title")} description={t("description", { supervisors })} trigger={<Button>{t("open")}</Button>}>
      {(close) => <Observation clientId={clientId} onDone={close} />}
    </Dialog>
  );
}

function Observation({ clientId, onDone }: { clientId: string; onDone: () => void }) {
  const t = useTranslations("safety");
  const done = useDone(onDone);
  const [idFor, setIdFor] = useState(operationIds);
  const [kind, setKind] = useState("");
  const [observed, setObserved] = useState("");
  const [seenOn, setSeenOn] = useState("");
  const [immediateDanger, setImmediateDanger] = useState(false);
  const [asked, setAsked] = useState(false);
  const raise = useMutation(
    useTRPC().safety.raise.mutationOptions({
      onSuccess: () => done(t("raise.done")),
      // Its id has kept something else: the next press sends this under another.
      onError: (error) => refusalFrom(error)?.code === "conflict" && setIdFor(operationIds),
    }),
  );
  const chosen = observationKind.safeParse(kind).data;
  const fields = refusalFrom(raise.error)?.fields;

  function submit() {
    setAsked(true);
    if (!chosen) return;
    const seen = { clientId, kind: chosen, observed, seenOn: seenOn || null, immediateDanger };
    raise.mutate({ operationId: idFor(seen), ...seen });
  }

  return (
    <StepForm mutation={raise} onSubmit={submit} submit={t("raise.submit")} tone="danger">
      <Select
        name="kind"
        label={t("raise.kind")}
        placeholder={t("raise.choose")}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
        options={observationKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        error={asked && !chosen ? t("raise.kindMissing") : undefined}
      />
      <TextArea
        name="observed"
        label={t("raise.observed")}
        description={t("raise.observedHint")}
        maxLength={2000}
        value={observed}
        onChange={(event) => setObserved(event.target.value)}
        error={fields?.observed}
      />
      <DateField
        name="seenOn"
        label={t("raise.seenOn")}
        description={t("raise.seenOnHint")}
        optional
        value={seenOn}
        onChange={(event) => setSeenOn(event.target.value)}
        error={fields?.seenOn}
      />
      <Checkbox
        name="immediateDanger"
        label={t("raise.danger")}
        checked={immediateDanger}
        onChange={(event) => setImmediateDanger(event.target.checked)}
      />
      {immediateDanger && <EmergencySteps />}
    </StepForm>
  );
}

/** What comes before any record when somebody may come to harm today. */
function EmergencySteps() {
  const t = useTranslations("safety.raise");
  return (
    <Callout tone="safety" title={t("dangerTitle")} announce>
      <ol className="flex list-decimal flex-col gap-1 pl-5">
        {(["call", "stay", "ask", "then"] as const).map((step) => (
          <li key={step}>{t(`dangerSteps.${step}`)}</li>
        ))}
      </ol>
    </Callout>
  );
}
