"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { GuidedPractice as Practice } from "../schema.ts";
import { DistressQuestion } from "./distress-question.tsx";
import { type Ending, PracticeEnd } from "./practice-end.tsx";
import { PracticeSteps } from "./practice-steps.tsx";
import { SteadyingWays } from "./steadying-ways.tsx";

/** A guided practice: how it is now, one step a screen with the way out always in the same place, how it is after. */
export function GuidedPractice({ practice }: { practice: Practice }) {
  const t = useTranslations("practice");
  const [operationId] = useState(newId);
  const [before, setBefore] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(null);
  const begin = useMutation(useTRPC().guidedPractice.begin.mutationOptions());

  if (ending && before !== null) return <PracticeEnd practiceId={operationId} {...{ before, ending }} />;
  if (begin.data?.steps) return <PracticeSteps steps={begin.data.steps} onEnd={setEnding} />;
  if (begin.data) {
    return (
      <div role="status">
        <Callout tone="info" title={t("guided.notNow")} actions={<SteadyingWays />}>
          {t("guided.notNowText")}
        </Callout>
      </div>
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (before !== null) begin.mutate({ operationId, practice, before });
  }

  return (
    <Form onSubmit={submit}>
      <p className="max-w-text text-lead">{t(`${practice}.description`)}</p>
      <DistressQuestion
        moment="before"
        value={before}
        onChange={setBefore}
        error={asked && before === null ? t("guided.unanswered") : undefined}
      />
      {begin.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(begin.error) ? begin.error.message : t("guided.failed")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" pending={begin.isPending}>
          {t("guided.begin")}
        </Button>
      </FormActions>
    </Form>
  );
}
