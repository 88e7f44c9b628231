"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { Slider } from "#components/slider.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone } from "#components/toast.tsx";
import { newId } from "#lib/uuid.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { dimensions, type Explanation, type SubjectRef } from "../schema.ts";

const TENTHS = { min: 0, max: 10, step: 1 };
const LOW = 3;

const unsaid: Explanation = {
  locus: null,
  stability: null,
  control: null,
  globality: null,
  outsideCause: false,
  cause: "",
};

type ExplainFormProps = {
  subject: SubjectRef;
  explanation: Explanation | null;
  isWin: boolean;
  onDone: () => void;
};

/** The cause in one's own words and on four sliders, each of which may stay open. */
export function ExplainForm({ subject, explanation, isWin, onDone }: ExplainFormProps) {
  const t = useTranslations("attribution");
  const router = useRouter();
  const [operationId] = useState(newId);
  const [draft, setDraft] = useState(explanation ?? unsaid);
  const set = (change: Partial<Explanation>) => setDraft((before) => ({ ...before, ...change }));
  const keep = useMutation(
    useTRPC().attribution.explain.mutationOptions({
      onSuccess: () => {
        toastDone(t("saved"));
        router.refresh();
        onDone();
      },
    }),
  );
  const givenAway = isWin && !draft.outsideCause && draft.locus !== null && draft.locus <= LOW;

  function submit(event: FormEvent) {
    event.preventDefault();
    keep.mutate({ operationId, ...subject, ...draft });
  }

  return (
    <Form onSubmit={submit}>
      <TextArea
        name="cause"
        label={t("cause")}
        description={t("causeHint")}
        ownWords
        optional
        maxLength={1000}
        value={draft.cause}
        onChange={(event) => set({ cause: event.target.value })}
        error={refusalFrom(keep.error)?.fields?.cause}
      />
      <Checkbox
        name="outsideCause"
        label={t("outside")}
        description={t("outsideHint")}
        checked={draft.outsideCause}
        onChange={(event) => set({ outsideCause: event.target.checked })}
      />
      {dimensions.map((name) => (
        <Slider
          key={name}
          name={name}
          label={t(`dimensions.${name}`)}
          value={draft[name]}
          onChange={(value) => set({ [name]: value })}
          scale={TENTHS}
          anchors={{ low: t(`low.${name}`), high: t(`high.${name}`) }}
        />
      ))}
      {givenAway && <Callout tone="accent">{t("lucky")}</Callout>}
      <p className="max-w-text text-note text-muted">{t("numbersSeen")}</p>
      {keep.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(keep.error) ? keep.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large" pending={keep.isPending}>
          {t("save")}
        </Button>
        <Button variant="quiet" size="large" onPress={onDone}>
          {t("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
