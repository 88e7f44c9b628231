"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Slider } from "#components/slider.tsx";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { Prepare, unprepared } from "../preparation/components/prepare.tsx";
import type { Preparation } from "../preparation/schema.ts";
import { SaveFailure } from "./save-failure.tsx";

const PERCENT = { min: 0, max: 100, step: 5 };

type ForecastFormProps = { rung: { id: string; title: string }; preparation: Preparation };

/**
 * Asks for the chance of success before the attempt, and locks it, here or offline. Nothing is suggested before the
 * client answers, and preparing is theirs to skip.
 */
export function ForecastForm({ rung, preparation }: ForecastFormProps) {
  const t = useTranslations("ladder.forecast");
  const { add } = useOutbox();
  // Stays the same while a sending is repeated, so that one attempt is opened.
  const [operationId] = useState(newId);
  const [forecast, setForecast] = useState<number | null>(null);
  const [prepared, setPrepared] = useState(unprepared);
  const [asked, setAsked] = useState(false);
  const lock = useMutation({
    mutationFn: (chance: number) =>
      add(
        { subject: rung.id, title: rung.title, chain: operationId },
        {
          kind: "ladder.forecast",
          input: {
            rungId: rung.id,
            operationId,
            forecast: chance,
            recalled: [...prepared.recalled],
            cueUsed: preparation.cue === null ? null : prepared.cueUsed,
            focus: prepared.focus,
          },
        },
      ),
  });

  function submit() {
    setAsked(true);
    if (forecast !== null) lock.mutate(forecast);
  }

  return (
    <div className="flex flex-col gap-6">
      <Prepare preparation={preparation} value={prepared} onChange={setPrepared} />
      <Slider
        label={t("question")}
        description={t("hint")}
        value={forecast}
        onChange={setForecast}
        scale={PERCENT}
        unit=" %"
        anchors={{ low: t("never"), middle: t("even"), high: t("surely") }}
        {...(asked && forecast === null && { error: t("missing") })}
      />
      <SaveFailure error={lock.error} />
      <Button variant="primary" size="large" wide pending={lock.isPending} onPress={submit}>
        {t("lock")}
      </Button>
    </div>
  );
}
