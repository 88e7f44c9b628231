import { useFormatter, useTranslations } from "next-intl";
import type { ScaleSchedule } from "../schema.ts";

/** When the client is asked again. What was missed is not held up to them. */
export function NextRating({ schedule }: { schedule: ScaleSchedule | undefined }) {
  const t = useTranslations("rating.next");
  const format = useFormatter();
  if (!schedule) return null;
  const { ended, ratedToday, openSince, nextOn } = schedule;
  const day = (iso: string) =>
    format.dateTime(new Date(iso), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return (
    <p className="mt-3 text-note text-muted">
      {!ended && ratedToday && `${t("today")} `}
      {ended ? t("ended") : openSince !== null ? t("open") : nextOn !== null && t("on", { day: day(nextOn) })}
    </p>
  );
}
