"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { useTRPCClient } from "#trpc/client.tsx";
import type { TimelineFilter, TimelinePage } from "../schema.ts";
import { TimelineItem } from "./timeline-item.tsx";

type TimelineProps = { clientId: string; timeZone: string; show: readonly TimelineFilter[]; first: TimelinePage };

/** A client's record by day, newest first; what is earlier comes when asked for. */
export function Timeline({ clientId, timeZone, show, first }: TimelineProps) {
  const t = useTranslations("record.timeline");
  const format = useFormatter();
  const api = useTRPCClient();
  const [pages, setPages] = useState([first]);
  const [state, setState] = useState<"ready" | "loading" | "failed">("ready");
  const next = pages.at(-1)?.next ?? null;
  const days = [
    ...Map.groupBy(
      pages.flatMap(({ entries }) => entries),
      ({ day }) => day,
    ),
  ];
  const added = pages.length > 1 ? (pages.at(-1)?.entries.length ?? 0) : 0;

  async function loadEarlier() {
    setState("loading");
    try {
      const page = await api.record.timeline.query({ clientId, show: [...show], after: next });
      setPages((before) => [...before, page]);
      setState("ready");
    } catch {
      setState("failed");
    }
  }

  return (
    <div>
      {days.map(([day, entries]) => (
        <section key={day} aria-labelledby={`day-${day}`} className="border-t border-line py-4 first:border-0">
          <h2 id={`day-${day}`} className="text-note font-semibold text-muted">
            <time dateTime={day}>{format.dateTime(new Date(day), { dateStyle: "full", timeZone: "UTC" })}</time>
          </h2>
          <ul className="mt-2 flex flex-col gap-4">
            {entries.map((entry) => (
              <TimelineItem key={`${entry.kind} ${entry.id}`} entry={entry} clientId={clientId} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      ))}
      <p role="status" className="sr-only">
        {added > 0 && t("loaded", { count: added })}
      </p>
      {state === "failed" && (
        <Callout tone="attention" announce>
          {t("failed")}
        </Callout>
      )}
      {next ? (
        <Button className="mt-4" pending={state === "loading"} onPress={loadEarlier}>
          {t("earlier")}
        </Button>
      ) : (
        days.length > 0 && <p className="mt-4 text-note text-muted">{t("end")}</p>
      )}
    </div>
  );
}
