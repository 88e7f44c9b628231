import { describe, expect, it } from "vitest";
import { indexOf, isPlace, minutesFrom, partOf, placeOf, stepsOf } from "./steps.ts";

describe("the steps", () => {
  it("go through four parts of a life, a choice, and a closer look at each", () => {
    expect(stepsOf(0).map(placeOf)).toEqual([
      "start",
      "list.professional",
      "list.physical",
      "list.social",
      "list.personal",
      "choose",
      "end",
    ]);
    expect(stepsOf(2).map(placeOf).slice(6, 8)).toEqual(["look.0.challenge", "look.0.actions"]);
    expect(stepsOf(3)).toHaveLength(7 + 3 * 8);
  });

  it("are found again by name, and the nearest sensible one where they are gone", () => {
    const steps = stepsOf(1);
    for (const [index, step] of steps.entries()) expect(indexOf(steps, placeOf(step))).toBe(index);
    expect(placeOf(steps[indexOf(steps, "look.2.cause")] ?? { kind: "end" })).toBe("choose");
    expect(indexOf(steps, "elsewhere")).toBe(0);
    expect([isPlace("look.2.self"), isPlace("look.3.self"), isPlace("list.money")]).toEqual([true, false, false]);
  });

  it("are counted within their part, whatever is chosen later", () => {
    for (const chosen of [0, 1, 2, 3]) {
      const steps = stepsOf(chosen);
      const parts = steps.map((_, index) => partOf(steps, index));
      expect(parts.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6].map((number) => ({ number, count: 6 })));
      expect(parts.at(-1)).toBeNull();
      expect(parts.slice(6, -1).every((part) => part?.count === 8 && part.success?.count === chosen)).toBe(true);
    }
    const steps = stepsOf(2);
    expect(partOf(steps, 6)).toEqual({ number: 1, count: 8, success: { number: 1, count: 2 } });
    expect(partOf(steps, 21)).toEqual({ number: 8, count: 8, success: { number: 2, count: 2 } });
  });

  it("take twenty to thirty minutes with three closer looks", () => {
    expect(minutesFrom(stepsOf(3), 0)).toBeGreaterThanOrEqual(20);
    expect(minutesFrom(stepsOf(3), 0)).toBeLessThanOrEqual(30);
    expect(minutesFrom(stepsOf(3), 30)).toBe(1);
  });
});
