import { describe, expect, it } from "vitest";
import { type ReminderChoice, remindersDue } from "./reminders.ts";
import type { RatingPlan } from "./schedule.ts";

const plan: RatingPlan = { cadence: "weekly", startsOn: "2026-03-22", baselineCount: 0, baselineGap: 2 };
const choice = (change: Partial<ReminderChoice> = {}): ReminderChoice => ({
  timeZone: "Europe/Amsterdam",
  hour: 9,
  since: "2026-03-01T12:00:00Z",
  lastRatedAt: null,
  scales: [{ plans: [plan], ratedAt: [] }],
  sent: [],
  ...change,
});

describe("remindersDue", () => {
  it("comes at the chosen hour where the client is, on both sides of a change of clocks", () => {
    // Amsterdam is an hour ahead of UTC until 29 March, and two hours from then on.
    expect(remindersDue(choice(), "2026-03-22T07:59:59Z")).toEqual([]);
    expect(remindersDue(choice(), "2026-03-22T08:00:00Z")).toEqual(["2026-03-22"]);
    expect(remindersDue(choice(), "2026-03-29T06:59:59Z")).toEqual([]);
    expect(remindersDue(choice(), "2026-03-29T07:00:00Z")).toEqual(["2026-03-29"]);
    expect(remindersDue(choice({ timeZone: "Asia/Kathmandu" }), "2026-03-22T03:15:00Z")).toEqual(["2026-03-22"]);
    expect(remindersDue(choice({ timeZone: "Asia/Kathmandu" }), "2026-03-22T03:14:00Z")).toEqual([]);
  });

  it("comes once for a due day, and makes up for a night without power but not for a week", () => {
    const sent = [{ dueOn: "2026-03-22", sentAt: "2026-03-22T08:00:00Z" }];
    expect(remindersDue(choice({ sent }), "2026-03-22T09:00:00Z")).toEqual([]);
    expect(remindersDue(choice(), "2026-03-24T08:00:00Z")).toEqual(["2026-03-22"]);
    expect(remindersDue(choice(), "2026-03-25T08:00:00Z")).toEqual([]);
  });

  it("does not come when it is rated, nor for what was due before it was chosen", () => {
    const rated = [{ plans: [plan], ratedAt: ["2026-03-22T06:00:00Z"] }];
    expect(remindersDue(choice({ scales: rated }), "2026-03-22T08:00:00Z")).toEqual([]);
    expect(remindersDue(choice({ since: "2026-03-23T10:00:00Z" }), "2026-03-23T11:00:00Z")).toEqual([]);
  });

  it("names a day once, however many scales are due on it", () => {
    const scales = [
      { plans: [plan], ratedAt: [] },
      { plans: [plan], ratedAt: [] },
      { plans: [{ ...plan, startsOn: "2026-03-21" }], ratedAt: [] },
    ];
    expect(remindersDue(choice({ scales }), "2026-03-22T08:00:00Z")).toEqual(["2026-03-21", "2026-03-22"]);
  });

  it("rests after three that nobody answered, until the next rating or the next choice", () => {
    const sent = ["2026-03-22", "2026-03-29", "2026-04-05"].map((dueOn) => ({ dueOn, sentAt: `${dueOn}T08:00:00Z` }));
    const at = "2026-04-12T08:00:00Z";
    expect(remindersDue(choice({ sent }), at)).toEqual([]);
    expect(remindersDue(choice({ sent: sent.slice(1) }), at)).toEqual(["2026-04-12"]);
    expect(remindersDue(choice({ sent, lastRatedAt: "2026-03-30T08:00:00Z" }), at)).toEqual(["2026-04-12"]);
    expect(remindersDue(choice({ sent, since: "2026-04-06T08:00:00Z" }), at)).toEqual(["2026-04-12"]);
  });

  it("refuses a zone that does not exist", () => {
    expect(() => remindersDue(choice({ timeZone: "Mars/Olympus" }), "2026-03-22T08:00:00Z")).toThrow("time zone");
  });
});
