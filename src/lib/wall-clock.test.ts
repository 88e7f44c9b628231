import fc from "fast-check";
import { expect, it } from "vitest";
import { daysLater, momentOf, wallClockAt } from "./wall-clock.ts";

const at = (date: string, time: string, zone: string) => momentOf({ date, time }, zone).toISOString();

it("is nine o'clock in Berlin before and after clocks go forward", () => {
  const first = { date: "2027-03-26", time: "09:00" };
  expect(momentOf(first, "Europe/Berlin").toISOString()).toBe("2027-03-26T08:00:00.000Z");
  const next = daysLater(first, 7);
  expect(next).toEqual({ date: "2027-04-02", time: "09:00" });
  expect(momentOf(next, "Europe/Berlin").toISOString()).toBe("2027-04-02T07:00:00.000Z");
  expect(at("2027-03-28", "09:00", "Europe/Berlin")).toBe("2027-03-28T07:00:00.000Z");
});

it.each([
  ["2027-03-28", "02:30", "Europe/Berlin", "2027-03-28T01:30:00.000Z"],
  ["2027-10-31", "02:30", "Europe/Berlin", "2027-10-31T00:30:00.000Z"],
  ["2026-03-08", "02:15", "America/New_York", "2026-03-08T07:15:00.000Z"],
  ["2026-11-01", "01:15", "America/New_York", "2026-11-01T05:15:00.000Z"],
  ["2027-04-04", "01:45", "Australia/Lord_Howe", "2027-04-03T14:45:00.000Z"],
  ["2026-07-01", "12:00", "Asia/Kathmandu", "2026-07-01T06:15:00.000Z"],
  ["2026-07-01", "12:00", "UTC", "2026-07-01T12:00:00.000Z"],
  ["0002-01-01", "12:00", "UTC", "0002-01-01T12:00:00.000Z"],
  ["0999-07-01", "12:00", "UTC", "0999-07-01T12:00:00.000Z"],
])("%s %s in %s", (date, time, zone, expected) => {
  expect(at(date, time, zone)).toBe(expected);
});

it("gives back the clock of every moment, except the second of two equal hours", () => {
  const zones = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns", "UTC"];
  const minute = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2028, 0) / 60_000 });
  fc.assert(
    fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
      const moment = new Date(minutes * 60_000);
      const again = momentOf(wallClockAt(zone, moment), zone);
      expect(wallClockAt(zone, again)).toEqual(wallClockAt(zone, moment));
      expect([0, 60 * 60_000]).toContain(moment.getTime() - again.getTime());
    }),
  );
});
