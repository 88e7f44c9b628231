"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { NOT_OK } from "../schema.ts";

/** "I am not OK": one press tells the coach, also without a connection; words are welcome and not needed. */
export function NotOk() {
  const t = useTranslations("crisis.notOk");
  const { add, entries, keeps, delivery } = useOutbox();
  const [note, setNote] = useState("");
  const tell = useMutation({
    async mutationFn(said: string) {
      const operationId = newId();
      const about = { chain: operationId, subject: operationId, title: t("subject") };
      await add(about, { kind: NOT_OK, input: { operationId, note: said } });
      return operationId;
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    tell.mutate(note);
  }

  const told = tell.data;
  if (told !== undefined && !keeps(told)) {
    return (
      <Callout tone="info" announce title={t("sent")}>
        {t("sentText")}
      </Callout>
    );
  }
  const isUnderWay = tell.isPending || (told !== undefined && delivery === "sending");
  const waits = entries.some(({ id, deed }) => deed.kind === NOT_OK && keeps(id));
  const kept = waits && !isUnderWay && delivery !== "sending" && (
    <Callout tone="info" announce title={t("keptTitle")}>
      {t(delivery === "signed_out" ? "signIn" : delivery === "fault" ? "keptNotTaken" : "kept")}
    </Callout>
  );
  if (told !== undefined && kept) return kept;
  return (
    <Form onSubmit={submit}>
      {kept}
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
      {tell.isError && (
        <Callout tone="attention" announce>
          {tell.error.message || t("unsent")}
        </Callout>
      )}
      <FormActions>
        <Button type="submit" size="large" pending={isUnderWay}>
          {t("send")}
        </Button>
      </FormActions>
    </Form>
  );
}
