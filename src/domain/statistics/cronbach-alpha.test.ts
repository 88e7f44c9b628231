import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha, sampleVariance } from "./cronbach-alpha.ts";

describe("cronbachAlpha", () => {
  it("agrees with a calculation by hand", () => {
    // Item variances 1, 1 and 7/3; sums 3, 6, 10 with variance 37/3: 1.5 · (1 − (13/3)/(37/3)) = 36/37.
    const people = [
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 4],
    ];
    expect(cronbachAlpha(people)).toBeCloseTo(36 / 37, 10);
  });

  it("is 1 for items that say the same, and 0 for items that have nothing in common", () => {
    expect(
      cronbachAlpha([
        [1, 1],
        [5, 5],
        [3, 3],
      ]),
    ).toBeCloseTo(1, 10);
    expect(
      cronbachAlpha([
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toBeCloseTo(0, 10);
  });

  it("is not computable from one person, one item, or people who are all alike", () => {
    expect([
      cronbachAlpha([]),
      cronbachAlpha([[1, 2]]),
      cronbachAlpha([[1], [2]]),
      cronbachAlpha([
        [1, 2],
        [2, 1],
      ]),
    ]).toEqual([null, null, null, null]);
  });

  it("never exceeds 1, and does not mind where the scale begins", () => {
    const answer = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer, answer), { minLength: 2, maxLength: 40 }), (people) => {
        const alpha = cronbachAlpha(people);
        if (alpha === null) return;
        expect(alpha).toBeLessThanOrEqual(1 + 1e-9);
        expect(cronbachAlpha(people.map((row) => row.map((each) => each + 7)))).toBeCloseTo(alpha, 6);
      }),
    );
  });

  it("refuses people who answered different items", () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow("Everybody answers the same items.");
  });
});

it("takes the variance of a sample with n − 1", () => {
  expect(sampleVariance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 10);
  expect(sampleVariance([3])).toBeNull();
});
