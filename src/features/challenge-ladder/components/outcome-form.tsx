"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { FieldError } from "#components/field.tsx";
import { Form } from "#components/form.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { Slider } from "#components/slider.tsx";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { type Attempt, type Outcome, outcome as outcomes } from "../attempts/schema.ts";
import { SaveFailure } from "./save-failure.tsx";

const TENTHS = { min: 0, max: 10, step: 1 };

type Felt = { effort: number | null; distressBefore: number | null; distressAfter: number | null };
const unsaid: Felt = { effort: null, distressBefore: null, distressAfter: null };

type OutcomeFormProps = { attempt: Attempt; rung: { id: string; title: string }; onKept: () => void };

/** How an attempt went: two taps are enough, the rest is optional. It is kept on the device at once, and sent when it can be. */
export function OutcomeForm({ attempt, rung, onKept }: OutcomeFormProps) {
  const t = useTranslations("ladder.outcome");
  const { add } = useOutbox();
  // Stays the same while a sending is repeated, so that one outcome is kept.
  const [operationId] = useState(newId);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [assisted, setAssisted] = useState<boolean | null>(null);
  const [felt, setFelt] = useState(unsaid);
  const [asked, setAsked] = useState(false);
  const record = useMutation({
    mutationFn: (told: { outcome: Outcome; assisted: boolean }) =>
      add(
        { subject: rung.id, title: rung.title, chain: attempt.id },
        { kind: "ladder.outcome", input: { attemptId: attempt.id, operationId, ...told, ...felt, reflection: null } },
      ),
    onSuccess: onKept,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (outcome === null || assisted === null) return;
    record.mutate({ outcome, assisted });
  }

  return (
    <Form onSubmit={submit}>
      <RadioGroup
        name="outcome"
        label={t("question")}
        value={outcome ?? ""}
        onChange={(event) => setOutcome(outcomes.parse(event.target.value))}
        options={[
          { value: "met", label: t("met") },
          { value: "missed", label: t("missed") },
        ]}
      />
      <RadioGroup
        name="assisted"
        label={t("help")}
        value={assisted === null ? "" : String(assisted)}
        onChange={(event) => setAssisted(event.target.value === "true")}
        options={[
          { value: "false", label: t("alone") },
          { value: "true", label: t("assisted") },
        ]}
      />
      <Disclosure summary={t("more")}>
        <div className="flex flex-col gap-6">
          <Slider
            label={t("effort")}
            value={felt.effort}
            onChange={(effort) => setFelt({ ...felt, effort })}
            scale={TENTHS}
            anchors={{ low: t("effortLow"), high: t("effortHigh") }}
          />
          <Slider
            label={t("before")}
            value={felt.distressBefore}
            onChange={(distressBefore) => setFelt({ ...felt, distressBefore })}
            scale={TENTHS}
            anchors={{ low: t("nervesLow"), high: t("nervesHigh") }}
          />
          <Slider
            label={t("after")}
            value={felt.distressAfter}
            onChange={(distressAfter) => setFelt({ ...felt, distressAfter })}
            scale={TENTHS}
            anchors={{ low: t("nervesLow"), high: t("nervesHigh") }}
          />
        </div>
      </Disclosure>
      {asked && (outcome === null || assisted === null) && (
        <div role="alert">
          <FieldError>{t("missing")}</FieldError>
        </div>
      )}
      <SaveFailure error={record.error} />
      <Button type="submit" variant="primary" size="large" wide pending={record.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}
