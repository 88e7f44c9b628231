"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { toastDone } from "#components/toast.tsx";
import { dayIn } from "#lib/day.ts";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { PlanInput, ScaleSchedule } from "../schema.ts";
import { PlanFields } from "./plan-fields.tsx";

type PlanDialogProps = { row: ScaleSchedule & { title: string }; timeZone: string };

/** Plans a scale anew; what was due before stays as it was. */
export function PlanDialog({ row, timeZone }: PlanDialogProps) {
  const t = useTranslations("scales.plan");
  return (
    <Dialog
      title={t("title", { title: row.title })}
      description={t("description")}
      trigger={
        <Button size="small" aria-label={t("openOf", { title: row.title })}>
          {t("open")}
        </Button>
      }
    >
      {(close) => <PlanForm row={row} timeZone={timeZone} onDone={close} />}
    </Dialog>
  );
}

function PlanForm({ row, timeZone, onDone }: PlanDialogProps & { onDone: () => void }) {
  const t = useTranslations("scales.plan");
  const router = useRouter();
  const [idFor] = useState(operationIds);
  const [today] = useState(() => dayIn(timeZone, new Date()));
  const [plan, setPlan] = useState<PlanInput>({
    cadence: row.cadence ?? "weekly",
    startsOn: today,
    baseline: row.cadence === null,
  });
  const save = useMutation(
    useTRPC().efficacy.setPlan.mutationOptions({
      onSuccess: () => {
        toastDone(t("saved"));
        router.refresh();
        onDone();
      },
    }),
  );
  const refusal = refusalFrom(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ operationId: idFor(plan), scaleId: row.scaleId, ...plan });
  }

  return (
    <Form onSubmit={submit}>
      <PlanFields plan={plan} onChange={setPlan} today={today} error={refusal?.fields?.startsOn} />
      {save.isError && !refusal?.fields?.startsOn && (
        <Callout tone="attention" announce>
          {refusal ? save.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t("save")}
        </Button>
      </FormActions>
    </Form>
  );
}
