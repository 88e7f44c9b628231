import { dayInMs, epochOf } from "../moment.ts";
import { nonoverlapPolicy } from "../statistics/nonoverlap.ts";
import { cadenceDays, type RatingPlan } from "./schedule.ts";

/** Ratings that make a baseline: our default, not a finding. */
export const baselineRatings = nonoverlapPolicy.fewestBaseline;

/** One occasion: when it was rated, in epoch milliseconds, and which calendar day that was for the client. */
export type Rated = { readonly at: number; readonly on: string };

/**
 * How many of the first ratings are a baseline: those given before the work began. A plan says up to when it is one;
 * without a plan it is the first three; and a plan without a baseline takes what was there before it, if anything was.
 * Nothing that was rated once the ladder was agreed belongs to it, however few there are.
 *
 * @param rated oldest first, those with a score
 * @param plans oldest first, all of the scale's
 * @param agreedAt when the ladder was agreed, in epoch milliseconds; null while none is
 * @throws {AppError} `invalid` for a day that does not exist
 */
export function baselineOf(rated: readonly Rated[], plans: readonly RatingPlan[], agreedAt: number | null): number {
  const before = agreedAt === null ? rated : rated.filter(({ at }) => at < agreedAt);
  const [first] = plans;
  if (!first) return Math.min(baselineRatings, before.length);
  const end = baselineEndOf(plans);
  if (end === null) return Math.min(baselineRatings, before.filter(({ on }) => on < first.startsOn).length);
  const planned = before.filter(({ on }) => dayNumber(on) < end).length;
  // A late rating is a baseline all the same while the work has not begun.
  return Math.max(planned, Math.min(baselineRatings, before.length));
}

/** The first day that no longer answers to a planned baseline; null when none was planned. */
function baselineEndOf(plans: readonly RatingPlan[]): number | null {
  const index = plans.findLastIndex(({ baselineCount }) => baselineCount > 0);
  const plan = plans[index];
  if (!plan) return null;
  const { startsOn, baselineCount, baselineGap, cadence } = plan;
  const own = dayNumber(startsOn) + (baselineCount - 1) * baselineGap + cadenceDays[cadence];
  return Math.min(own, ...plans.slice(index + 1).map((later) => dayNumber(later.startsOn)));
}

function dayNumber(day: string): number {
  return epochOf(day, "The day") / dayInMs;
}
