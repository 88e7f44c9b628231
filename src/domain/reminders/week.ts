import { dayAfter, weekdayOf } from "../wall-clock.ts";

/** The Monday of a calendar day's week. */
export function weekOf(day: string): string {
  return dayAfter(day, 1 - weekdayOf(day));
}

/**
 * Whether a weekly review waits: from its day to the end of the week, until it is finished, and not for a week before
 * the one in which it was chosen.
 *
 * @param finished weeks with a finished review, by their Mondays
 */
export function isReviewDue({
  today,
  day,
  finished,
}: {
  today: string;
  day: number;
  finished: readonly string[];
}): boolean {
  return weekdayOf(today) >= day && !finished.includes(weekOf(today));
}
