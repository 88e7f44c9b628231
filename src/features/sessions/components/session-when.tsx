import { useFormatter, useTranslations } from "next-intl";

type SessionWhenProps = {
  startsAt: string;
  minutes: number;
  /** By whose clock it is said first. */
  timeZone: string;
  /** Somebody else's clock, said as well where it shows another time. */
  other?: { timeZone: string; name: string };
};

/** When a session is, by the reader's own clock, and by the other person's where that differs. */
export function SessionWhen({ startsAt, minutes, timeZone, other }: SessionWhenProps) {
  const t = useTranslations("sessions.when");
  const format = useFormatter();
  const at = new Date(startsAt);
  const shown = (zone: string) => format.dateTime(at, { dateStyle: "full", timeStyle: "short", timeZone: zone });
  const isOther = other && shown(other.timeZone) !== shown(timeZone);
  return (
    <>
      <time dateTime={startsAt} className="tabular-nums">
        {t("span", { when: shown(timeZone), minutes })}
      </time>
      {isOther && (
        <span className="block text-note text-muted tabular-nums">
          {t("other", {
            name: other.name,
            when: format.dateTime(at, {
              weekday: "long",
              hour: "2-digit",
              minute: "2-digit",
              timeZone: other.timeZone,
            }),
            zone: other.timeZone.replaceAll("_", " "),
          })}
        </span>
      )}
    </>
  );
}
