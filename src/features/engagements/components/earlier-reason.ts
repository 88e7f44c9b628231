import type { EngagementEvent } from "../schema.ts";

/**
 * Why an engagement lasts as long as it did, to be said again when that length comes back. It may have been given for a
 * longer one, from which somebody cut weeks off without a word.
 *
 * @param events the newest first
 */
export function earlierReason(events: readonly Pick<EngagementEvent, "weeks" | "reason">[], weeks: number): string {
  return events.find((event) => event.reason && event.weeks !== null && event.weeks >= weeks)?.reason ?? "";
}
