"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { Slider } from "#components/slider.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { ScaleToRate } from "../schema.ts";

/** One occasion: every line of a scale, nothing suggested, the time before out of sight. */
export function RateScale({ scale }: { scale: ScaleToRate }) {
  const t = useTranslations("efficacy.rate");
  const [operationId] = useState(newId);
  const [answers, setAnswers] = useState<ReadonlyMap<string, number>>(new Map());
  const [complaint, setComplaint] = useState(false);
  const save = useMutation(useTRPC().efficacy.rate.mutationOptions());
  const missing = scale.items.filter(({ id }) => !answers.has(id)).length;

  function submit(event: FormEvent) {
    event.preventDefault();
    setComplaint(missing > 0);
    if (missing > 0) return;
    const given = [...answers].map(([itemId, confidence]) => ({ itemId, confidence }));
    save.mutate({ operationId, scaleId: scale.id, answers: given });
  }

  if (save.isSuccess) {
    return (
      <div role="status">
        <Callout
          tone="accent"
          title={t("done")}
          actions={
            <ButtonLink href="/portal" size="large" variant="primary">
              {t("back")}
            </ButtonLink>
          }
        >
          {save.data.strength !== null && t("doneText", { strength: save.data.strength })}
        </Callout>
      </div>
    );
  }

  return (
    <Form onSubmit={submit}>
      <p className="max-w-text text-lead">{t("intro")}</p>
      <ol className="flex flex-col">
        {scale.items.map(({ id, text }) => (
          <li key={id} className="border-t border-line py-6">
            <Slider
              label={text}
              value={answers.get(id) ?? null}
              onChange={(confidence) => setAnswers((before) => new Map(before).set(id, confidence))}
              anchors={{ low: t("low"), middle: t("middle"), high: t("high") }}
            />
          </li>
        ))}
      </ol>
      {complaint && missing > 0 && (
        <Callout tone="attention" announce>
          {t("missing", { count: missing })}
        </Callout>
      )}
      {save.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(save.error) ? save.error.message : t("unsaved")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" wide pending={save.isPending}>
          {t("finish")}
        </Button>
      </FormActions>
    </Form>
  );
}
