"use client";

import { useTranslations } from "next-intl";
import { OwnWords } from "#components/own-words.tsx";
import type { Look } from "#content/inventory/steps.ts";
import type { Question, Success } from "../schema.ts";
import { AnswerField } from "./answer-field.tsx";
import { CauseStep } from "./cause-step.tsx";
import { FeltStep } from "./felt-step.tsx";
import { SelfStep, type StrengthPicker } from "./self-step.tsx";
import type { Tell } from "./use-inventory.ts";

const unexplained = { locus: null, stability: null, control: null, globality: null, outsideCause: false, cause: "" };

type LookStepProps = {
  look: Look;
  success: Success | undefined;
  named: readonly string[];
  strengthPicker: StrengthPicker;
  tell: Tell;
};

/** One question about one success that was chosen. */
export function LookStep({ look, success, named, strengthPicker, tell }: LookStepProps) {
  const t = useTranslations("inventory.looks");
  if (!success) return null;
  const { id: entryId, what } = success;
  const name = `inventory:${entryId}:${look}`;
  const answer = (question: Question) => (before: string, text: string) =>
    tell("inventory.answer", { entryId, question, before, text }, what);
  return (
    <>
      <OwnWords source={`${success.year}`}>{what}</OwnWords>
      {look === "felt" && (
        <FeltStep {...success} onFelt={(felt) => tell("inventory.felt", { entryId, ...felt }, what)} />
      )}
      {look === "cause" && (
        <CauseStep
          name={name}
          explanation={success.explanation ?? unexplained}
          onExplain={(explanation) =>
            tell("attribution.explain", { subject: "win", subjectId: entryId, ...explanation }, what)
          }
        />
      )}
      {look === "self" && (
        <SelfStep
          name={name}
          success={success}
          named={named}
          strengthPicker={strengthPicker}
          onBecause={answer("because")}
          onStrengths={(strengths) =>
            tell("inventory.strengths", { entryId, before: [...success.strengths], strengths }, what)
          }
        />
      )}
      {look !== "felt" && look !== "cause" && look !== "self" && (
        <AnswerField
          name={name}
          label={t(`${look}.label`)}
          description={t("optional")}
          saved={success.recall[look]}
          onSave={answer(look)}
        />
      )}
    </>
  );
}
