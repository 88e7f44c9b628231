/** The days of a week; 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A moment on such a day in UTC, to have the day named in a language. */
export function momentOn(weekday: number): Date {
  // The first Sunday of 2026; the days after it are a week.
  return new Date(Date.UTC(2026, 0, 4 + weekday));
}
