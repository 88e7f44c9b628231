import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toSeries } from "../../series.ts";
import type { ChartScale } from "../schema.ts";
import { narrowFrame, scaleOf, wideFrame } from "./frame.ts";
import { type ChartWords, comparisonOf, layoutOf, type Shape } from "./layout.ts";
import { markPath, noteShape, seriesShapes } from "./marks.ts";

const DAY = 86_400_000;
const words: ChartWords = {
  phases: { baseline: "Baseline", preparing: "Preparing", ladder: "Ladder" },
  baseline: "baseline",
  band: "measurement error",
  target: "target 80",
  day: (at) => new Date(at).toISOString().slice(5, 10),
};

function scale(strengths: readonly number[], change: Partial<ChartScale> = {}): ChartScale {
  return {
    id: "scale",
    title: "Speaking",
    lowest: 0,
    highest: 100,
    itemLowest: 0,
    itemHighest: 100,
    target: 80,
    items: [],
    norms: { sd: 15, reliability: 0.9, mean: 50, kind: null, source: "test" },
    ratings: strengths.map((strength, week) => ({
      id: String(week),
      ratedAt: new Date(week * 7 * DAY).toISOString(),
      on: new Date(week * 7 * DAY).toISOString().slice(0, 10),
      strength,
      partial: false,
      answers: [],
    })),
    earlier: 0,
    baseline: Math.min(3, strengths.length),
    ended: false,
    plannedSince: null,
    missedOn: [],
    late: [],
    ...change,
  };
}

const told = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
const strengths = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 });

describe("a picture", () => {
  it("names its bands, phases and target, and dates its ends", () => {
    const said = told(layoutOf(toSeries(scale([40, 44, 42, 60, 70])), wideFrame, words));
    expect(said).toEqual(expect.arrayContaining(["baseline", "measurement error", "target 80", "Baseline", "01-01"]));
  });

  it("draws as many separate lines as there are runs", () => {
    const line = layoutOf(toSeries(scale([40, 44, 42, 60, 70])), wideFrame, words).find(({ role }) => role === "line");
    expect(line?.kind === "path" && line.d.match(/M/g)).toHaveLength(2);
  });

  it("keeps everything within its frame, whatever the ratings", () => {
    fc.assert(
      fc.property(strengths, fc.constantFrom(narrowFrame, wideFrame), (given, frame) => {
        for (const shape of layoutOf(toSeries(scale(given)), frame, words)) {
          const numbers = shape.kind === "path" ? (shape.d.match(/[ML](-?[\d.]+),(-?[\d.]+)/g) ?? []) : [];
          const places = numbers.map((each) => each.slice(1).split(",").map(Number));
          if (shape.kind !== "path") places.push([shape.x, shape.y]);
          for (const [x = 0, y = 0] of places) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(frame.width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(frame.height);
          }
        }
      }),
    );
  });

  it("moves a name away from the ratings beside it", () => {
    const place = (given: readonly number[]) => {
      const shapes = layoutOf(toSeries(scale(given, { norms: null, target: null })), wideFrame, words);
      const name = shapes.find((shape) => shape.kind === "text" && shape.text === "baseline");
      return name?.kind === "text" ? name.y : Number.NaN;
    };
    const { y } = scaleOf(wideFrame, { span: { from: 0, to: 1 }, lowest: 0, highest: 100 });
    expect(place([40, 50, 45, 90, 90])).toBeLessThan(y(50));
    expect(place([40, 50, 45, 54, 54])).toBeGreaterThan(y(40));
  });
});

it("never lets the names of two bands cover each other where there is room", () => {
  const shapes = layoutOf(toSeries(scale([58, 60, 66, 70, 68], { target: null })), wideFrame, words);
  const lines = ["baseline", "measurement error"].map((name) => {
    const found = shapes.find((shape) => shape.kind === "text" && shape.text === name);
    return found?.kind === "text" ? found.y : Number.NaN;
  });
  expect(Math.abs((lines[0] ?? 0) - (lines[1] ?? 0))).toBeGreaterThan(12);
});

it("marks a session with a cross, which no rating and no other note has", () => {
  expect(markPath(noteShape.session, 10, 10, 4)).toBe("M6,10h8M10,6v8");
  expect(seriesShapes).not.toContain(noteShape.session);
  const others = (["win", "met", "helped", "setback"] as const).map((kind) => noteShape[kind]);
  expect(others).not.toContain(noteShape.session);
});

describe("scales side by side", () => {
  it("stand in per cent of their own range, each with marks of its own", () => {
    const own = toSeries(scale([50, 50]));
    const sum = toSeries(scale([25, 25], { lowest: 10, highest: 40 }));
    const marks = comparisonOf([own, sum], wideFrame, words.day).filter(({ role }) => role === "mark");
    const heights = marks.map((mark) => (mark.kind === "path" ? mark.d : ""));
    const { y } = scaleOf(wideFrame, { span: { from: 0, to: 1 }, lowest: 0, highest: 100 });
    // A circle begins at the height of its middle, a square above it.
    expect(heights[0]).toContain(`,${Math.round(y(50) * 10) / 10}a`);
    expect(heights[1]).toContain("h9v9h-9Z");
    expect(marks.map((mark) => mark.kind === "path" && mark.series)).toEqual([0, 1]);
  });
});
