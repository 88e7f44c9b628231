"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { DateField } from "#components/date-field.tsx";
import { Dialog } from "#components/dialog.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { TextField } from "#components/text-field.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { StepForm, useDone } from "../../components/step-form.tsx";
import { basis, type Lift } from "../schema.ts";

type RecordClearanceProps = {
  clientId: string;
  /** Tiers that hold something back now, gravest first. */
  tiers: readonly Lift["tier"][];
};

/** Opens the form that records what a named clinician said. */
export function RecordClearance(props: RecordClearanceProps) {
  const t = useTranslations("safety.clear");
  return (
    <Dialog title={t("title")} description={t("description")} trigger={<Button>{t("open")}</Button>}>
      {(close) => <Recording {...props} onDone={close} />}
    </Dialog>
  );
}

function Recording({ clientId, tiers, onDone }: RecordClearanceProps & { onDone: () => void }) {
  const t = useTranslations("safety");
  const done = useDone(onDone);
  const [idFor] = useState(operationIds);
  const [tier, setTier] = useState(tiers[0] ?? "caution");
  const [terms, setTerms] = useState<string>("cleared");
  const [clinician, setClinician] = useState("");
  const [said, setSaid] = useState("");
  const [lastDay, setLastDay] = useState("");
  const clear = useMutation(useTRPC().safety.clear.mutationOptions({ onSuccess: () => done(t("clear.done")) }));
  const fields = refusalFrom(clear.error)?.fields;

  function submit() {
    const word = { clientId, tier, basis: basis.parse(terms), clinician, said, lastDay: lastDay || null };
    clear.mutate({ operationId: idFor(word), ...word });
  }

  return (
    <StepForm mutation={clear} onSubmit={submit} submit={t("clear.submit")}>
      <Select
        name="tier"
        label={t("clear.tier")}
        value={tier}
        onChange={({ target }) => setTier(tiers.find((each) => each === target.value) ?? tier)}
        options={tiers.map((value) => ({ value, label: t(`tiers.${value}`) }))}
        error={fields?.tier}
      />
      <RadioGroup
        name="basis"
        label={t("clear.basis")}
        value={terms}
        onChange={(event) => setTerms(event.target.value)}
        options={basis.options.map((value) => ({ value, label: t(`clear.${value}`) }))}
      />
      <TextField
        name="clinician"
        label={t("clear.clinician")}
        description={t("clear.clinicianHint")}
        maxLength={200}
        value={clinician}
        onChange={(event) => setClinician(event.target.value)}
        error={fields?.clinician}
      />
      <TextArea
        name="said"
        label={t("clear.said")}
        description={t("clear.saidHint")}
        maxLength={2000}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
        error={fields?.said}
      />
      <DateField
        name="lastDay"
        label={t("clear.lastDay")}
        description={t("clear.lastDayHint")}
        optional
        value={lastDay}
        onChange={(event) => setLastDay(event.target.value)}
        error={fields?.lastDay}
      />
    </StepForm>
  );
}
