import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RatingPlan, standingOf } from "./schedule.ts";

const plan: RatingPlan = { cadence: "weekly", startsOn: "2026-03-20", baselineCount: 3, baselineGap: 2 };
const states = (...args: Parameters<typeof standingOf>) =>
  standingOf(...args).occasions.map(({ dueOn, state }) => `${dueOn} ${state}`);

describe("standingOf", () => {
  it("asks three times for the baseline, then every week from the last of them", () => {
    const { occasions, nextOn } = standingOf([plan], [], "2026-04-07");
    expect(occasions.map(({ dueOn, baseline }) => [dueOn, baseline])).toEqual([
      ["2026-03-20", true],
      ["2026-03-22", true],
      ["2026-03-24", true],
      // Summer time began in between: a day is a day.
      ["2026-03-31", false],
      ["2026-04-07", false],
    ]);
    expect(nextOn).toBe("2026-04-14");
  });

  it("asks every other week when that was agreed, without a baseline when there is one", () => {
    const fortnightly: RatingPlan = { cadence: "two_weekly", startsOn: "2026-10-20", baselineCount: 0, baselineGap: 2 };
    expect(states([fortnightly], [], "2026-11-17")).toEqual([
      "2026-10-20 missed",
      "2026-11-03 missed",
      "2026-11-17 open",
    ]);
  });

  it("keeps what was late, missed or extra as what it is", () => {
    const rated = ["2026-03-19", "2026-03-21", "2026-03-27", "2026-04-04", "2026-04-05"];
    expect(states([plan], rated, "2026-04-07")).toEqual([
      "2026-03-20 on_time",
      "2026-03-22 missed",
      "2026-03-24 late",
      "2026-03-31 late",
      "2026-04-07 open",
    ]);
    expect(standingOf([plan], rated, "2026-04-07").timings).toEqual([
      { timing: "extra", baseline: false },
      { timing: "on_time", baseline: true },
      { timing: "late", baseline: true },
      { timing: "late", baseline: false },
      { timing: "extra", baseline: false },
    ]);
  });

  it("says since when nobody has answered, over several missed days", () => {
    expect(standingOf([plan], ["2026-03-20"], "2026-04-08")).toMatchObject({
      openSince: "2026-04-07",
      unansweredSince: "2026-03-22",
    });
    expect(standingOf([plan], ["2026-03-20", "2026-04-08"], "2026-04-08")).toMatchObject({
      openSince: null,
      unansweredSince: null,
    });
  });

  it("lets a new plan take over on its first day, and remembers what the old one asked", () => {
    const next: RatingPlan = { cadence: "two_weekly", startsOn: "2026-04-02", baselineCount: 0, baselineGap: 2 };
    expect(states([plan, next], ["2026-03-31"], "2026-04-16")).toEqual([
      "2026-03-20 missed",
      "2026-03-22 missed",
      "2026-03-24 missed",
      "2026-03-31 on_time",
      "2026-04-02 missed",
      "2026-04-16 open",
    ]);
  });

  it("asks nothing before the start and from the end on", () => {
    expect(standingOf([plan], [], "2026-03-19")).toMatchObject({
      occasions: [],
      openSince: null,
      nextOn: "2026-03-20",
    });
    expect(states([plan], [], "2026-05-01", "2026-03-22")).toEqual(["2026-03-20 missed"]);
    expect(standingOf([], ["2026-03-20"], "2026-03-20")).toMatchObject({ occasions: [], nextOn: null });
  });

  it("accounts for every rating once, and never answers a day twice", () => {
    const day = fc
      .integer({ min: -5, max: 60 })
      .map((offset) => new Date(Date.UTC(2026, 2, 20 + offset)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 20 }), day, (days, today) => {
        const rated = days.filter((each) => each <= today).toSorted();
        const { occasions, timings } = standingOf([plan], rated, today);
        expect(timings).toHaveLength(rated.length);
        const answered = occasions.filter(({ state }) => state === "on_time" || state === "late").length;
        expect(timings.filter(({ timing }) => timing !== "extra")).toHaveLength(answered);
      }),
    );
  });

  it.each(["2026-02-30", "today", "2026-3-2"])("refuses %s as a day", (today) => {
    expect(() => standingOf([plan], [], today)).toThrow();
  });
});
