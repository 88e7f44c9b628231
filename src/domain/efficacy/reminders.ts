import { dayInMs, type Moment } from "../moment.ts";
import { isQuiet, type QuietHours } from "../reminders/quiet.ts";
import { wallClock, wallMinutesBetween } from "../wall-clock.ts";
import { type RatingPlan, standingOf } from "./schedule.ts";

/** A reminder later than this many days after the due day would come out of nowhere: a default, not a finding. */
const LATEST_DAYS = 2;

export type RatingReminders = {
  readonly timeZone: string;
  readonly quiet: QuietHours;
  /** Hour of the day in that zone from which one may come. */
  readonly hour: number;
  /** When it was chosen; nothing from before its day is reminded of. */
  readonly since: Moment;
  readonly scales: readonly { readonly plans: readonly RatingPlan[]; readonly ratedAt: readonly Moment[] }[];
  /** Days that were reminded of. */
  readonly sent: readonly { readonly dueOn: string }[];
};

/**
 * Due days that the client is to be reminded of now: each once, from the chosen hour where the client is, or from the
 * end of the quiet hours in which that hour lies.
 *
 * @returns calendar days, ascending
 * @throws {AppError} `invalid` for a zone, day or moment that does not exist
 */
export function ratingDaysDue({ timeZone, quiet, hour, since, scales, sent }: RatingReminders, now: Moment): string[] {
  const local = wallClock(timeZone);
  const present = local(now);
  const chosen = hour * 60;
  if (isQuiet(quiet, present.minute)) return [];
  // An hour that is always quiet cannot be waited for.
  if (present.minute < chosen && !isQuiet(quiet, chosen)) return [];
  const known = new Set(sent.map(({ dueOn }) => dueOn));
  const chosenOn = local(since).day;
  const open = scales.flatMap(({ plans, ratedAt }) => {
    const { openSince } = standingOf(
      plans,
      ratedAt.map((moment) => local(moment).day),
      present.day,
    );
    return openSince === null ? [] : [openSince];
  });
  const isTimely = (day: string) =>
    wallMinutesBetween({ day, minute: chosen }, present) >= 0 &&
    (Date.parse(present.day) - Date.parse(day)) / dayInMs <= LATEST_DAYS;
  return [...new Set(open)].filter((day) => day >= chosenOn && isTimely(day) && !known.has(day)).toSorted();
}
