import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPhases, weekOfEngagement } from "./phases.ts";
import { planOf, restsOn, weeksRested } from "./plan.ts";

const invalid = expect.objectContaining({ code: "invalid" });
const eight = { startsOn: "2027-03-15", weeks: 8, today: "2027-03-17" };

describe("planOf", () => {
  it("lays the card's phases over the weeks", () => {
    const phases = planOf(eight).map((week) => week.phases.join(" "));
    expect(phases).toEqual([
      "inventory reliving projection",
      "reliving ladders projection",
      "reliving ladders projection",
      ...Array(5).fill("ladders projection"),
    ]);
  });

  it("marks the week that it is, and none before the start or after the end", () => {
    const standings = (today: string) => planOf({ ...eight, today }).map(({ standing }) => standing);
    expect(standings("2027-03-22")).toEqual(["past", "now", ...Array(6).fill("ahead")]);
    expect(new Set(standings("2027-03-14"))).toEqual(new Set(["ahead"]));
    expect(new Set(standings("2027-05-10"))).toEqual(new Set(["past"]));
  });

  it("keeps seven calendar days a week across the change to summer time in Berlin", () => {
    const weeks = planOf(eight);
    expect(weeks[1]).toMatchObject({ from: "2027-03-22", to: "2027-03-28" });
    expect(weeks[2]).toMatchObject({ from: "2027-03-29", to: "2027-04-04" });
    // Clocks jump from 2 to 3 o'clock on 28 March: week 3 begins at the client's midnight, 22:00 UTC and not 23:00.
    expect(weekOfEngagement(eight.startsOn, "2027-03-28T21:59:59Z", "Europe/Berlin")).toBe(2);
    expect(weekOfEngagement(eight.startsOn, "2027-03-28T22:00:00Z", "Europe/Berlin")).toBe(3);
  });

  it("lets reliving wait for its sessions, and ends it with the third", () => {
    const reliving = (today: string, sessionsHeld: number) =>
      planOf({ ...eight, today, sessionsHeld }).flatMap(({ week, phases }) =>
        phases.includes("reliving") ? [week] : [],
      );
    expect(reliving("2027-04-07", 1)).toEqual([1, 2, 3, 4, 5]);
    expect(reliving("2027-04-07", 3)).toEqual([1, 2, 3]);
    expect(reliving("2027-03-17", 0)).toEqual([1, 2, 3]);
  });

  it("keeps ladders open in weeks that were added beyond twelve", () => {
    const weeks = planOf({ ...eight, weeks: 15 });
    expect(weeks).toHaveLength(15);
    expect(weeks.at(-1)?.phases).toEqual(["ladders", "projection"]);
    expect(openPhases({ week: 14, sessionsHeld: 3, planned: 12, extra: 3 })).toContain("ladders");
    expect(openPhases({ week: 16, sessionsHeld: 3, planned: 12, extra: 3 })).not.toContain("ladders");
  });

  it("counts days of rest in the week in which they fall, and no week less for them", () => {
    const weeks = planOf({
      ...eight,
      today: "2027-04-20",
      pauses: [
        { from: "2027-03-26", to: "2027-04-06" },
        { from: "2027-04-19", to: null },
      ],
    });
    expect(weeks.map(({ restingDays }) => restingDays)).toEqual([0, 3, 7, 1, 0, 2, 0, 0]);
    expect(weeks).toHaveLength(8);
  });

  it.each([{ weeks: 5 }, { weeks: 53 }, { weeks: 7.5 }, { startsOn: "2027-02-30" }, { today: "yesterday" }])(
    "refuses %o",
    (bad) => {
      expect(() => planOf({ ...eight, ...bad })).toThrow(invalid);
    },
  );

  it("gives every day of the engagement exactly one week", () => {
    const day = fc.integer({ min: 0, max: 12 * 7 - 1 });
    fc.assert(
      fc.property(day, fc.integer({ min: 12, max: 52 }), (offset, weeks) => {
        const today = new Date(Date.parse("2027-03-15") + offset * 86_400_000).toISOString().slice(0, 10);
        const now = planOf({ startsOn: "2027-03-15", weeks, today }).filter(({ standing }) => standing === "now");
        expect(now).toHaveLength(1);
        expect(now[0]?.from && now[0].from <= today && today <= now[0].to).toBe(true);
      }),
    );
  });
});

describe("weeksRested", () => {
  it.each([
    ["2027-03-26", "2027-03-26", 0],
    ["2027-03-26", "2027-03-29", 0],
    ["2027-03-26", "2027-03-30", 1],
    ["2027-03-26", "2027-04-16", 3],
  ])("from %s to %s offers %i", (from, to, weeks) => {
    expect(weeksRested({ from, to })).toBe(weeks);
  });
});

describe("restsOn", () => {
  it("takes the first day in and the day of going on out", () => {
    const pauses = [{ from: "2027-03-26", to: "2027-04-06" }];
    expect(["2027-03-25", "2027-03-26", "2027-04-05", "2027-04-06"].map((day) => restsOn(pauses, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(restsOn([{ from: "2027-03-26", to: null }], "2099-01-01")).toBe(true);
  });
});
