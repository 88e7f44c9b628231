import { describe, expect, it } from "vitest";
import type { ChartNote } from "./chart/schema.ts";
import type { RatedScale } from "./schema.ts";
import { toSeries } from "./series.ts";

const norms = { sd: 15, reliability: 0.9, mean: 50, kind: "alpha", source: "test" };
type Told = readonly [day: string, strength: number | null];

function scale(strengths: readonly Told[], withNorms = true): RatedScale {
  return {
    id: "scale",
    title: "Speaking",
    lowest: 0,
    highest: 100,
    itemLowest: 0,
    itemHighest: 100,
    target: null,
    items: [],
    norms: withNorms ? norms : null,
    ratings: strengths.map(([day, strength]) => ({
      id: day,
      ratedAt: `${day}T08:00:00Z`,
      strength,
      partial: strength === null,
      answers: [],
    })),
  };
}

const note = (day: string, kind: ChartNote["kind"] = "win"): ChartNote => ({
  id: day + kind,
  kind,
  at: `${day}T12:00:00Z`,
  text: "Spoke first",
});
const at = (day: string, hour = "08") => Date.parse(`${day}T${hour}:00:00Z`);

const twoRatings = [
  ["2026-10-01", 40],
  ["2026-10-08", 90],
] as const;
const sixRatings = [
  ["2026-10-01", 40],
  ["2026-10-03", 44],
  ["2026-10-05", 48],
  ["2026-10-12", 60],
  ["2026-10-19", 45],
  ["2026-10-26", 61],
] as const;

describe("what is said", () => {
  it("is nothing of nothing, and no change of one rating", () => {
    expect(toSeries(scale([])).finding).toEqual({ kind: "none" });
    expect(toSeries(scale([["2026-10-01", 40]])).finding).toEqual({ kind: "first", strength: 40 });
  });

  it("claims no reliable change without norms", () => {
    const { finding, band } = toSeries(scale(twoRatings, false));
    expect(finding).toEqual({ kind: "without_norms", strength: 90, change: 50 });
    expect(band).toBeNull();
  });

  it("dates a change from the start of its unbroken run, counted from the mean of the baseline", () => {
    // Mean of the baseline 44; threshold 13.148; so 60 lies above, 45 within, 61 above again.
    const { finding } = toSeries(scale(sixRatings));
    expect(finding).toEqual({ kind: "improved", strength: 61, change: 17, since: at("2026-10-26") });
  });

  it("calls a fall beyond the error worsened, and less than that unchanged", () => {
    const fallTo = (strength: number) =>
      toSeries(
        scale([
          ["2026-10-01", 60],
          ["2026-10-08", strength],
        ]),
      ).finding;
    expect(fallTo(46)).toMatchObject({ kind: "worsened" });
    expect(fallTo(47)).toMatchObject({ kind: "unchanged" });
  });

  it("leaves a rating without a score out of every figure", () => {
    const { finding, points } = toSeries(scale([...twoRatings, ["2026-10-15", null]]));
    expect(points).toHaveLength(2);
    expect(finding).toMatchObject({ strength: 90 });
  });
});

describe("what is drawn", () => {
  it("is the band that the reliable change index gives", () => {
    // SEM = 15·√0.1 = 4.743; S_diff = 6.708; 1.96 · 6.708 = 13.148
    const { band } = toSeries(scale(twoRatings));
    expect(band?.lower).toBeCloseTo(26.852, 3);
    expect(band?.upper).toBeCloseTo(53.148, 3);
  });

  it("is a baseline once it is complete", () => {
    expect(toSeries(scale(twoRatings)).baseline).toBeNull();
    expect(toSeries(scale(sixRatings)).baseline).toEqual({ lower: 40, upper: 48 });
  });

  it("is no line across a gap", () => {
    const { runs } = toSeries(
      scale([
        ["2026-09-01", 40],
        ["2026-09-08", 45],
        ["2026-10-15", 50],
      ]),
    );
    expect(runs.map((run) => run.length)).toEqual([2, 1]);
  });

  it("is no line across phases, and the ladder begins with the first try", () => {
    const climbingSince = "2026-10-20T10:00:00Z";
    const { runs, phases } = toSeries(scale(sixRatings), { climbingSince, notes: [] });
    expect(phases.map(({ kind }) => kind)).toEqual(["baseline", "preparing", "ladder"]);
    expect(phases[0]?.to).toBe((at("2026-10-05") + at("2026-10-12")) / 2);
    expect(phases[2]?.from).toBe(Date.parse(climbingSince));
    expect(runs.map((run) => run.length)).toEqual([3, 2, 1]);
  });

  it("knows no phase of preparing when the first try came within the baseline", () => {
    const { phases } = toSeries(scale(sixRatings), { climbingSince: "2026-10-04T10:00:00Z", notes: [] });
    expect(phases.map(({ kind }) => kind)).toEqual(["baseline", "ladder"]);
  });

  it("is every note since the first rating, under at most twelve numbers", () => {
    const days = Array.from({ length: 28 }, (_, index) => String(index + 1).padStart(2, "0"));
    const notes = ["09", "10", "11", "12"].flatMap((month) => days.map((day) => note(`2026-${month}-${day}`)));
    const { groups, span } = toSeries(scale(sixRatings), { climbingSince: null, notes });
    expect(groups.length).toBeLessThanOrEqual(12);
    expect(groups.map(({ number }) => number)).toEqual(groups.map((_, index) => index + 1));
    expect(groups.flatMap((group) => group.notes)).toHaveLength(3 * 28);
    expect(span.to).toBe(at("2026-12-28", "12"));
  });

  it("puts notes of one week under one number, oldest first", () => {
    const notes = [note("2026-10-03", "setback"), note("2026-10-02"), note("2026-10-20", "met")];
    const { groups } = toSeries(scale(sixRatings), { climbingSince: null, notes });
    expect(groups.map(({ notes }) => notes.map(({ kind }) => kind))).toEqual([["win", "setback"], ["met"]]);
  });
});
