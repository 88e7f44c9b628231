import { expect, it } from "vitest";
import { dayIn } from "./day.ts";
import { endOfDayIn, noonIn } from "./end-of-day.ts";

it.each([
  ["UTC", "2026-11-22", "2026-11-23T00:00:00.000Z"],
  ["Asia/Kathmandu", "2026-11-22", "2026-11-22T18:15:00.000Z"],
  ["America/Los_Angeles", "2026-12-31", "2027-01-01T08:00:00.000Z"],
  // The day on which clocks go back has 25 hours.
  ["Europe/Amsterdam", "2026-10-25", "2026-10-25T23:00:00.000Z"],
])("a day in %s is over at midnight there", (zone, day, end) => {
  expect(endOfDayIn(zone, day).toISOString()).toBe(end);
});

it.each(["Pacific/Auckland", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "UTC"])(
  "the noon of a day in %s is that day there",
  (zone) => {
    for (const day of ["2026-11-22", "2026-04-05", "2026-09-27"]) expect(dayIn(zone, noonIn(zone, day))).toBe(day);
  },
);

it("the noon of a day is twelve o'clock there", () => {
  expect(noonIn("Pacific/Auckland", "2026-11-22").toISOString()).toBe("2026-11-21T23:00:00.000Z");
});
