import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChosenReminder, isAnswered, type Occasion, occasionsDue, stepOf } from "./due.ts";
import { isQuiet, quietUntilChosen } from "./quiet.ts";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const none = { from: 0, until: 0 };
const at = (hour: number, minute = 0) => hour * 60 + minute;
const reminder = (change: Partial<ChosenReminder> = {}): ChosenReminder => ({
  kind: "moment",
  days: everyDay,
  minutes: [at(18)],
  since: "2026-01-01T00:00:00Z",
  ...change,
});
const choice = (change: Partial<Parameters<typeof occasionsDue>[0]> = {}) => ({
  timeZone: "Europe/Amsterdam",
  quiet: none,
  reminders: [reminder()],
  sent: [] as Occasion[],
  ...change,
});

describe("occasionsDue", () => {
  it("comes at the chosen minute of the client's own clock, on the chosen days only", () => {
    const mondays = choice({ reminders: [reminder({ days: [1] })] });
    expect(occasionsDue(mondays, "2026-11-16T16:59:00Z")).toEqual([]);
    expect(occasionsDue(mondays, "2026-11-16T17:00:00Z")).toEqual([
      { kind: "moment", dueOn: "2026-11-16", minute: at(18) },
    ]);
    expect(occasionsDue(mondays, "2026-11-17T17:00:00Z")).toEqual([]);
    const inKathmandu = choice({ timeZone: "Asia/Kathmandu" });
    expect(occasionsDue(inKathmandu, "2026-11-16T12:14:00Z")).toEqual([]);
    expect(occasionsDue(inKathmandu, "2026-11-16T12:15:00Z")).toHaveLength(1);
  });

  it("keeps to the clock on the wall on both sides of a change of clocks", () => {
    // Amsterdam goes to summer time on 29 March 2026 and back on 25 October.
    expect(occasionsDue(choice(), "2026-03-28T17:00:00Z")).toHaveLength(1);
    expect(occasionsDue(choice(), "2026-03-29T15:59:00Z")).toEqual([]);
    expect(occasionsDue(choice(), "2026-03-29T16:00:00Z")).toHaveLength(1);
  });

  it("brings a time that is skipped right after it, and one that is repeated at its first", () => {
    const halfPastTwo = choice({ reminders: [reminder({ minutes: [at(2, 30)] })] });
    expect(occasionsDue(halfPastTwo, "2026-03-29T00:59:00Z")).toEqual([]);
    expect(occasionsDue(halfPastTwo, "2026-03-29T01:00:00Z")).toHaveLength(1);
    expect(occasionsDue(halfPastTwo, "2026-10-25T00:30:00Z")).toHaveLength(1);
    const sent = [{ kind: "moment", dueOn: "2026-10-25", minute: at(2, 30) }];
    expect(occasionsDue({ ...halfPastTwo, sent }, "2026-10-25T01:30:00Z")).toEqual([]);
  });

  it("lets quiet hours put a reminder off to their end, also over midnight, and never breaks them", () => {
    const late = choice({
      quiet: { from: at(21), until: at(8) },
      reminders: [reminder({ days: [1], minutes: [at(22)] })],
    });
    expect(occasionsDue(late, "2026-11-16T21:00:00Z")).toEqual([]);
    expect(occasionsDue(late, "2026-11-17T06:59:00Z")).toEqual([]);
    expect(occasionsDue(late, "2026-11-17T07:00:00Z")).toEqual([
      { kind: "moment", dueOn: "2026-11-16", minute: at(22) },
    ]);
    expect(occasionsDue(late, "2026-11-17T09:01:00Z")).toEqual([]);
  });

  it("makes up for two hours, not for more, and not for what was before the choice", () => {
    expect(occasionsDue(choice(), "2026-11-16T19:00:00Z")).toHaveLength(1);
    expect(occasionsDue(choice(), "2026-11-16T19:01:00Z")).toEqual([]);
    const justChosen = choice({ reminders: [reminder({ since: "2026-11-16T17:30:00Z" })] });
    expect(occasionsDue(justChosen, "2026-11-16T17:40:00Z")).toEqual([]);
  });

  it("comes once to a client who moves, also when their clock shows the same hour again", () => {
    const inAmsterdam = occasionsDue(choice(), "2026-11-16T17:00:00Z");
    expect(inAmsterdam).toHaveLength(1);
    // Landed in New York, six hours behind: it is six in the evening once more.
    const there = choice({ timeZone: "America/New_York", sent: inAmsterdam });
    expect(occasionsDue(there, "2026-11-16T23:00:00Z")).toEqual([]);
    expect(occasionsDue(there, "2026-11-17T23:00:00Z")).toHaveLength(1);
    // Eastward over six in the evening: a little late is made up for, hours are not.
    expect(occasionsDue(choice({ timeZone: "Asia/Kolkata" }), "2026-11-16T13:00:00Z")).toHaveLength(1);
    expect(occasionsDue(choice({ timeZone: "Asia/Tokyo" }), "2026-11-16T13:00:00Z")).toEqual([]);
  });

  it("keeps to quiet hours that a change of clocks makes shorter or longer", () => {
    const night = { quiet: { from: at(22), until: at(2, 30) }, reminders: [reminder({ minutes: [at(23)] })] };
    // On 29 March half past two does not exist: the night is over at three, which is one o'clock in UTC.
    expect(occasionsDue(choice(night), "2026-03-29T00:59:00Z")).toEqual([]);
    expect(occasionsDue(choice(night), "2026-03-29T01:00:00Z")).toHaveLength(1);
    // On 25 October it comes twice, and the first one counts.
    expect(occasionsDue(choice(night), "2026-10-25T00:29:00Z")).toEqual([]);
    expect(occasionsDue(choice(night), "2026-10-25T00:30:00Z")).toHaveLength(1);
  });

  it("refuses a zone that does not exist", () => {
    expect(() => occasionsDue(choice({ timeZone: "Mars/Olympus" }), "2026-11-16T17:00:00Z")).toThrow("time zone");
  });

  it("comes once a day for any zone, time and quiet hours, never in them, when looked at every ten minutes", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        fc.constantFrom(
          "Europe/Amsterdam",
          "America/New_York",
          "Asia/Kathmandu",
          "Australia/Lord_Howe",
          "Pacific/Apia",
        ),
        minute,
        minute,
        minute,
        fc.constantFrom("2026-03-27", "2026-10-24", "2026-04-04", "2026-11-01", "2026-06-10"),
        (timeZone, time, from, until, start) => {
          const sent: Occasion[] = [];
          const quiet = { from, until };
          const clock = new Intl.DateTimeFormat("en-GB", {
            timeZone,
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
          });
          const open = Date.parse(start);
          for (let step = 0; step < 4 * 144; step++) {
            const now = new Date(open + step * 600_000);
            const due = occasionsDue(
              { timeZone, quiet, reminders: [reminder({ minutes: [time], since: open })], sent },
              now,
            );
            const [hour = 0, minutes = 0] = clock.format(now).split(":").map(Number);
            if (due.length > 0) expect(isQuiet(quiet, at(hour, minutes))).toBe(false);
            sent.push(...due);
          }
          const keys = sent.map(({ dueOn }) => dueOn);
          expect(new Set(keys).size).toBe(keys.length);
          // Quiet hours of nearly a whole day leave a reminder no room of two hours; others always come.
          const awake = from === until ? 1440 : 1440 - ((until - from + 1440) % 1440);
          if (awake >= 240) expect(keys.length).toBeGreaterThanOrEqual(3);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("a reminder", () => {
  it("goes three times into the silence, then the word that they rest", () => {
    expect([0, 1, 2, 3, 4].map(stepOf)).toEqual(["remind", "remind", "remind", "say_paused", "say_paused"]);
  });

  it("is answered by whoever was here after it, or in the minute before, which a session does not tell apart", () => {
    const lastSentAt = new Date("2026-11-16T17:00:00Z");
    const seen = (time: string) => isAnswered({ lastSentAt, lastSeenAt: new Date(time) });
    expect(seen("2026-11-16T17:00:01Z")).toBe(true);
    expect(seen("2026-11-16T16:59:01Z")).toBe(true);
    expect(seen("2026-11-16T16:59:00Z")).toBe(false);
    expect(isAnswered({ lastSentAt, lastSeenAt: null })).toBe(false);
    expect(isAnswered({ lastSentAt: null, lastSeenAt: null })).toBe(true);
  });
});

it("leaves the night quiet until somebody chooses, and lets what was asked for at seven through", () => {
  expect(quietUntilChosen()).toEqual({ from: at(21), until: at(8) });
  expect(quietUntilChosen(at(7))).toEqual({ from: at(21), until: at(7) });
  expect(quietUntilChosen(at(20))).toEqual({ from: at(21), until: at(8) });
});
