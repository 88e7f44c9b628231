import { expect, it } from "vitest";
import { endOfDayIn } from "./end-of-day.ts";

it.each([
  ["UTC", "2026-11-22", "2026-11-23T00:00:00.000Z"],
  ["Asia/Kathmandu", "2026-11-22", "2026-11-22T18:15:00.000Z"],
  ["America/Los_Angeles", "2026-12-31", "2027-01-01T08:00:00.000Z"],
  // The day on which clocks go back has 25 hours.
  ["Europe/Amsterdam", "2026-10-25", "2026-10-25T23:00:00.000Z"],
])("a day in %s is over at midnight there", (zone, day, end) => {
  expect(endOfDayIn(zone, day).toISOString()).toBe(end);
});
