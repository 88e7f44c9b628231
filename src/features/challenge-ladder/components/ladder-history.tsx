"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { Skeleton } from "#components/skeleton.tsx";
import { useTRPC } from "#trpc/client.tsx";
import type { RungInput } from "../schema.ts";
import type { Snapshot, VersionPage } from "../versions/schema.ts";
import { sittingsOf } from "../versions/series.ts";
import { SaveFailure } from "./save-failure.tsx";

type LadderHistoryProps = {
  ladderId: string;
  /** The version that is on the server now. */
  version: number;
  onRestore: (ladder: Snapshot) => void;
  onClose: () => void;
};

/** Every save of a ladder: who and when, what it said, and the way back to it. */
export function LadderHistory({ ladderId, version: latest, onRestore, onClose }: LadderHistoryProps) {
  const t = useTranslations("ladder.history");
  const format = useFormatter();
  const trpc = useTRPC();
  const [before, setBefore] = useState<number | undefined>();
  const [shown, setShown] = useState<number | null>(null);
  const page = useQuery(trpc.ladders.versions.queryOptions({ ladderId, ...(before && { before }) }, { staleTime: 0 }));
  const oldest = page.data?.lines.at(-1)?.version;

  function line({ version, savedAt, savedBy }: VersionPage["lines"][number]) {
    return (
      <>
        <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1">
          <span className="flex-1">
            {t("line", {
              date: format.dateTime(new Date(savedAt), { dateStyle: "medium", timeStyle: "short" }),
              name: savedBy,
            })}
            {version === latest && <span className="text-muted"> · {t("now")}</span>}
          </span>
          <Button
            size="small"
            aria-expanded={shown === version}
            onPress={() => setShown(shown === version ? null : version)}
          >
            {t(shown === version ? "hide" : "show")}
          </Button>
        </div>
        {shown === version && (
          <Version ladderId={ladderId} version={version} onRestore={version === latest ? null : onRestore} />
        )}
      </>
    );
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} width="wide" title={t("title")} description={t("hint")}>
      {page.isPending && <Skeleton rows={4} label={t("loading")} />}
      <SaveFailure error={page.error} />
      <ul>
        {sittingsOf(page.data?.lines ?? []).map(({ last, earlier }) => (
          <li key={last.version} className="border-b border-line py-2">
            {line(last)}
            {earlier.length > 0 && (
              <Disclosure summary={t("sitting", { count: earlier.length })}>
                <ul className="pl-4">
                  {earlier.map((each) => (
                    <li key={each.version}>{line(each)}</li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex gap-2">
        {before && <Button onPress={() => setBefore(undefined)}>{t("newest")}</Button>}
        {page.data?.more && <Button onPress={() => setBefore(oldest)}>{t("older")}</Button>}
      </div>
    </Dialog>
  );
}

type VersionProps = { ladderId: string; version: number; onRestore: ((ladder: Snapshot) => void) | null };

function Version({ ladderId, version, onRestore }: VersionProps) {
  const t = useTranslations("ladder.history");
  const reading = useTranslations("ladder.reading");
  const kept = useQuery(useTRPC().ladders.version.queryOptions({ ladderId, version }));
  if (kept.error) return <SaveFailure error={kept.error} />;
  if (!kept.data) return <Skeleton rows={3} label={t("loading")} />;
  const ladder = kept.data;
  return (
    <div className="flex flex-col items-start gap-3 pt-1 pb-4">
      <p className="font-serif text-head">{ladder.title}</p>
      {ladder.rungs.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <ol className="flex list-inside list-decimal flex-col gap-2">
        {ladder.rungs.map((rung) => (
          <li key={rung.id}>
            {rung.title}
            {wordsOf(rung).map((words) => (
              <span key={words} className="block text-note whitespace-pre-line text-muted">
                {words}
              </span>
            ))}
            <span className="block text-note text-muted tabular-nums">
              {reading("figures", {
                distress: rung.expectedDistress ?? "–",
                efficacy: rung.efficacy ?? "–",
                forecast: rung.forecast ?? "–",
              })}
            </span>
          </li>
        ))}
      </ol>
      {onRestore && <Button onPress={() => onRestore(ladder)}>{t("restore")}</Button>}
    </div>
  );
}

/** What a rung says, each thing once. */
function wordsOf({ criterion, context, conditions, support }: RungInput): string[] {
  const around = [context, conditions, support].filter(Boolean).join(" · ");
  return [...new Set([criterion, around].filter(Boolean))];
}
