import { describe, expect, it } from "vitest";
import { stepsOf } from "./series.ts";

const size = { width: 100, height: 100 };
const month = (total: number, count = 0) => ({ month: "2026-01", count, total });

describe("the stair", () => {
  it("starts from what was there before and rises to the top with all there is", () => {
    const { line, area, last } = stepsOf([month(10), month(20)], 5, size);
    expect(line).toBe("M0 80H0V60H50V20H100");
    expect(area).toBe("M0 80H0V60H50V20H100V100H0Z");
    expect(last).toEqual({ x: 50, y: 20, total: 20 });
  });

  it("lies flat on the ground where there is nothing", () => {
    expect(stepsOf([month(0), month(0)], 0, size).line).toBe("M0 100H0V100H50V100H100");
    expect(stepsOf([], 0, size).last).toBeUndefined();
  });
});
