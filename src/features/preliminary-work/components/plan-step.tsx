"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

type PlanStepProps = {
  /** The part of the map that the step acts on. */
  from: { mapId: string; part: string } | null;
};

/** Plans one step that can hardly be missed. */
export function PlanStep({ from }: PlanStepProps) {
  const t = useTranslations("preliminary.steps");
  const router = useRouter();
  const [operationId, setOperationId] = useState(newId);
  const [step, setStep] = useState("");
  const [asked, setAsked] = useState(false);
  const plan = useMutation(
    useTRPC().preliminaryWork.planStep.mutationOptions({
      onSuccess: () => {
        toastDone(t("planned"));
        setStep("");
        setAsked(false);
        setOperationId(newId());
        router.refresh();
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (step.trim() !== "") plan.mutate({ operationId, controlMapId: from?.mapId ?? null, step });
  }

  return (
    <Form onSubmit={submit}>
      {from && <p className="max-w-text font-serif">{t("from", { part: from.part })}</p>}
      <TextArea
        name="step"
        label={t("step")}
        description={t("stepHint")}
        ownWords
        maxLength={500}
        value={step}
        onChange={(event) => setStep(event.target.value)}
        error={asked && step.trim() === "" ? t("missing") : undefined}
      />
      {plan.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(plan.error) ? plan.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" pending={plan.isPending}>
          {t("plan")}
        </Button>
      </FormActions>
    </Form>
  );
}
