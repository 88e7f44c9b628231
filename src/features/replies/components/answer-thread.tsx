"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { Thread } from "../schema.ts";
import { ReplyForm } from "./reply-form.tsx";
import { ReplyList } from "./reply-list.tsx";

type AnswerThreadProps = {
  client: { id: string; name: string; timeZone: string };
  entryId: string;
  /** What the entry says, so that each button says what it is about. */
  what: string;
  replies: Thread["replies"];
};

/** A name that is heard in a list of buttons says enough in this many characters. */
const MOST_IN_A_NAME = 60;

/** Under an entry that a client shares: what was said, and the coach's answer. */
export function AnswerThread({ client, entryId, what, replies }: AnswerThreadProps) {
  const t = useTranslations("replies");
  const api = useTRPC().replies;
  const router = useRouter();
  const [writing, setWriting] = useState(false);
  const refresh = () => router.refresh();
  const about = { clientId: client.id, entryId };
  const seen = useMutation(api.markSeen.mutationOptions({ onSettled: refresh }));
  const answer = useMutation(
    api.answer.mutationOptions({
      onSuccess: () => {
        setWriting(false);
        toastDone(t("answered"));
        refresh();
      },
    }),
  );
  const restore = useMutation(api.retractAnswer.mutationOptions({ onSuccess: refresh }));
  const retract = useMutation(
    api.retractAnswer.mutationOptions({
      onSuccess: ({ id }) => {
        toastUndo(t("retracted"), () => restore.mutate({ id, retracted: false }));
        refresh();
      },
      onError: () => toastDone(t("unchanged")),
    }),
  );
  const named = what.length > MOST_IN_A_NAME ? `${what.slice(0, MOST_IN_A_NAME).trimEnd()}…` : what;
  const hasUnread = replies.some(({ unread }) => unread);

  return (
    <div className="mt-3 flex flex-col gap-4">
      <ReplyList
        replies={replies}
        clientName={client.name}
        timeZone={client.timeZone}
        onRetract={(id) => retract.mutate({ id, retracted: true })}
      />
      {writing ? (
        <ReplyForm
          draft={`answer:${entryId}`}
          label={t("answer", { name: client.name })}
          description={t("answerHint")}
          send={(said) => answer.mutateAsync({ ...about, ...said })}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button aria-label={t("answerTo", { what: named })} onPress={() => setWriting(true)}>
            {t("answerOpen")}
          </Button>
          {hasUnread && (
            <Button
              variant="quiet"
              aria-label={t("markSeenOf", { what: named })}
              pending={seen.isPending}
              onPress={() => seen.mutate({ clientId: client.id, entryIds: [entryId] })}
            >
              {t("markSeen")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
