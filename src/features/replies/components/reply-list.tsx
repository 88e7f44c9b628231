"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Button } from "#components/button.tsx";
import type { Reply } from "../schema.ts";

type ReplyListProps = {
  replies: readonly Reply[];
  /** How the client is called where somebody else reads. */
  clientName: string | null;
  timeZone: string | undefined;
  onRetract: (id: string) => void;
};

/** What was said, oldest first. One's own words can be taken back. */
export function ReplyList({ replies, clientName, timeZone, onRetract }: ReplyListProps) {
  const t = useTranslations("replies");
  const format = useFormatter();
  if (replies.length === 0) return null;
  return (
    <ol className="flex flex-col gap-4" aria-label={t("said")}>
      {replies.map(({ id, own, author, words, at, unread }) => (
        <li key={id} className="max-w-text border-l-2 border-line pl-4">
          <p className="flex flex-wrap items-center gap-x-2 text-note text-muted">
            <span className="font-medium text-ink">{own ? t("you") : (author ?? clientName ?? t("somebody"))}</span>
            <time dateTime={at}>
              {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short", timeZone })}
            </time>
            {unread && <Badge tone="accent">{t("new")}</Badge>}
          </p>
          <p className="font-serif text-lead leading-relaxed break-words whitespace-pre-line">{words}</p>
          {own && (
            <Button size="small" variant="quiet" className="-ml-3 min-h-11" onPress={() => onRetract(id)}>
              {t("retract")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
