"use client";

import { useTranslations } from "next-intl";
import { type ComponentType, useState } from "react";
import { Callout } from "#components/callout.tsx";
import { askForOwnPart } from "#domain/attribution/question.ts";
import { phrasesIn } from "#domain/journal/own-words.ts";
import type { Success } from "../schema.ts";
import { AnswerField } from "./answer-field.tsx";

export type StrengthPicker = ComponentType<{
  strengths: readonly string[];
  offered: readonly string[];
  onChange: (strengths: string[]) => void;
}>;

type SelfStepProps = {
  name: string;
  success: Success;
  /** Strengths that were named for other successes. */
  named: readonly string[];
  strengthPicker: StrengthPicker;
  onBecause: (before: string, text: string) => Promise<boolean>;
  onStrengths: (strengths: string[]) => void;
};

const unrated = { locus: null, control: null, outsideCause: false };

/**
 * From "I was lucky" to "what did you do?", by what was rated on the screen before. A real outside cause is
 * acknowledged and left standing.
 */
export function SelfStep(props: SelfStepProps) {
  const { name, success, named, strengthPicker: StrengthPicker, onBecause, onStrengths } = props;
  const t = useTranslations("inventory.self");
  const { explanation, recall, because, strengths } = success;
  const [written, setWritten] = useState(because);
  const question = askForOwnPart(explanation ?? unrated);
  return (
    <div className="flex flex-col gap-8">
      <Callout tone="accent">
        <p>{t(`${question}.seen`)}</p>
        <p className="mt-2 font-medium">{t(`${question}.ask`)}</p>
      </Callout>
      <AnswerField
        name={name}
        label={t("because")}
        description={t("becauseHint")}
        maxLength={1000}
        saved={because}
        onSave={onBecause}
        onWrite={setWritten}
      />
      <StrengthPicker
        strengths={strengths}
        offered={[...phrasesIn([written, recall.resources, recall.actions]), ...named]}
        onChange={onStrengths}
      />
    </div>
  );
}
