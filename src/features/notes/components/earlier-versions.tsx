"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Skeleton } from "#components/skeleton.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

type EarlierVersionsProps = { noteId: string; timeZone: string };

/** What stood in a note before somebody wrote over it. */
export function EarlierVersions(props: EarlierVersionsProps) {
  const t = useTranslations("notes");
  const trigger = (
    <Button size="small" variant="quiet">
      {t("earlier")}
    </Button>
  );
  return (
    <Dialog title={t("earlier")} trigger={trigger} width="wide">
      <VersionList {...props} />
    </Dialog>
  );
}

/** Read only once it is opened, since every reading leaves a trace. */
function VersionList({ noteId, timeZone }: EarlierVersionsProps) {
  const t = useTranslations("notes");
  const tCommon = useTranslations("common");
  const format = useFormatter();
  const { data, error } = useQuery(useTRPC().notes.earlier.queryOptions({ noteId }, { staleTime: 0, gcTime: 0 }));
  if (error) return <Callout tone="attention">{refusalFrom(error) ? error.message : t("unsent")}</Callout>;
  if (!data) return <Skeleton rows={3} label={tCommon("loading")} />;
  if (data.versions.length === 0) return <p className="text-muted">{t("earlierNone")}</p>;
  return (
    <ol className="flex flex-col">
      {data.versions.map(({ version, text, savedBy, savedAt }) => (
        <li key={version} className="border-b border-line py-3 last:border-0">
          <p className="text-note text-muted">
            {t("earlierBy", {
              at: format.dateTime(new Date(savedAt), { dateStyle: "medium", timeStyle: "short", timeZone }),
              name: savedBy,
            })}
          </p>
          <p className="mt-1 max-w-text whitespace-pre-wrap wrap-anywhere">{text}</p>
        </li>
      ))}
    </ol>
  );
}
