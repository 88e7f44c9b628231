"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { useNotOkPost } from "./not-ok-post.tsx";

/** "I am not OK": one press tells the coach, also without a connection; words are welcome and not needed. */
export function NotOk() {
  const t = useTranslations("crisis.notOk");
  const { tell, kept, arrived, delivery } = useNotOkPost();
  const [note, setNote] = useState("");
  const send = useMutation({ mutationFn: tell });

  function submit(event: FormEvent) {
    event.preventDefault();
    send.mutate(note);
  }

  const told = send.data;
  if (told !== undefined && arrived.includes(told)) {
    return (
      <Callout tone="info" announce title={t("sent")}>
        {t("sentText")}
      </Callout>
    );
  }
  const waits = told !== undefined && kept.some(({ id, state }) => id === told && state === "waiting");
  if (waits && delivery !== null) {
    return (
      <Callout tone="info" announce title={t("keptTitle")}>
        {t("kept")}
      </Callout>
    );
  }
  return (
    <Form onSubmit={submit}>
      <TextArea
        name="note"
        label={t("note")}
        description={t("noteHint")}
        optional
        ownWords
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {send.isError && (
        <Callout tone="attention" announce>
          {send.error.message || t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" size="large" pending={send.isPending || waits}>
          {t("send")}
        </Button>
      </FormActions>
    </Form>
  );
}
