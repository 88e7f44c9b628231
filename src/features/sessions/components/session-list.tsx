import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { SessionLine } from "../schema.ts";
import { SessionStateBadge } from "./session-state.tsx";

type SessionListProps = {
  sessions: readonly SessionLine[];
  /** The coach's own. */
  timeZone: string;
  now: string;
  /** Leave the name out where every session is the same client's. */
  ofOne?: boolean;
};

/** Sessions as lines: day and time by the coach's clock, with whom, and what became of it. */
export function SessionList({ sessions, timeZone, now, ofOne = false }: SessionListProps) {
  const t = useTranslations("sessions");
  const format = useFormatter();
  return (
    <ul className="flex flex-col">
      {sessions.map(({ id, clientId, clientName, clientZone, startsAt, minutes, place, state, summaryShared }) => {
        const at = new Date(startsAt);
        const clock = (zone: string) => format.dateTime(at, { hour: "2-digit", minute: "2-digit", timeZone: zone });
        const day = format.dateTime(at, {
          weekday: "short",
          day: "numeric",
          month: "short",
          year: "numeric",
          timeZone,
        });
        return (
          <li
            key={id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-3 last:border-0"
          >
            <TextLink
              href={`/clients/${clientId}/sessions/${id}` as Route}
              quiet
              className="inline-block min-w-64 py-0.5 font-medium tabular-nums"
            >
              {t("list.line", { day, time: clock(timeZone) })}
              {!ofOne && (
                <span className="block sm:inline">
                  <span className="max-sm:hidden"> · </span>
                  {clientName}
                </span>
              )}
            </TextLink>
            <span className="text-note text-muted tabular-nums">
              {t("list.about", { minutes, place: t(`place.${place}`) })}
              {clock(clientZone) !== clock(timeZone) && ` · ${t("list.there", { time: clock(clientZone) })}`}
            </span>
            <span className="flex flex-wrap gap-2 sm:ml-auto">
              {summaryShared && <Badge tone="info">{t("list.shared")}</Badge>}
              <SessionStateBadge state={state} startsAt={startsAt} now={now} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
