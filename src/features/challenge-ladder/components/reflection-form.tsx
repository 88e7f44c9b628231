"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { type Attempt, promptsAfter, type Reflection } from "../attempts/schema.ts";
import { SaveFailure } from "./save-failure.tsx";

const silent: Reflection = { focus: "", did: "", shows: "", someoneWho: "", learned: "", adjust: "" };

type ReflectionFormProps = {
  attempt: Attempt;
  rung: { id: string; title: string };
  shared: boolean;
  onDone: () => void;
};

/** The card's prompts after an attempt, for a success or for a setback; each may stay empty. */
export function ReflectionForm({ attempt, rung, shared, onDone }: ReflectionFormProps) {
  const t = useTranslations("ladder.reflection");
  const prompt = useTranslations("ladder.prompts");
  const { add } = useOutbox();
  const [operationId] = useState(newId);
  const [reflection, setReflection] = useState(attempt.reflection ?? silent);
  const keep = useMutation({
    mutationFn: () =>
      add(
        { subject: rung.id, title: rung.title, chain: attempt.id },
        { kind: "ladder.reflection", input: { attemptId: attempt.id, operationId, reflection } },
      ),
    onSuccess: () => {
      toastDone(t("saved"));
      onDone();
    },
  });
  const met = attempt.outcome === "met";

  function submit(event: FormEvent) {
    event.preventDefault();
    keep.mutate();
  }

  return (
    <Form onSubmit={submit}>
      <p className="max-w-text text-muted">{t(met ? "hintMet" : "hintMissed")}</p>
      {promptsAfter[met ? "met" : "missed"].map((name) => (
        <TextArea
          key={name}
          name={name}
          label={prompt(name)}
          ownWords
          optional
          maxLength={2000}
          value={reflection[name]}
          onChange={(event) => setReflection({ ...reflection, [name]: event.target.value })}
        />
      ))}
      <p className="text-note text-muted">{t(shared ? "shared" : "private")}</p>
      <SaveFailure error={keep.error} />
      <FormActions>
        <Button type="submit" variant="primary" size="large" pending={keep.isPending}>
          {t("save")}
        </Button>
        <Button variant="quiet" size="large" onPress={onDone}>
          {t("later")}
        </Button>
      </FormActions>
    </Form>
  );
}
