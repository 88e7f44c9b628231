import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attempt } from "./attempt.ts";
import type { RungInProgress } from "./evidence.ts";
import { adviseProgression } from "./progression.ts";

const invalid = expect.objectContaining({ code: "invalid" });
const day = 86_400_000;
const start = Date.UTC(2026, 0, 5, 9);
const ready: RungInProgress = { paused: false, nextEfficacy: 60 };

function attempt(onDay: number, change: Partial<Attempt> = {}): Attempt {
  return {
    outcome: "met",
    assisted: false,
    effort: 6,
    forecast: 80,
    distressAfter: 2,
    at: start + onDay * day,
    ...change,
  };
}
const missed = { outcome: "missed" } as const;
const codes = (result: ReturnType<typeof adviseProgression>) => result.because.map(({ code }) => code);

describe("advance", () => {
  it("after three met of the last four, one alone, and confidence in the next rung", () => {
    const result = adviseProgression(ready, [
      attempt(0, { assisted: true }),
      attempt(1, missed),
      attempt(2, { assisted: true }),
      attempt(3),
    ]);
    expect(result).toEqual({
      advice: "advance",
      because: [
        { code: "met_of_last", met: 3, of: 4, needed: 3 },
        { code: "unassisted", count: 1 },
        { code: "next_efficacy", points: 60, needed: 60 },
      ],
    });
  });

  it("after three of three, and when the latest of four was the miss", () => {
    expect(adviseProgression(ready, [attempt(0), attempt(1), attempt(2)]).advice).toBe("advance");
    expect(adviseProgression(ready, [attempt(0), attempt(1), attempt(2), attempt(3, missed)]).advice).toBe("advance");
  });

  it("after two in a row at a pace of one a week", () => {
    const result = adviseProgression(ready, [attempt(0, missed), attempt(7), attempt(14)]);
    expect(result.advice).toBe("advance");
    expect(result.because[0]).toEqual({ code: "met_in_a_row_at_slow_pace", count: 2 });
    expect(adviseProgression(ready, [attempt(0), attempt(6.9)]).advice).toBe("stay");
    expect(adviseProgression(ready, [attempt(0), attempt(7, missed), attempt(14)]).advice).toBe("stay");
  });

  it("looks at the last four only", () => {
    const fresh = [attempt(4, missed), attempt(5), attempt(6, missed), attempt(7)];
    expect(adviseProgression(ready, [attempt(0), attempt(1), attempt(2), ...fresh]).advice).toBe("stay");
  });

  it("from the top rung asks for no confidence in a next one", () => {
    const top = { paused: false, nextEfficacy: null, isTop: true };
    const result = adviseProgression(top, [attempt(0), attempt(1), attempt(2)]);
    expect(result.advice).toBe("advance");
    expect(codes(result)).toContain("top_rung");
  });

  it("even where the forecast was low: outcomes outrank forecasts", () => {
    const modest = [0, 1, 2].map((onDay) => attempt(onDay, { forecast: 40 }));
    expect(adviseProgression(ready, modest).advice).toBe("advance");
  });
});

describe("stay", () => {
  it("says what is still missing", () => {
    expect(adviseProgression(ready, [])).toEqual({ advice: "stay", because: [{ code: "no_attempts" }] });
    expect(codes(adviseProgression(ready, [attempt(0)]))).toEqual(["met_of_last", "next_efficacy"]);

    const wins = [attempt(0), attempt(1), attempt(2)];
    const helped = wins.map((win) => ({ ...win, assisted: true }));
    const unclear = wins.map((win) => ({ ...win, assisted: null }));
    expect(codes(adviseProgression(ready, helped))).toContain("none_unassisted");
    expect(adviseProgression(ready, unclear).advice).toBe("stay");
    expect(adviseProgression({ ...ready, nextEfficacy: 59 }, wins)).toMatchObject({ advice: "stay" });
    expect(codes(adviseProgression({ ...ready, nextEfficacy: 59 }, wins))).toContain("next_efficacy_low");
    expect(codes(adviseProgression({ ...ready, nextEfficacy: null }, wins))).toContain("next_efficacy_unknown");
  });

  it("counts an unassisted miss as no independence", () => {
    const attempts = [
      attempt(0, { assisted: true }),
      attempt(1, { assisted: true }),
      attempt(2, { assisted: true }),
      attempt(3, missed),
    ];
    expect(adviseProgression(ready, attempts).advice).toBe("stay");
  });
});

describe("raise", () => {
  const easy = { forecast: 95, effort: 2 };

  it("after two easy wins in a row, even when there are enough to advance", () => {
    expect(adviseProgression(ready, [attempt(0, easy), attempt(1, easy)])).toEqual({
      advice: "raise",
      because: [{ code: "easy_wins_in_a_row", count: 2 }],
    });
    expect(
      adviseProgression(
        ready,
        [0, 1, 2, 3].map((onDay) => attempt(onDay, easy)),
      ).advice,
    ).toBe("raise");
  });

  it.each([
    { forecast: 94, effort: 2 },
    { forecast: 95, effort: 3 },
    { forecast: null, effort: 2 },
    { forecast: 95, effort: null },
  ])("not when one of them was %o", (change) => {
    expect(adviseProgression(ready, [attempt(0, easy), attempt(1, change)]).advice).toBe("stay");
  });

  it("not when the last was missed", () => {
    expect(
      adviseProgression(ready, [attempt(0, easy), attempt(1, easy), attempt(2, { ...easy, ...missed })]).advice,
    ).toBe("stay");
  });
});

describe("split", () => {
  it("below a forecast of 60, from the latest attempt or else from the design", () => {
    expect(adviseProgression({ ...ready, forecast: 59 }, [])).toEqual({
      advice: "split",
      because: [{ code: "forecast_low", forecast: 59 }],
    });
    expect(adviseProgression({ ...ready, forecast: 59 }, [attempt(0, { forecast: 60 })]).advice).toBe("stay");
    expect(adviseProgression({ ...ready, forecast: 90 }, [attempt(0, { forecast: 40 })]).advice).toBe("split");
  });
});

describe("step back", () => {
  it("after two misses in a row", () => {
    expect(adviseProgression(ready, [attempt(0), attempt(1, missed), attempt(2, missed)])).toEqual({
      advice: "step_back",
      because: [{ code: "misses_in_a_row", count: 2 }],
    });
    expect(adviseProgression(ready, [attempt(0, missed), attempt(1), attempt(2, missed)]).advice).toBe("stay");
  });

  it("when confidence fell by 20 points", () => {
    expect(adviseProgression({ ...ready, efficacyAtStart: 70, efficacy: 50 }, [attempt(0)])).toMatchObject({
      advice: "step_back",
      because: [{ code: "efficacy_fell", points: 20 }],
    });
    expect(adviseProgression({ ...ready, efficacyAtStart: 70, efficacy: 60 }, [attempt(0)]).advice).toBe("stay");
    expect(adviseProgression({ ...ready, efficacyAtStart: 70, efficacy: null }, [attempt(0)]).advice).toBe("stay");
  });

  it("when the last attempt left the client distressed, also after a win", () => {
    expect(adviseProgression(ready, [attempt(0), attempt(1), attempt(2, { distressAfter: 7 })])).toMatchObject({
      advice: "step_back",
      because: [{ code: "distress_after", level: 7 }],
    });
    expect(adviseProgression(ready, [attempt(0, { distressAfter: 9 }), attempt(1), attempt(2)]).advice).toBe("advance");
  });

  it("names every reason", () => {
    const result = adviseProgression({ ...ready, efficacyAtStart: 80, efficacy: 40 }, [
      attempt(0, missed),
      attempt(1, { ...missed, distressAfter: 8 }),
    ]);
    expect(codes(result)).toEqual(["distress_after", "misses_in_a_row", "efficacy_fell"]);
  });
});

describe("review", () => {
  it("after 14 days without an attempt", () => {
    const at = (onDay: number) => ({ ...ready, startedAt: start, now: start + onDay * day });
    expect(adviseProgression(at(15), [attempt(1)])).toEqual({
      advice: "review",
      because: [{ code: "stalled", days: 14 }],
    });
    expect(adviseProgression(at(14.9), [attempt(1)]).advice).toBe("stay");
    expect(adviseProgression(at(14), [])).toEqual({ advice: "review", because: [{ code: "stalled", days: 14 }] });
    expect(adviseProgression({ ...ready, now: start + 99 * day }, []).advice).toBe("stay");
  });

  it("while a safety flag holds the ladder, whatever the attempts say", () => {
    const paused = { ...ready, paused: true };
    expect(adviseProgression(paused, [attempt(0), attempt(1), attempt(2)])).toEqual({
      advice: "review",
      because: [{ code: "safety_pause" }],
    });
  });
});

describe("input", () => {
  it("may carry times in any form", () => {
    const times = ["2026-01-05T09:00:00Z", new Date(start + day), start + 2 * day];
    expect(
      adviseProgression(
        ready,
        times.map((at) => attempt(0, { at })),
      ).advice,
    ).toBe("advance");
  });

  it.each<Partial<Attempt>>([
    { effort: 11 },
    { effort: -1 },
    { forecast: 101 },
    { forecast: Number.NaN },
    { distressAfter: 12 },
    { at: "yesterday" },
    { at: null },
  ])("is refused with an attempt of %o", (bad) => {
    expect(() => adviseProgression(ready, [attempt(0, bad)])).toThrow(invalid);
  });

  it("is refused with a rung or a policy off its range", () => {
    expect(() => adviseProgression({ ...ready, nextEfficacy: 101 }, [])).toThrow(invalid);
    expect(() => adviseProgression({ ...ready, efficacy: Number.NaN }, [])).toThrow(invalid);
    expect(() => adviseProgression({ ...ready, forecast: -1 }, [])).toThrow(invalid);
    expect(() => adviseProgression(ready, [], { window: 0 })).toThrow(invalid);
    expect(() => adviseProgression(ready, [], { stallDays: -1 })).toThrow(invalid);
  });

  it("may come with a coach's own limits", () => {
    expect(adviseProgression(ready, [attempt(0)], { metInWindow: 1 }).advice).toBe("advance");
    expect(adviseProgression(ready, [attempt(0, missed)], { missesInARow: 1 }).advice).toBe("step_back");
  });
});

describe("any history", () => {
  const tenth = fc.option(fc.integer({ min: 0, max: 10 }));
  const attempts = fc.array(
    fc.record<Attempt>({
      outcome: fc.constantFrom("met", "missed", null),
      assisted: fc.option(fc.boolean()),
      effort: tenth,
      forecast: fc.option(fc.constantFrom(40, 60, 80, 95, 100)),
      distressAfter: tenth,
      at: fc.integer({ min: 0, max: 12 }).map((onDay) => start + onDay * day),
    }),
    { maxLength: 8 },
  );
  const rungs = fc.record<RungInProgress>({
    paused: fc.boolean(),
    nextEfficacy: fc.option(fc.integer({ min: 0, max: 100 })),
    isTop: fc.boolean(),
    efficacy: fc.option(fc.integer({ min: 0, max: 100 })),
    efficacyAtStart: fc.option(fc.integer({ min: 0, max: 100 })),
    now: fc.integer({ min: 12, max: 30 }).map((onDay) => start + onDay * day),
  });

  it("is read the same in any order, with or without attempts that nobody evaluated", () => {
    fc.assert(
      fc.property(rungs, attempts, fc.infiniteStream(fc.nat()), (rung, given, order) => {
        const shuffled = given
          .map((each) => ({ each, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const evaluated = given.filter(({ outcome }) => outcome !== null);
        const advice = adviseProgression(rung, given);
        expect(adviseProgression(rung, shuffled)).toEqual(advice);
        expect(adviseProgression(rung, evaluated)).toEqual(advice);
      }),
    );
  });

  it("always comes with a reason, and a pause is never contradicted", () => {
    fc.assert(
      fc.property(rungs, attempts, (rung, given) => {
        const { advice, because } = adviseProgression(rung, given);
        expect(because.length).toBeGreaterThan(0);
        if (rung.paused) expect(advice).toBe("review");
      }),
    );
  });

  it("is never told to advance without a win alone, confidence, and calm", () => {
    fc.assert(
      fc.property(rungs, attempts, (rung, given) => {
        fc.pre(adviseProgression(rung, given).advice === "advance");
        const wins = given.filter(({ outcome }) => outcome === "met");
        expect(wins.length).toBeGreaterThanOrEqual(2);
        expect(wins.some(({ assisted }) => assisted === false)).toBe(true);
        expect(rung.isTop || (rung.nextEfficacy ?? 0) >= 60).toBe(true);
        expect(rung.paused).toBe(false);
      }),
      // About one history in a hundred leads to this advice.
      { maxSkipsPerRun: 1_000 },
    );
  });
});
