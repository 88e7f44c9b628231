"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type MicroRung, type StepOutcome, stepOutcome } from "../schema.ts";

/** A step that waits: say how it went, or take it off. */
export function OpenStep({ step, allowed }: { step: MicroRung; allowed: boolean }) {
  const t = useTranslations("preliminary.steps");
  const api = useTRPC().preliminaryWork;
  const router = useRouter();
  const [answering, setAnswering] = useState(false);
  const restore = useMutation(
    api.restoreStep.mutationOptions({
      onSuccess: () => {
        toastDone(t("restored"));
        router.refresh();
      },
    }),
  );
  const remove = useMutation(
    api.removeStep.mutationOptions({
      onSuccess: () => {
        toastUndo(t("removed"), () => restore.mutate({ id: step.id }));
        router.refresh();
      },
    }),
  );

  return (
    <li className="border-b border-line py-4 last:border-0">
      <p className="max-w-text font-serif text-lead">{step.step}</p>
      {answering ? (
        <AnswerForm id={step.id} onDone={() => setAnswering(false)} />
      ) : (
        <div className="mt-2 flex flex-wrap gap-2">
          {allowed && (
            <Button size="large" onPress={() => setAnswering(true)}>
              {t("answer")}
            </Button>
          )}
          <Button
            variant="quiet"
            size="large"
            pending={remove.isPending}
            onPress={() => remove.mutate({ id: step.id })}
          >
            {t("remove")}
          </Button>
        </div>
      )}
      {(remove.isError || restore.isError) && (
        <Callout tone="attention" announce>
          {t("unsent")}
        </Callout>
      )}
    </li>
  );
}

function AnswerForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useTranslations("preliminary.steps");
  const router = useRouter();
  const [operationId] = useState(newId);
  const [outcome, setOutcome] = useState<StepOutcome | null>(null);
  const [noticed, setNoticed] = useState("");
  const [asked, setAsked] = useState(false);
  const answer = useMutation(
    useTRPC().preliminaryWork.answerStep.mutationOptions({
      onSuccess: () => {
        toastDone(t("kept"));
        router.refresh();
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (outcome) answer.mutate({ id, operationId, outcome, noticed });
  }

  return (
    <Form onSubmit={submit} className="mt-3">
      <RadioGroup
        name={`outcome-${id}`}
        label={t("outcome")}
        layout="row"
        options={stepOutcome.options.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        value={outcome ?? ""}
        onChange={(event) => setOutcome(stepOutcome.parse(event.target.value))}
        error={asked && !outcome ? t("outcomeMissing") : undefined}
      />
      {outcome === "not_done" && <Callout tone="neutral">{t("smaller")}</Callout>}
      <TextArea
        name={`noticed-${id}`}
        label={t("noticed")}
        description={t("noticedHint")}
        ownWords
        optional
        maxLength={2000}
        value={noticed}
        onChange={(event) => setNoticed(event.target.value)}
      />
      {answer.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(answer.error) ? answer.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" pending={answer.isPending}>
          {t("keep")}
        </Button>
        <Button variant="quiet" size="large" onPress={onDone}>
          {t("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
