import { describe, expect, it } from "vitest";
import { baselineOf } from "./baseline.ts";
import type { RatingPlan } from "./schedule.ts";

const ratedOn = (...days: string[]) => days.map((on) => ({ on, at: Date.parse(`${on}T08:00:00Z`) }));
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const plan = (change: Partial<RatingPlan> = {}): RatingPlan => ({
  cadence: "weekly",
  startsOn: "2026-10-01",
  baselineCount: 3,
  baselineGap: 2,
  ...change,
});
const weekly = ratedOn("2026-10-01", "2026-10-08", "2026-10-15", "2026-10-22", "2026-10-29");

describe("without a plan, the baseline", () => {
  it("is the first three ratings, as far as they are there", () => {
    expect(baselineOf([], [], null)).toBe(0);
    expect(baselineOf(weekly.slice(0, 2), [], null)).toBe(2);
    expect(baselineOf(weekly, [], null)).toBe(3);
  });

  it("holds nothing from after the ladder was agreed", () => {
    expect(baselineOf(weekly, [], at("2026-10-09"))).toBe(2);
    expect(baselineOf(weekly, [], at("2026-09-01"))).toBe(0);
  });

  it("counts a rating of the day of the agreement when it came first", () => {
    expect(baselineOf(weekly, [], at("2026-10-08"))).toBe(2);
    expect(baselineOf(weekly, [], Date.parse("2026-10-08T07:00:00Z"))).toBe(1);
  });
});

describe("a planned baseline", () => {
  // Due on 1, 3 and 5 October; weekly from the 12th.
  it("is every rating up to the day on which the cadence begins", () => {
    expect(
      baselineOf(ratedOn("2026-10-01", "2026-10-03", "2026-10-04", "2026-10-11", "2026-10-12"), [plan()], null),
    ).toBe(4);
  });

  it("takes late ratings while the work has not begun, and no longer", () => {
    const rated = ratedOn("2026-10-01", "2026-10-12", "2026-10-19", "2026-10-26");
    expect(baselineOf(rated, [plan()], null)).toBe(3);
    expect(baselineOf(rated, [plan()], at("2026-10-13"))).toBe(2);
  });

  it("ends where a later plan takes over", () => {
    const later = plan({ startsOn: "2026-10-04", baselineCount: 0 });
    const rated = ratedOn("2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04", "2026-10-05");
    expect(baselineOf(rated, [plan(), later], null)).toBe(3);
  });
});

describe("a plan without a baseline", () => {
  const without = plan({ baselineCount: 0 });

  it("gets none from its own ratings", () => {
    expect(baselineOf(weekly, [without], null)).toBe(0);
  });

  it("takes what was rated before it, at most three", () => {
    const before = ratedOn("2026-09-01", "2026-09-08", "2026-09-15", "2026-09-22");
    expect(baselineOf([...before.slice(0, 1), ...weekly], [without], null)).toBe(1);
    expect(baselineOf([...before, ...weekly], [without], null)).toBe(3);
    expect(baselineOf([...before, ...weekly], [without], at("2026-09-09"))).toBe(2);
  });
});
