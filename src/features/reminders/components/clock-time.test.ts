import { expect, it } from "vitest";
import { clockTime, minuteOf } from "./clock-time.ts";

it("writes and reads every minute of a day, and nothing else", () => {
  for (let minute = 0; minute < 1_440; minute++) expect(minuteOf(clockTime(minute))).toBe(minute);
  expect(clockTime(65)).toBe("01:05");
  expect(minuteOf("18:30:00")).toBe(1_110);
  for (const wrong of ["", "24:00", "7:5", "12:60", "x"]) expect(minuteOf(wrong)).toBeNull();
});
