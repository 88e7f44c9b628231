import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceSteps } from "./scale.ts";
import { isAnswer, missingAllowedIn, type ScoringKey, scoreOf } from "./scoring.ts";
import { efficacyStrength } from "./strength.ts";

const key = (count: number, change: Partial<ScoringKey> = {}): ScoringKey => ({
  lowest: 0,
  highest: 100,
  step: 10,
  score: "mean",
  missingAllowed: missingAllowedIn(count),
  items: Array.from({ length: count }, () => ({ reversed: false })),
  ...change,
});

describe("scoreOf", () => {
  it("is the strength of self-efficacy on a scale of ours", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...confidenceSteps), { minLength: 1, maxLength: 12 }), (answers) => {
        expect(scoreOf(answers, key(answers.length))).toBe(efficacyStrength(answers));
      }),
    );
  });

  it("turns reversed items round, and adds up where the key says so", () => {
    const four = { lowest: 1, highest: 4, step: 1, score: "sum" as const, missingAllowed: 0 };
    const items = [{ reversed: false }, { reversed: true }, { reversed: false }];
    expect(scoreOf([4, 1, 3], key(3, { ...four, items }))).toBe(11);
  });

  it("counts what was left out as the mean of the rest, within the rule", () => {
    expect(scoreOf([80, 60, null, 40, 20], key(5))).toBe(50);
    expect(scoreOf([80, 60, null, null, 20], key(5))).toBeNull();
    expect(scoreOf([2, null], key(2, { lowest: 1, highest: 4, step: 1, score: "sum", missingAllowed: 1 }))).toBe(4);
  });

  it("has no score when nothing was answered, whatever the rule", () => {
    expect(scoreOf([null], key(1, { missingAllowed: 1 }))).toBeNull();
    expect(scoreOf([], key(0))).toBeNull();
  });

  it.each([101, 55, -10, Number.NaN, Number.POSITIVE_INFINITY, 50.5])("refuses %s", (answer) => {
    expect(() => scoreOf([answer], key(1))).toThrow(/not on this scale/);
    expect(isAnswer(answer, key(1))).toBe(false);
  });

  it("refuses answers to other items than there are", () => {
    expect(() => scoreOf([50, 50], key(1))).toThrow("Each item takes one answer.");
  });
});

it("lets one item in five be left out", () => {
  expect([4, 5, 9, 10].map(missingAllowedIn)).toEqual([0, 1, 1, 2]);
});
