import { AppError } from "../errors.ts";
import { assertWholeFrom } from "../input.ts";
import { dayInMs, epochOf, type Moment } from "../moment.ts";

/** The card's phases; they overlap by design. */
export const phases = ["inventory", "reliving", "ladders", "projection"] as const;
export type Phase = (typeof phases)[number];

/** An engagement is planned for 6 to 12 weeks; 8 is where the card's ladder phase ends. */
export const plannedWeeks = { fewest: 6, usual: 8, most: 12 } as const;
/** With a reason an engagement goes on beyond what is planned, for at most a year in all. */
export const longestWeeks = 52;

const inventoryWeek = 1;
const firstLadderWeek = 2;
export const relivingSessions = 3;

/**
 * The week of an engagement in which a moment falls, counted from its first calendar day in the client's zone.
 *
 * @param start first day: an ISO date ("2026-03-02") is that calendar day everywhere, an instant is the day it falls on
 * @param moment the instant asked about
 * @param zone IANA name of the client's time zone
 * @returns 1 for the first seven days; null before the start
 * @throws {AppError} `invalid` for a zone or a time that does not exist
 */
export function weekOfEngagement(start: Moment, moment: Moment, zone: string): number | null {
  const days = dayNumber(moment, zone) - startDay(start, zone);
  return days < 0 ? null : Math.floor(days / 7) + 1;
}

/**
 * The first calendar day of a week of an engagement.
 *
 * @param week 1 or later
 * @returns ISO date in the client's zone
 * @throws {AppError} `invalid` for a week below 1, or a zone or time that does not exist
 */
export function firstDayOfWeek(start: Moment, week: number, zone: string): string {
  assertWholeFrom(week, 1, "The week");
  return new Date((startDay(start, zone) + 7 * (week - 1)) * dayInMs).toISOString().slice(0, 10);
}

/**
 * The phases of the card that are open: the inventory in week 1, reliving in the first three sessions, ladders from
 * week 2 to the planned end, projection throughout.
 *
 * @param at `week` as counted by `weekOfEngagement`; `sessionsHeld` so far; `planned` weeks, 6 to 12; `extra` weeks
 *   that were added beyond those
 * @returns in the card's order; none before the start
 * @throws {AppError} `invalid` for a week below 1, sessions that are no count, or a plan outside 6 to 12 weeks
 * @see Technique card, Implementation Protocol
 */
export function openPhases(at: {
  readonly week: number | null;
  readonly sessionsHeld: number;
  readonly planned?: number;
  readonly extra?: number;
}): Phase[] {
  const { week, sessionsHeld, planned = plannedWeeks.usual, extra = 0 } = at;
  assertWholeFrom(sessionsHeld, 0, "The number of sessions");
  assertWholeFrom(planned, plannedWeeks.fewest, "The planned number of weeks");
  if (planned > plannedWeeks.most) throw new AppError("invalid", "An engagement is planned for at most 12 weeks.");
  assertWholeFrom(extra, 0, "The number of added weeks");
  if (week === null) return [];
  assertWholeFrom(week, 1, "The week");

  const open: Record<Phase, boolean> = {
    inventory: week === inventoryWeek,
    reliving: sessionsHeld < relivingSessions,
    ladders: week >= firstLadderWeek && week <= planned + extra,
    projection: true,
  };
  return phases.filter((phase) => open[phase]);
}

function startDay(start: Moment, zone: string): number {
  // A bare date names a day on the calendar; read as an instant it would be yesterday west of Greenwich.
  const isCalendarDay = typeof start === "string" && !start.includes("T");
  return isCalendarDay ? epochOf(start, "The start of the engagement") / dayInMs : dayNumber(start, zone);
}

/** Days since 1970-01-01 of the calendar day on which a moment falls in a zone; so clock changes never matter. */
function dayNumber(moment: Moment, zone: string): number {
  const parts = calendarOf(zone).formatToParts(epochOf(moment));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / dayInMs;
}

/** Making one takes a hundred times as long as using it; there are as many as zones. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known) return known;
  try {
    const calendar = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    calendars.set(zone, calendar);
    return calendar;
  } catch (cause) {
    throw new AppError("invalid", "This time zone is not known.", { cause });
  }
}
