import { TZDate } from "@date-fns/tz";

/** The moment at which a calendar day, "2026-11-22", is over in an IANA time zone. */
export function endOfDayIn(timeZone: string, day: string): Date {
  const [year = 1, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date + 1, timeZone).getTime());
}

/** The noon of a calendar day in an IANA time zone: a moment that is that day there, on every day of the year. */
export function noonIn(timeZone: string, day: string): Date {
  const [year = 1, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date, 12, timeZone).getTime());
}
