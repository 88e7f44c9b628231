import { AppError } from "../errors.ts";
import { assertWholeFrom } from "../input.ts";
import { dayInMs, epochOf } from "../moment.ts";
import { longestWeeks, openPhases, type Phase, plannedWeeks, relivingSessions } from "./phases.ts";

/** A stretch of rest in calendar days of the client's zone; `to` is the first day of work again, null while it lasts. */
export type Pause = { readonly from: string; readonly to: string | null };

/** One week of an engagement, in calendar days of the client's zone. */
export type PlanWeek = {
  readonly week: number;
  readonly from: string;
  readonly to: string;
  readonly phases: Phase[];
  /** Days of the week on which the engagement rested, 0 to 7. */
  readonly restingDays: number;
  readonly standing: "past" | "now" | "ahead";
};

/**
 * The card's phases laid over the weeks of an engagement. Weeks are calendar weeks and go on counting in a pause, so
 * that a date always belongs to the same week. Reliving stands in the first three weeks, for a session a week, and moves
 * on with today while fewer than three were held.
 *
 * @param plan `startsOn` and `today` as calendar days in the client's zone; `weeks` in all, 6 to 52; `sessionsHeld` is
 *   null when none is recorded, and one a week is assumed
 * @throws {AppError} `invalid` for a day that does not exist, or a length outside 6 to 52 weeks
 */
export function planOf(plan: {
  readonly startsOn: string;
  readonly weeks: number;
  readonly today: string;
  readonly sessionsHeld?: number | null;
  readonly pauses?: readonly Pause[];
}): PlanWeek[] {
  const { startsOn, weeks, today, sessionsHeld = null, pauses = [] } = plan;
  assertWholeFrom(weeks, plannedWeeks.fewest, "The number of weeks");
  if (weeks > longestWeeks) throw new AppError("invalid", `An engagement lasts at most ${longestWeeks} weeks.`);
  const [first, now] = [dayNumber(startsOn), dayNumber(today)];
  const presentWeek = Math.floor((now - first) / 7) + 1;
  const relivingUntil = lastRelivingWeek(presentWeek, sessionsHeld);
  return Array.from({ length: weeks }, (_, index) => {
    const week = index + 1;
    const from = first + 7 * index;
    return {
      week,
      from: isoDay(from),
      to: isoDay(from + 6),
      phases: openPhases({
        week,
        sessionsHeld: week <= relivingUntil ? 0 : relivingSessions,
        planned: Math.min(weeks, plannedWeeks.most),
        extra: Math.max(0, weeks - plannedWeeks.most),
      }),
      restingDays: daysOfRest(pauses, { from, to: from + 7, now }),
      standing: standingOf(week, presentWeek),
    };
  });
}

/**
 * How many whole weeks to offer when work goes on after a pause: as many as it lasted, to the nearest.
 *
 * @param from first day of rest; `to` the first day of work again
 * @returns 0 or more
 * @throws {AppError} `invalid` for a day that does not exist
 */
export function weeksRested({ from, to }: { readonly from: string; readonly to: string }): number {
  return Math.max(0, Math.round((dayNumber(to) - dayNumber(from)) / 7));
}

/** Whether a calendar day falls into a pause. Throws `invalid` for a day that does not exist. */
export function restsOn(pauses: readonly Pause[], day: string): boolean {
  const asked = dayNumber(day);
  return pauses.some(({ from, to }) => dayNumber(from) <= asked && (to === null || asked < dayNumber(to)));
}

function lastRelivingWeek(presentWeek: number, sessionsHeld: number | null): number {
  if (sessionsHeld === null || sessionsHeld >= relivingSessions || presentWeek < 1) return relivingSessions;
  return Math.max(relivingSessions, presentWeek + relivingSessions - sessionsHeld - 1);
}

function standingOf(week: number, presentWeek: number): PlanWeek["standing"] {
  if (week === presentWeek) return "now";
  return week < presentWeek ? "past" : "ahead";
}

/** Pauses of one engagement do not overlap. One that lasts reaches to today, today included. */
function daysOfRest(pauses: readonly Pause[], week: { from: number; to: number; now: number }): number {
  return pauses.reduce((days, pause) => {
    const from = Math.max(dayNumber(pause.from), week.from);
    const to = Math.min(pause.to === null ? week.now + 1 : dayNumber(pause.to), week.to);
    return days + Math.max(0, to - from);
  }, 0);
}

function dayNumber(day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new AppError("invalid", "This is not a calendar day.");
  return epochOf(day, "The day") / dayInMs;
}

function isoDay(day: number): string {
  return new Date(day * dayInMs).toISOString().slice(0, 10);
}
