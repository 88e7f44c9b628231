"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { TextArea } from "#components/text-area.tsx";
import { TextField } from "#components/text-field.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { StepForm } from "../../components/step-form.tsx";

type Words = { recipient: string; letter: string };
type LetterFormProps = {
  mutation: ComponentProps<typeof StepForm>["mutation"];
  initial: Words;
  onSubmit: (words: Words) => void;
};

/** To whom, and what is asked. */
export function LetterForm({ mutation, initial, onSubmit }: LetterFormProps) {
  const t = useTranslations("safety.referral");
  const [recipient, setRecipient] = useState(initial.recipient);
  const [letter, setLetter] = useState(initial.letter);
  const fields = refusalFrom(mutation.error)?.fields;
  return (
    <StepForm mutation={mutation} onSubmit={() => onSubmit({ recipient, letter })} submit={t("submit")}>
      <TextField
        name="recipient"
        label={t("recipient")}
        description={t("recipientHint")}
        maxLength={200}
        value={recipient}
        onChange={(event) => setRecipient(event.target.value)}
        error={fields?.recipient}
      />
      <TextArea
        name="letter"
        label={t("letter")}
        description={t("letterHint")}
        maxLength={6000}
        rows={14}
        value={letter}
        onChange={(event) => setLetter(event.target.value)}
        error={fields?.letter}
      />
    </StepForm>
  );
}
