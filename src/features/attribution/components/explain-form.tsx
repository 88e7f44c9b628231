"use client";

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
import { useOutbox } from "#trpc/outbox.tsx";
import { dimensions, EXPLAIN, type Explanation, type SubjectRef } from "../schema.ts";

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
  /** What it is about, in words that its writer knows. */
  title: string;
  explanation: Explanation | null;
  isWin: boolean;
  onDone: (kept: Explanation | null) => void;
};

/** The cause in one's own words and on four sliders, each of which may stay open. */
export function ExplainForm({ subject, title, explanation, isWin, onDone }: ExplainFormProps) {
  const t = useTranslations("attribution");
  const { add } = useOutbox();
  const [operationId] = useState(newId);
  const [draft, setDraft] = useState(explanation ?? unsaid);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (change: Partial<Explanation>) => setDraft((before) => ({ ...before, ...change }));
  const givenAway = isWin && !draft.outsideCause && draft.locus !== null && draft.locus <= LOW;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { subjectId } = subject;
    try {
      const input = { operationId, ...subject, ...draft };
      await add({ chain: subjectId, subject: subjectId, title: title.slice(0, 400) }, { kind: EXPLAIN, input });
    } catch (error) {
      return setProblem((error instanceof Error && error.message) || t("unsent"));
    }
    toastDone(t("saved"));
    onDone(draft);
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
      {problem && (
        <Callout tone="attention" announce>
          {problem}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" variant="primary" size="large">
          {t("save")}
        </Button>
        <Button variant="quiet" size="large" onPress={() => onDone(null)}>
          {t("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
