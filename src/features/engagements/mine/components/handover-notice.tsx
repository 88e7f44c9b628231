"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Form } from "#components/form.tsx";
import { TextArea } from "#components/text-area.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { NOTE_MAX } from "../../handover/schema.ts";
import type { MyCoaching } from "../schema.ts";

type HandoverNoticeProps = { handover: NonNullable<MyCoaching["handover"]> };

/** Says to a client that their coach wants to hand them over, and lets them say no, or yes after all. */
export function HandoverNotice({ handover }: HandoverNoticeProps) {
  const t = useTranslations("coaching.handover");
  const format = useFormatter();
  const router = useRouter();
  const { id: handoverId, fromName: from, toName: to, objectedAt } = handover;
  const [words, setWords] = useState(handover.words);
  const answer = useMutation(
    useTRPC().engagements.objectToHandover.mutationOptions({
      onSuccess: (_, { objects }) => {
        toastDone(t(objects ? "done" : "agreed"));
        router.refresh();
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    answer.mutate({ handoverId, objects: true, words });
  }

  return (
    <Callout tone="info" title={t("title")} className="mb-8">
      <p>{t("text", { from, to })}</p>
      {objectedAt && (
        <p className="mt-2">
          {t("objected", { from, date: format.dateTime(new Date(objectedAt), { dateStyle: "long" }) })}
        </p>
      )}
      <Form onSubmit={submit} className="mt-4">
        <TextArea
          name="words"
          label={t("words")}
          description={t("wordsHint", { from })}
          optional
          ownWords
          maxLength={NOTE_MAX}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {answer.error && (
          <p role="alert" className="text-attention">
            {refusalFrom(answer.error) ? answer.error.message : t("unsent")}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="large" pending={answer.isPending}>
            {t("object")}
          </Button>
          {objectedAt && (
            <Button
              size="large"
              pending={answer.isPending}
              onPress={() => answer.mutate({ handoverId, objects: false, words: "" })}
            >
              {t("agree")}
            </Button>
          )}
        </div>
      </Form>
    </Callout>
  );
}
