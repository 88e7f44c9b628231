"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { toastUndo } from "#components/toast.tsx";
import { dayIn } from "#lib/day.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { ScaleSchedule } from "../schema.ts";
import { PlanDialog } from "./plan-dialog.tsx";

type Row = ScaleSchedule & { title: string };

/** When a client rates what, what is due or was missed, and how to change it. */
export function ScheduleList({ rows, timeZone }: { rows: readonly Row[]; timeZone: string }) {
  const t = useTranslations("scales.schedule");
  const router = useRouter();
  const end = useMutation(
    useTRPC().efficacy.end.mutationOptions({
      onSuccess: (_, { scaleId, ended }) => {
        router.refresh();
        if (ended) toastUndo(t("stopped"), () => end.mutate({ scaleId, ended: false }));
      },
    }),
  );
  return (
    <>
      <ul>
        {rows.map((row) => (
          <li key={row.scaleId} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
            <div className="min-w-0 flex-1 basis-64">
              <p>{row.title}</p>
              <Standing row={row} timeZone={timeZone} />
            </div>
            <div className="flex items-center gap-2">
              {!row.ended && <PlanDialog row={row} timeZone={timeZone} />}
              <Button
                size="small"
                variant="quiet"
                pending={end.isPending && end.variables.scaleId === row.scaleId}
                aria-label={t(row.ended ? "resumeOf" : "stopOf", { title: row.title })}
                onPress={() => end.mutate({ scaleId: row.scaleId, ended: !row.ended })}
              >
                {t(row.ended ? "resume" : "stop")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {end.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(end.error) ? end.error.message : t("unsent")}
        </Callout>
      )}
    </>
  );
}

function Standing({ row, timeZone }: { row: Row; timeZone: string }) {
  const { cadence, ended, openSince, unansweredSince, nextOn, missedOn } = row;
  const t = useTranslations("scales.schedule");
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(iso), { day: "numeric", month: "long", timeZone: "UTC" });
  if (ended) return <p className="text-note text-muted">{t("ended")}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-note text-muted">
      <span>{t(cadence ?? "unplanned")}</span>
      {openSince !== null && unansweredSince !== null && (
        <DueBadge isToday={unansweredSince === dayIn(timeZone, new Date())} since={day(unansweredSince)} />
      )}
      {openSince === null && nextOn !== null && <span>{t("next", { day: day(nextOn) })}</span>}
      {missedOn.length > 0 && <span>{t("missed", { count: missedOn.length })}</span>}
    </p>
  );
}

function DueBadge({ isToday, since }: { isToday: boolean; since: string }) {
  const t = useTranslations("scales.schedule");
  return isToday ? <Badge>{t("today")}</Badge> : <Badge tone="attention">{t("open", { day: since })}</Badge>;
}
