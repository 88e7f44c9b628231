import { type TimelineFilter, timelineFilters } from "../schema.ts";

/** The filters that an address names, in their order; whatever else it says is left aside. */
export function chosenFilters(asked: string | readonly string[] | undefined): TimelineFilter[] {
  const named = [asked ?? []].flat();
  return timelineFilters.filter((filter) => named.includes(filter));
}
