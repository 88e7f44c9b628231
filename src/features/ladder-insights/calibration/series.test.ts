import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrationOf, ownForecastsOf, type Told } from "./series.ts";

const told = (forecast: number, outcomes: readonly number[]): Told[] =>
  outcomes.map((outcome) => ({ forecast, met: outcome === 1 }));
const published = [...told(90, [1, 1, 1, 0, 0]), ...told(60, [1, 1, 0, 0, 0])];
const times = (count: number) => Array.from({ length: count }, () => published).flat();

describe("calibration from attempts", () => {
  it("agrees with the published example as soon as it may show", () => {
    const { overall, decomposition } = calibrationOf(times(3));
    expect(overall?.bias).toBeCloseTo(0.25, 10);
    expect(decomposition?.brier).toBeCloseTo(0.305, 10);
    expect(decomposition?.reliability).toBeCloseTo(0.065, 10);
    expect(decomposition?.resolution).toBeCloseTo(0.01, 10);
    expect(decomposition?.uncertainty).toBeCloseTo(0.25, 10);
    expect(decomposition?.skill).toBeCloseTo(-0.22, 10);
  });

  it("says the bias from the tenth forecast on and the decomposition from the thirtieth", () => {
    expect(calibrationOf([])).toMatchObject({ count: 0, overall: null, decomposition: null });
    expect(calibrationOf(published.slice(0, 9))).toMatchObject({ count: 9, biasFrom: 10, overall: null });
    const ten = calibrationOf(published);
    expect(ten.overall).toMatchObject({ meanForecast: 0.75, successRate: 0.5 });
    expect(ten.decomposition).toBeNull();
    expect(calibrationOf(times(3).slice(0, 29)).decomposition).toBeNull();
    expect(calibrationOf(times(3)).decomposition).not.toBeNull();
  });

  it("puts forecasts into bins of twenty points, the last one closed", () => {
    const ends = [0, 19, 20, 39, 40, 59, 60, 79, 80, 100];
    const bins = calibrationOf(ends.map((forecast) => ({ forecast, met: forecast > 50 }))).overall?.bins;
    expect(bins?.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 19, 2],
      [20, 39, 2],
      [40, 59, 2],
      [60, 79, 2],
      [80, 100, 2],
    ]);
    expect(bins?.[2]).toMatchObject({ meanForecast: 0.495, successRate: 0.5 });
  });

  it("loses no forecast and averages back to the whole, whatever was forecast", () => {
    const forecasts = fc.array(fc.record({ forecast: fc.integer({ min: 0, max: 100 }), met: fc.boolean() }), {
      minLength: 10,
      maxLength: 60,
    });
    fc.assert(
      fc.property(forecasts, (given) => {
        const { overall } = calibrationOf(given);
        const bins = overall?.bins ?? [];
        const over = (pick: (bin: (typeof bins)[number]) => number) =>
          bins.reduce((sum, bin) => sum + bin.count * pick(bin), 0) / given.length;
        expect(over(() => 1)).toBeCloseTo(1, 10);
        expect(over(({ meanForecast }) => meanForecast)).toBeCloseTo(overall?.meanForecast ?? -1, 10);
        expect(over(({ successRate }) => successRate)).toBeCloseTo(overall?.successRate ?? -1, 10);
      }),
    );
  });

  it("knows how much chance alone would do", () => {
    expect(calibrationOf(told(50, Array(100).fill(1))).overall?.chance).toBeCloseTo(0.098, 10);
    expect(calibrationOf(told(100, Array(10).fill(1))).overall?.chance).toBe(0);
  });
});

describe("the client's version", () => {
  it("waits for ten, then counts in tries", () => {
    expect(ownForecastsOf(published.slice(0, 9))).toEqual({ count: 9, from: 10, told: null });
    expect(ownForecastsOf(published).told).toEqual({ expected: 8, met: 5, leaning: "unsettled" });
  });

  it("names a leaning once chance alone would hardly do it", () => {
    const fourTimes = [published, published, published, published].flat();
    expect(ownForecastsOf(fourTimes).told).toEqual({ expected: 30, met: 20, leaning: "less" });
    const eightOfTen = [1, 1, 1, 1, 1, 1, 1, 1, 0, 0];
    expect(ownForecastsOf(told(60, eightOfTen)).told?.leaning).toBe("unsettled");
    const thirtyTwoOfForty = Array(4).fill(eightOfTen).flat();
    expect(ownForecastsOf(told(60, thirtyTwoOfForty)).told).toEqual({ expected: 24, met: 32, leaning: "more" });
  });

  it("makes nothing of a small difference", () => {
    expect(ownForecastsOf(told(80, [1, 1, 1, 1, 1, 1, 1, 1, 0, 0])).told?.leaning).toBe("near");
  });
});
