"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { refusalFrom } from "#trpc/refusal.ts";

type ReplyFormProps = {
  label: string;
  description?: string;
  send: (said: { operationId: string; words: string }) => Promise<unknown>;
  onCancel?: () => void;
};

/** A few words to an entry. What could not be sent stays in the field, and is sent once however often it is tried. */
export function ReplyForm({ label, description, send, onCancel }: ReplyFormProps) {
  const t = useTranslations("replies");
  const [operationIdOf] = useState(operationIds);
  const [words, setWords] = useState("");
  const [state, setState] = useState<{ isPending: boolean; error: unknown }>({ isPending: false, error: null });
  const refusal = refusalFrom(state.error);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setState({ isPending: true, error: null });
    try {
      await send({ operationId: operationIdOf(words), words });
      setWords("");
      setState({ isPending: false, error: null });
    } catch (error) {
      setState({ isPending: false, error });
    }
  }

  return (
    <Form onSubmit={(event) => void submit(event)}>
      <TextArea
        name="words"
        label={label}
        description={description}
        ownWords
        required
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        error={refusal?.fields?.words}
      />
      {state.error !== null && !refusal?.fields && (
        <Callout tone="attention" announce>
          {refusal && state.error instanceof Error ? state.error.message : t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" size="large" pending={state.isPending}>
          {t("send")}
        </Button>
        {onCancel && (
          <Button variant="quiet" size="large" onPress={onCancel}>
            {t("cancel")}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
