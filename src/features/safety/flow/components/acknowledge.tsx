"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { DateField } from "#components/date-field.tsx";
import { Dialog } from "#components/dialog.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { StepForm, useDone } from "../../components/step-form.tsx";
import { daysToChoose } from "./days-to-choose.ts";

type FlagRef = { flagId: string; version: number };

/** "I have seen this": somebody looks after the flag from now on, and says when they look again. */
export function Acknowledge(props: FlagRef) {
  const t = useTranslations("safety.acknowledge");
  const trigger = (
    <Button variant="primary" size="small">
      {t("open")}
    </Button>
  );
  return (
    <Dialog title={t("title")} description={t("description")} trigger={trigger}>
      {(close) => <Acknowledging {...props} onDone={close} />}
    </Dialog>
  );
}

function Acknowledging({ flagId, version, onDone }: FlagRef & { onDone: () => void }) {
  const t = useTranslations("safety.acknowledge");
  const done = useDone(onDone);
  const [days] = useState(daysToChoose);
  const [recheckOn, setRecheckOn] = useState(days.suggested);
  const acknowledge = useMutation(useTRPC().safety.acknowledge.mutationOptions({ onSuccess: () => done(t("done")) }));
  return (
    <StepForm
      mutation={acknowledge}
      onSubmit={() => acknowledge.mutate({ flagId, version, ...(recheckOn !== "" && { recheckOn }) })}
      submit={t("submit")}
    >
      <DateField
        name="recheckOn"
        label={t("recheckOn")}
        description={t("recheckHint")}
        min={days.first}
        max={days.last}
        value={recheckOn}
        onChange={(event) => setRecheckOn(event.target.value)}
        error={refusalFrom(acknowledge.error)?.fields?.recheckOn}
      />
    </StepForm>
  );
}
