"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { Slider } from "#components/slider.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import type { ScaleToRate } from "../../schema.ts";
import { useAnchors } from "./use-anchors.ts";

type Saving = { kind: "idle" } | { kind: "saving" } | { kind: "failed"; because: string };

/** Every line of a scale with nothing suggested. Lines may stay open, once the client has said so. */
export function RatingForm({ scale, onDone }: { scale: ScaleToRate; onDone: () => void }) {
  const t = useTranslations("rating");
  const { add } = useOutbox();
  const anchors = useAnchors(scale.answers);
  const list = useRef<HTMLOListElement>(null);
  const [idFor] = useState(operationIds);
  const [answers, setAnswers] = useState<ReadonlyMap<string, number>>(new Map());
  // What was typed and is no step of the scale, by line.
  const [off, setOff] = useState<ReadonlyMap<string, string>>(new Map());
  const [asked, setAsked] = useState(false);
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const open = scale.items.filter(({ id }) => !answers.has(id));
  const offOf = (id: string) => (answers.has(id) ? undefined : off.get(id));
  const isOwnSteps = anchors.middle !== undefined;

  async function save(leftOut: boolean) {
    setSaving({ kind: "saving" });
    // In the order of the lines, so that the same answers are the same deed however they came about.
    const given = scale.items.flatMap(({ id: itemId }) => {
      const confidence = answers.get(itemId);
      return confidence === undefined ? [] : [{ itemId, confidence }];
    });
    const operationId = idFor(given);
    try {
      await add(
        { subject: scale.id, title: scale.title, chain: operationId },
        {
          kind: "efficacy.rate",
          input: { operationId, scaleId: scale.id, answers: given, ...(leftOut && { leftOut }) },
        },
      );
      onDone();
    } catch (error) {
      setSaving({ kind: "failed", because: error instanceof Error ? error.message : "" });
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (open.length > 0) setAsked(true);
    else void save(false);
  }

  function goToFirstOpen() {
    const index = scale.items.findIndex(({ id }) => !answers.has(id));
    list.current?.querySelectorAll<HTMLInputElement>("input[type=range]")[index]?.focus();
  }

  return (
    <Form onSubmit={submit}>
      <p className="max-w-text text-lead">{t(isOwnSteps ? "intro" : "introImported")}</p>
      <ol ref={list} className="flex flex-col">
        {scale.items.map(({ id, text }) => (
          <li key={id} className="border-t border-line py-6">
            <Slider
              label={text}
              value={answers.get(id) ?? null}
              onChange={(confidence) => setAnswers((before) => new Map(before).set(id, confidence))}
              scale={scale.answers}
              anchors={anchors}
              typed
              onOff={(text) => setOff((before) => new Map(before).set(id, text ?? ""))}
              error={asked && offOf(id) ? t("typedOff", { typed: offOf(id) ?? "", ...scale.answers }) : undefined}
            />
          </li>
        ))}
      </ol>
      {asked && open.length > 0 && (
        <Callout
          tone="attention"
          announce
          actions={
            <>
              <Button size="large" onPress={goToFirstOpen}>
                {t("goToOpen")}
              </Button>
              {answers.size > 0 && (
                <Button size="large" variant="quiet" pending={saving.kind === "saving"} onPress={() => save(true)}>
                  {t("leaveOpen")}
                </Button>
              )}
            </>
          }
        >
          {t("missing", { count: open.length, typed: open.filter(({ id }) => offOf(id)).length })}
        </Callout>
      )}
      {saving.kind === "failed" && (
        <Callout tone="attention" announce>
          {saving.because || t("unsaved")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" wide pending={saving.kind === "saving"}>
          {t("finish")}
        </Button>
      </FormActions>
    </Form>
  );
}
