"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { draftOf, keepDraft } from "#lib/draft.ts";
import { operationIds } from "#lib/operation-ids.ts";
import { refusalFrom } from "#trpc/refusal.ts";

type ReplyFormProps = {
  /** Names the words on this device until they are sent. */
  draft: string;
  label: string;
  description?: string;
  send: (said: { operationId: string; words: string }) => Promise<unknown>;
  onCancel?: () => void;
};

/**
 * A few words to an entry, which need a connection to be sent. What could not be sent stays in the field, also when the
 * page is left, and is sent once however often it is tried.
 */
export function ReplyForm({ draft, label, description, send, onCancel }: ReplyFormProps) {
  const t = useTranslations("replies");
  const [operationIdOf] = useState(operationIds);
  const [words, setWords] = useState("");
  const [state, setState] = useState<{ isPending: boolean; error: unknown }>({ isPending: false, error: null });
  const refusal = refusalFrom(state.error);
  useEffect(() => setWords(draftOf(draft)), [draft]);

  function write(next: string) {
    setWords(next);
    keepDraft(draft, next);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setState({ isPending: true, error: null });
    try {
      await send({ operationId: operationIdOf(words), words });
      write("");
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
        onChange={(event) => write(event.target.value)}
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
