"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { NumberField } from "#components/number-field.tsx";
import { Select } from "#components/select.tsx";
import { TextArea } from "#components/text-area.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { StepForm, useDone } from "../../components/step-form.tsx";
import { MOST_OVERRIDE_DAYS, type OverrideInput } from "../schema.ts";

type AskOverrideProps = {
  clientId: string;
  /** Tiers below stop that hold something back now, gravest first. */
  tiers: readonly OverrideInput["tier"][];
  /** Who could confirm it. */
  supervisors: number;
};

/** Opens the form in which a coach asks a supervisor to let something go on. */
export function AskOverride({ supervisors, ...props }: AskOverrideProps) {
  const t = useTranslations("safety.override");
  return (
    <Dialog title={t("title")} description={t("description")} trigger={<Button variant="quiet">{t("open")}</Button>}>
      {(close) => (supervisors === 0 ? <p>{t("nobody")}</p> : <Asking {...props} onDone={close} />)}
    </Dialog>
  );
}

function Asking({ clientId, tiers, onDone }: Omit<AskOverrideProps, "supervisors"> & { onDone: () => void }) {
  const t = useTranslations("safety");
  const done = useDone(onDone);
  const [idFor] = useState(operationIds);
  const [tier, setTier] = useState(tiers[0] ?? "caution");
  const [reason, setReason] = useState("");
  const [days, setDays] = useState("14");
  const ask = useMutation(
    useTRPC().safety.requestOverride.mutationOptions({ onSuccess: () => done(t("override.done")) }),
  );
  const fields = refusalFrom(ask.error)?.fields;

  function submit() {
    const wish = { clientId, tier, reason, days: Number(days) };
    ask.mutate({ operationId: idFor(wish), ...wish });
  }

  return (
    <StepForm mutation={ask} onSubmit={submit} submit={t("override.submit")}>
      <Select
        name="tier"
        label={t("override.tier")}
        value={tier}
        onChange={({ target }) => setTier(tiers.find((each) => each === target.value) ?? tier)}
        options={tiers.map((value) => ({ value, label: t(`tiers.${value}`) }))}
        error={fields?.tier}
      />
      <TextArea
        name="reason"
        label={t("override.reason")}
        description={t("override.reasonHint")}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={fields?.reason}
      />
      <NumberField
        name="days"
        label={t("override.days")}
        unit={t("override.daysUnit")}
        min={1}
        max={MOST_OVERRIDE_DAYS}
        value={days}
        onChange={(event) => setDays(event.target.value)}
        error={fields?.days}
      />
    </StepForm>
  );
}
