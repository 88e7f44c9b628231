import { dayInMs } from "#domain/moment.ts";

/** What a clock on the wall shows: a calendar day, "2027-03-28", and a time, "09:00". */
export type WallClock = { readonly date: string; readonly time: string };

/** What the clocks of an IANA time zone show at a moment, to the minute. */
export function wallClockAt(timeZone: string, at: Date): WallClock {
  const [date = "", time = ""] = shownBy(timeZone).format(at).split(" ");
  // Years before 1000 are written without the zeros that a date of ISO has.
  return { date: date.padStart("2027-03-28".length, "0"), time };
}

/**
 * The moment at which the clocks of a zone show a time. A time that comes twice, when clocks go back, is the first of
 * the two; one that is left out, when clocks go forward, counts on from before: 02:30 becomes 03:30.
 *
 * @see RFC 5545, 3.3.5: what calendars do with such times
 */
export function momentOf({ date, time }: WallClock, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  const before = offsetAt(timeZone, asUtc - dayInMs);
  const after = offsetAt(timeZone, asUtc + dayInMs);
  const fits = [asUtc - before, asUtc - after].filter((epoch) => epoch + offsetAt(timeZone, epoch) === asUtc);
  return new Date(fits.length > 0 ? Math.min(...fits) : asUtc - before);
}

/** The same time on the clock so many calendar days later, whatever clocks do in between. */
export function daysLater({ date, time }: WallClock, days: number): WallClock {
  return { date: new Date(Date.parse(date) + days * dayInMs).toISOString().slice(0, 10), time };
}

/** Milliseconds that the clocks of a zone are ahead of UTC. */
function offsetAt(timeZone: string, epoch: number): number {
  const { date, time } = wallClockAt(timeZone, new Date(epoch));
  return Date.parse(`${date}T${time}:00.000Z`) - Math.floor(epoch / 60_000) * 60_000;
}

/** Making one takes a hundred times as long as using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function shownBy(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  // Sweden writes dates and times the ISO way, "2027-03-28 09:00".
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  clocks.set(timeZone, clock);
  return clock;
}
