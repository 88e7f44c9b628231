import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf, type Norms, type Scored, startOf, verdictSince } from "./change.ts";

const day = 86_400_000;
const norms: Norms = { sd: 7.5, reliability: 0.8, mean: 40 };
const weekly = (scores: readonly number[]): Scored[] => scores.map((score, index) => ({ at: index * 7 * day, score }));
const scores = fc.array(
  fc.integer({ min: 0, max: 1_000 }).map((tenth) => tenth / 10),
  { maxLength: 14 },
);

describe("startOf", () => {
  it("is the first rating until a baseline is complete and something follows it", () => {
    expect(startOf([], 0)).toBeNull();
    expect(startOf([40], 1)).toEqual({ score: 40, ratings: 1 });
    expect(startOf([40, 50, 60], 3)).toEqual({ score: 40, ratings: 1 });
    expect(startOf([40, 50, 60, 90], 3)).toEqual({ score: 50, ratings: 3 });
    expect(startOf([40, 50, 60, 70, 90], 4)).toEqual({ score: 55, ratings: 4 });
  });

  it("is the first rating, however many follow, when too few came before the work began", () => {
    for (const baseline of [0, 1, 2])
      expect(startOf([40, 50, 60, 90, 95], baseline)).toEqual({ score: 40, ratings: 1 });
  });
});

describe("changeOf", () => {
  it("gives the oracles of the method through one door", () => {
    // Jacobson & Truax and Edwards–Nunnally: 32.5 → 47.5 with SD 7.5, r .8, mean 40.
    const { reliable, expected, difference } = changeOf(weekly([32.5, 47.5]), norms, 2);
    expect(difference).toEqual({ known: true, value: 15 });
    expect(reliable).toMatchObject({ known: true, value: { verdict: "improved", since: 7 * day } });
    if (!reliable.known || !expected.known) throw new Error("Both are computable.");
    expect(reliable.value.index).toBeCloseTo(3.162, 3);
    expect(reliable.value.threshold).toBeCloseTo(9.297, 3);
    expect(expected.value.trueScore).toBeCloseTo(34, 3);
    expect(expected.value.lower).toBeCloseTo(27.292, 3);
    expect(expected.value.upper).toBeCloseTo(40.708, 3);
  });

  it("compares a baseline with what came after, and finds the trend a week", () => {
    const { overlap, trend } = changeOf(weekly([10, 20, 30, 40, 50, 60, 70, 80]), null, 3);
    expect(overlap).toMatchObject({ known: true, value: { nap: 1, tau: 1, tauU: 1 - 3 / 15 } });
    if (!trend.known) throw new Error("A trend of eight ratings is computable.");
    expect(trend.value.slope).toBeCloseTo(10, 9);
  });

  it("says what is missing instead of inventing it", () => {
    const none = { known: false, missing: { code: "needs_ratings", have: 0, need: 2 } };
    expect(changeOf([], norms, 0)).toMatchObject({
      start: { known: false, missing: { code: "needs_ratings", have: 0, need: 1 } },
      difference: none,
      reliable: none,
      trend: { missing: { code: "needs_ratings", have: 0, need: 3 } },
      overlap: { missing: { code: "needs_baseline", have: 0, need: 3 } },
    });
    expect(changeOf(weekly([40, 50]), null, 2).reliable).toEqual({ known: false, missing: { code: "needs_norms" } });
    expect(changeOf(weekly([40, 50]), { ...norms, mean: null }, 2).expected).toEqual({
      known: false,
      missing: { code: "needs_norm_mean" },
    });
    expect(changeOf(weekly([40, 50, 60, 70]), norms, 3).overlap).toEqual({
      known: false,
      missing: { code: "needs_later_ratings", have: 1, need: 5 },
    });
  });

  it("compares nothing with ratings that came after the work began", () => {
    const { overlap } = changeOf(weekly([10, 20, 30, 40, 50, 60, 70, 80]), norms, 2);
    expect(overlap).toEqual({ known: false, missing: { code: "needs_baseline", have: 2, need: 3 } });
  });

  it.each([
    ["out of order", [0, 7, 3]],
    ["twice at one moment", [0, 7, 7]],
    ["at no moment", [0, Number.NaN]],
  ])("refuses ratings %s", (_, days) => {
    const told = days.map((at) => ({ at: at * day, score: 50 }));
    expect(() => changeOf(told, null, 3)).toThrow(expect.objectContaining({ code: "invalid" }));
  });

  it("refuses a score that is no number and norms that cannot be", () => {
    const invalid = expect.objectContaining({ code: "invalid" });
    expect(() => changeOf(weekly([40, Number.NaN]), null, 2)).toThrow(invalid);
    expect(() => changeOf(weekly([40, 50]), { ...norms, sd: 0 }, 2)).toThrow(invalid);
    expect(() => changeOf(weekly([40, 50]), { ...norms, reliability: 1 }, 2)).toThrow(invalid);
  });
});

describe("whatever the ratings", () => {
  const verdict = (given: readonly number[]) => {
    const { reliable } = changeOf(weekly(given), norms, 3);
    return reliable.known ? reliable.value.verdict : null;
  };

  it("shifting them all changes no figure of change", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: -50, max: 50 }), (given, by) => {
        const [here, there] = [given, given.map((score) => score + by)].map((each) => changeOf(weekly(each), norms, 3));
        if (!here || !there) throw new Error("Two were made.");
        expect(there.overlap).toEqual(here.overlap);
        for (const figure of ["difference", "trend", "reliable"] as const) {
          const [before, after] = [here[figure], there[figure]];
          expect(after.known).toBe(before.known);
        }
        if (here.difference.known && there.difference.known) {
          expect(there.difference.value).toBeCloseTo(here.difference.value, 6);
        }
        if (here.trend.known && there.trend.known) {
          expect(there.trend.value.slope).toBeCloseTo(here.trend.value.slope, 6);
        }
      }),
    );
  });

  it("turning them upside down turns the verdict", () => {
    const turned = { improved: "worsened", worsened: "improved", unchanged: "unchanged" } as const;
    fc.assert(
      fc.property(scores, (given) => {
        const before = verdict(given);
        expect(verdict(given.map((score) => 100 - score))).toBe(before && turned[before]);
      }),
    );
  });

  it("the order within baseline and within what follows moves neither start nor overlap, save for Tau-U", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const shuffled = [...given.slice(0, 3).toReversed(), ...given.slice(3).toReversed()];
        const [one, other] = [changeOf(weekly(given), norms, 3), changeOf(weekly(shuffled), norms, 3)];
        if (one.overlap.known && other.overlap.known) {
          expect(other.overlap.value.nap).toBeCloseTo(one.overlap.value.nap, 12);
          expect(one.overlap.value.nap).toBeGreaterThanOrEqual(0);
          expect(one.overlap.value.nap).toBeLessThanOrEqual(1);
        }
        if (given.length > 3)
          expect(startOf(shuffled, 3)?.score).toBeCloseTo(startOf(given, 3)?.score ?? Number.NaN, 9);
      }),
    );
  });

  it("the verdict is dated by the first rating of the unbroken run that ends with the latest", () => {
    fc.assert(
      fc.property(scores, (given) => {
        const since = verdictSince(given, norms, 3);
        if (!since) return;
        const start = startOf(given, 3);
        const limit = 1.96 * Math.SQRT2 * norms.sd * Math.sqrt(1 - norms.reliability);
        const judge = (score: number) => {
          const by = score - (start?.score ?? 0);
          return by > limit ? "improved" : by < -limit ? "worsened" : "unchanged";
        };
        expect(given.slice(since.index).map(judge)).toEqual(given.slice(since.index).map(() => since.verdict));
        const before = given[since.index - 1];
        if (since.index > (start?.ratings ?? 0) && before !== undefined) expect(judge(before)).not.toBe(since.verdict);
      }),
    );
  });
});
