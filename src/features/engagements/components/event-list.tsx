import { useFormatter, useTranslations } from "next-intl";
import { OwnWords } from "#components/own-words.tsx";
import { Section } from "#components/section.tsx";
import type { EngagementEvent } from "../schema.ts";

type EventListProps = { events: readonly EngagementEvent[]; timeZone: string };

/** What happened to the engagement, the newest first. */
export function EventList({ events, timeZone }: EventListProps) {
  const t = useTranslations("engagements.history");
  const format = useFormatter();
  const whatOf = ({ kind, weeks, memberName }: EngagementEvent) => {
    const what = t(kind, { weeks: weeks ?? 0, member: memberName ?? "", hasMember: memberName ? "yes" : "no" });
    return weeks !== null && kind === "resumed" ? t("withWeeks", { what, weeks }) : what;
  };
  return (
    <Section title={t("title")}>
      {events.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <ul>
        {events.map((event) => (
          <li key={event.id} className="border-b border-line py-3">
            <p className="flex flex-wrap justify-between gap-x-6">
              <span>{whatOf(event)}</span>
              <span className="text-note text-muted">
                {t("by", {
                  name: event.byName,
                  date: format.dateTime(new Date(event.at), { dateStyle: "medium", timeZone }),
                })}
              </span>
            </p>
            {event.reason && <OwnWords className="mt-1">{event.reason}</OwnWords>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
