"use client";

import { Image as ImageIcon, Lock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { TextLink } from "#components/text-link.tsx";
import { VisuallyHidden } from "#components/visually-hidden.tsx";
import type { Evidence } from "../schema.ts";

type EvidenceItemProps = {
  entry: Evidence;
  unread: number;
  canShare: boolean;
  /** Null while nothing is being chosen. */
  chosen: boolean | null;
  onToggle: () => void;
};

/** One piece of evidence in short. Its words lead to the whole of it. */
export function EvidenceItem({ entry, unread, canShare, chosen, onToggle }: EvidenceItemProps) {
  const t = useTranslations("evidence");
  const tJournal = useTranslations("journal");
  const format = useFormatter();
  const { id, what, occurredOn, yearOnly, lifeDomain, context, because, sharing, photoId } = entry;
  const date = yearOnly
    ? occurredOn.slice(0, 4)
    : format.dateTime(new Date(occurredOn), { dateStyle: "medium", timeZone: "UTC" });
  const words = <span className="font-serif text-lead leading-relaxed wrap-anywhere whitespace-pre-line">{what}</span>;
  return (
    <li className="border-b border-line py-4 last:border-0">
      {chosen === null ? (
        <TextLink
          href={`/portal/wins/${id}`}
          quiet
          prefetch={false}
          className="inline-block min-h-11 max-w-text py-1.5"
        >
          {words}
        </TextLink>
      ) : (
        <Checkbox label={words} checked={chosen} onChange={onToggle} />
      )}
      {because !== "" && <p className="max-w-text wrap-anywhere text-muted">{t("because", { because })}</p>}
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-note text-muted">
        <time dateTime={yearOnly ? occurredOn.slice(0, 4) : occurredOn}>{date}</time>
        {lifeDomain && <span>{tJournal(`domains.${lifeDomain}`)}</span>}
        {context !== "" && <span className="wrap-anywhere">{context}</span>}
        {photoId && (
          <span className="inline-flex items-center">
            <ImageIcon aria-hidden="true" className="size-4" />
            <VisuallyHidden>{t("hasPhoto")}</VisuallyHidden>
          </span>
        )}
        {canShare &&
          (sharing === "shared" ? (
            <Badge>{tJournal("list.shared")}</Badge>
          ) : (
            <Badge icon={<Lock aria-hidden="true" />}>{tJournal("list.private")}</Badge>
          ))}
        {unread > 0 && <Badge tone="accent">{t("unread", { count: unread })}</Badge>}
      </p>
    </li>
  );
}
