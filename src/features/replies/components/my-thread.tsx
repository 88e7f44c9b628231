"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Section } from "#components/section.tsx";
import { toastDone, toastUndo } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { MyThread as Thread } from "../schema.ts";
import { ReplyForm } from "./reply-form.tsx";
import { ReplyList } from "./reply-list.tsx";

type MyThreadProps = { thread: Thread; timeZone?: string };

/** What the client and their coach say to each other about one entry. Seeing it is reading it. */
export function MyThread({ thread: { entryId, isOpen, replies }, timeZone }: MyThreadProps) {
  const t = useTranslations("replies");
  const api = useTRPC().replies;
  const router = useRouter();
  const refresh = () => router.refresh();
  const comment = useMutation(api.comment.mutationOptions({ onSuccess: refresh }));
  const restore = useMutation(api.retract.mutationOptions({ onSuccess: refresh }));
  const retract = useMutation(
    api.retract.mutationOptions({
      onSuccess: ({ id }) => {
        toastUndo(t("retracted"), () => restore.mutate({ id, retracted: false }));
        refresh();
      },
      onError: () => toastDone(t("unchanged")),
    }),
  );
  const { mutate: markRead } = useMutation(api.markRead.mutationOptions());
  const hasUnread = replies.some(({ unread }) => unread);
  useEffect(() => {
    if (hasUnread) markRead({ entryId });
  }, [hasUnread, entryId, markRead]);

  if (!isOpen && replies.length === 0) return null;
  return (
    <Section title={t("title")} description={isOpen ? t("openText") : t("closedText")}>
      <div className="flex flex-col gap-6">
        <ReplyList
          replies={replies}
          clientName={null}
          timeZone={timeZone}
          onRetract={(id) => retract.mutate({ id, retracted: true })}
        />
        {isOpen && (
          <ReplyForm
            draft={`reply:${entryId}`}
            label={t("comment")}
            send={(said) => comment.mutateAsync({ entryId, ...said })}
          />
        )}
      </div>
    </Section>
  );
}
