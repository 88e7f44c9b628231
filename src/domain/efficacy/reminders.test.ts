import { describe, expect, it } from "vitest";
import { type RatingReminders, ratingDaysDue } from "./reminders.ts";
import type { RatingPlan } from "./schedule.ts";

const plan: RatingPlan = { cadence: "weekly", startsOn: "2026-03-22", baselineCount: 0, baselineGap: 2 };
const choice = (change: Partial<RatingReminders> = {}): RatingReminders => ({
  timeZone: "Europe/Amsterdam",
  quiet: { from: 0, until: 0 },
  hour: 9,
  since: "2026-03-01T12:00:00Z",
  scales: [{ plans: [plan], ratedAt: [] }],
  sent: [],
  ...change,
});

describe("ratingDaysDue", () => {
  it("comes at the chosen hour where the client is, on both sides of a change of clocks", () => {
    // Amsterdam is an hour ahead of UTC until 29 March, and two hours from then on.
    expect(ratingDaysDue(choice(), "2026-03-22T07:59:59Z")).toEqual([]);
    expect(ratingDaysDue(choice(), "2026-03-22T08:00:00Z")).toEqual(["2026-03-22"]);
    expect(ratingDaysDue(choice(), "2026-03-29T06:59:59Z")).toEqual([]);
    expect(ratingDaysDue(choice(), "2026-03-29T07:00:00Z")).toEqual(["2026-03-29"]);
    expect(ratingDaysDue(choice({ timeZone: "Asia/Kathmandu" }), "2026-03-22T03:15:00Z")).toEqual(["2026-03-22"]);
    expect(ratingDaysDue(choice({ timeZone: "Asia/Kathmandu" }), "2026-03-22T03:14:00Z")).toEqual([]);
  });

  it("comes once for a due day, and makes up for a night without power but not for a week", () => {
    const sent = [{ dueOn: "2026-03-22" }];
    expect(ratingDaysDue(choice({ sent }), "2026-03-22T09:00:00Z")).toEqual([]);
    expect(ratingDaysDue(choice(), "2026-03-24T08:00:00Z")).toEqual(["2026-03-22"]);
    expect(ratingDaysDue(choice(), "2026-03-25T08:00:00Z")).toEqual([]);
  });

  it("does not come when it is rated, nor for what was due before it was chosen", () => {
    const rated = [{ plans: [plan], ratedAt: ["2026-03-22T06:00:00Z"] }];
    expect(ratingDaysDue(choice({ scales: rated }), "2026-03-22T08:00:00Z")).toEqual([]);
    expect(ratingDaysDue(choice({ since: "2026-03-23T10:00:00Z" }), "2026-03-23T11:00:00Z")).toEqual([]);
  });

  it("names a day once, however many scales are due on it", () => {
    const scales = [
      { plans: [plan], ratedAt: [] },
      { plans: [plan], ratedAt: [] },
      { plans: [{ ...plan, startsOn: "2026-03-21" }], ratedAt: [] },
    ];
    expect(ratingDaysDue(choice({ scales }), "2026-03-22T08:00:00Z")).toEqual(["2026-03-21", "2026-03-22"]);
  });

  it("waits for the end of quiet hours, on the day, over midnight, and where the hour itself is quiet", () => {
    const atWork = choice({ quiet: { from: 480, until: 1_050 } });
    expect(ratingDaysDue(atWork, "2026-03-22T16:29:00Z")).toEqual([]);
    expect(ratingDaysDue(atWork, "2026-03-22T16:30:00Z")).toEqual(["2026-03-22"]);
    const lateRiser = choice({ hour: 20, quiet: { from: 1_140, until: 600 } });
    expect(ratingDaysDue(lateRiser, "2026-03-22T19:30:00Z")).toEqual([]);
    expect(ratingDaysDue(lateRiser, "2026-03-23T08:59:00Z")).toEqual([]);
    expect(ratingDaysDue(lateRiser, "2026-03-23T09:00:00Z")).toEqual(["2026-03-22"]);
    const earlier = choice({ hour: 20, quiet: { from: 1_140, until: 600 } });
    expect(ratingDaysDue(earlier, "2026-03-22T12:00:00Z")).toEqual([]);
  });

  it("does not come again to a client who moves", () => {
    const sent = [{ dueOn: "2026-03-22" }];
    expect(ratingDaysDue(choice({ timeZone: "Pacific/Auckland", sent }), "2026-03-22T21:00:00Z")).toEqual([]);
    expect(ratingDaysDue(choice({ timeZone: "America/Los_Angeles", sent }), "2026-03-22T17:00:00Z")).toEqual([]);
  });

  it("refuses a zone that does not exist", () => {
    expect(() => ratingDaysDue(choice({ timeZone: "Mars/Olympus" }), "2026-03-22T08:00:00Z")).toThrow("time zone");
  });
});
