"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { DateField } from "#components/date-field.tsx";
import { Dialog } from "#components/dialog.tsx";
import { TextArea } from "#components/text-area.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { StepForm, useDone } from "../../components/step-form.tsx";
import { daysToChoose } from "./days-to-choose.ts";

type FlagRef = { flagId: string; version: number };

/** Notes what is found on looking at a flag again. */
export function Recheck(props: FlagRef) {
  const t = useTranslations("safety.recheck");
  return (
    <Dialog title={t("title")} description={t("description")} trigger={<Button size="small">{t("open")}</Button>}>
      {(close) => <Rechecking {...props} onDone={close} />}
    </Dialog>
  );
}

function Rechecking({ flagId, version, onDone }: FlagRef & { onDone: () => void }) {
  const t = useTranslations("safety.recheck");
  const done = useDone(onDone);
  const [idFor] = useState(operationIds);
  const [found, setFound] = useState("");
  const [days] = useState(daysToChoose);
  const [nextOn, setNextOn] = useState(days.suggested);
  const recheck = useMutation(useTRPC().safety.recheck.mutationOptions({ onSuccess: () => done(t("done")) }));
  const fields = refusalFrom(recheck.error)?.fields;

  function submit() {
    const look = { flagId, found, nextOn: nextOn || null };
    recheck.mutate({ operationId: idFor(look), version, ...look });
  }

  return (
    <StepForm mutation={recheck} onSubmit={submit} submit={t("submit")}>
      <TextArea
        name="found"
        label={t("found")}
        maxLength={2000}
        value={found}
        onChange={(event) => setFound(event.target.value)}
        error={fields?.found}
      />
      <DateField
        name="nextOn"
        label={t("next")}
        description={t("nextHint")}
        optional
        min={days.first}
        max={days.last}
        value={nextOn}
        onChange={(event) => setNextOn(event.target.value)}
        error={fields?.nextOn}
      />
    </StepForm>
  );
}
