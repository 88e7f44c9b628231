"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { mustRest } from "#domain/safety/distress.ts";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useOutbox } from "#trpc/outbox.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { PRACTICE_ENDED } from "../schema.ts";
import { DistressQuestion } from "./distress-question.tsx";
import { SteadyingWays } from "./steadying-ways.tsx";

export type Ending = "finished" | "stopped";

type PracticeEndProps = {
  practiceId: string;
  /** Rated at the beginning, 0 to 10. */
  before: number;
  ending: Ending;
};

/** How it is after a practice. Whoever stopped may leave without an answer; whoever is shaken is not sent on. */
export function PracticeEnd({ practiceId, before, ending }: PracticeEndProps) {
  const t = useTranslations("practice.guided");
  const [idFor] = useState(operationIds);
  const [after, setAfter] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const { add } = useOutbox();
  const [keptHere, setKeptHere] = useState<{ rests: boolean } | null>(null);
  const end = useMutation(
    useTRPC().safety.practiceEnded.mutationOptions({
      async onError(error, input) {
        if (refusalFrom(error)) return;
        // The connection went during the practice: this device keeps its end, and knows itself whether it rests now.
        await add({ chain: practiceId, subject: practiceId, title: t(ending) }, { kind: PRACTICE_ENDED, input });
        setKeptHere({ rests: mustRest(before, input.after) });
      },
    }),
  );
  const over = end.data ?? keptHere;

  if (over) return <Farewell ending={ending} rests={over.rests} />;

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (after !== null) send(after);
  }

  function send(rated: number | null) {
    end.mutate({ practiceId, operationId: idFor(rated), ending, after: rated });
  }

  return (
    <Form onSubmit={submit}>
      <Callout tone="neutral" title={t(ending)} announce>
        {ending === "stopped" && t("stoppedText")}
      </Callout>
      <DistressQuestion
        moment="after"
        value={after}
        onChange={setAfter}
        error={asked && after === null ? t("unansweredAfter") : undefined}
      />
      {end.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(end.error) ? end.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" pending={end.isPending}>
          {t("keep")}
        </Button>
        <Button variant="quiet" size="large" disabled={end.isPending} onPress={() => send(null)}>
          {t("leave")}
        </Button>
      </FormActions>
    </Form>
  );
}

function Farewell({ ending, rests }: { ending: Ending; rests: boolean }) {
  const t = useTranslations("practice.guided");
  if (rests) {
    return (
      <div role="status">
        <Callout tone="info" title={t("rests")} actions={<SteadyingWays />}>
          {t("restsText")}
        </Callout>
      </div>
    );
  }
  return (
    <div role="status" className="flex flex-col gap-6">
      <Callout tone="accent" title={t(ending)}>
        {t(`${ending}Text`)}
      </Callout>
      <FormActions>
        {ending === "finished" && (
          <ButtonLink href="/portal/win" variant="primary" size="large">
            {t("write")}
          </ButtonLink>
        )}
        <ButtonLink href="/portal" size="large">
          {t("home")}
        </ButtonLink>
      </FormActions>
    </div>
  );
}
