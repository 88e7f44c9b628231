import { AppError } from "./errors.ts";
import { epochOf, type Moment } from "./moment.ts";

/** What a clock on the wall shows: a calendar day, `YYYY-MM-DD`, and the minutes since its midnight by that clock. */
export type WallTime = { readonly day: string; readonly minute: number };

/**
 * A clock on the wall in a zone, also on days when clocks change.
 *
 * @throws {AppError} `invalid` for a zone that does not exist
 */
export function wallClock(timeZone: string): (moment: Moment) => WallTime {
  const clock = formatOf(timeZone);
  return (moment) => {
    const parts = clock.formatToParts(epochOf(moment));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
    return {
      day: `${part("year")}-${part("month")}-${part("day")}`,
      minute: Number(part("hour")) * 60 + Number(part("minute")),
    };
  };
}

/** Minutes from one wall time to another as the clock counts them: an hour that is skipped counts like any other. */
export function wallMinutesBetween(from: WallTime, to: WallTime): number {
  return (Date.parse(to.day) - Date.parse(from.day)) / 60_000 + to.minute - from.minute;
}

/** Another calendar day, so many days later or earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  } catch (cause) {
    throw new AppError("invalid", "This time zone is not known.", { cause });
  }
}
