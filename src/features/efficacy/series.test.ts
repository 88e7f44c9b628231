import { describe, expect, it } from "vitest";
import type { ChartNote, ChartScale } from "./chart/schema.ts";
import { toSeries } from "./series.ts";

const norms = { sd: 15, reliability: 0.9, mean: 50, kind: "alpha", source: "test" };
type Told = readonly [day: string, strength: number | null];

function scale(strengths: readonly Told[], withNorms = true, change: Partial<ChartScale> = {}): ChartScale {
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
      on: day,
      strength,
      partial: strength === null,
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

  it("is no line across three weeks without a rating while there is no plan", () => {
    const told = [
      ["2026-09-01", 40],
      ["2026-09-08", 45],
      ["2026-10-15", 50],
    ] as const;
    const lengths = (change: Partial<ChartScale>) => toSeries(scale(told, true, change)).runs.map((run) => run.length);
    expect(lengths({})).toEqual([2, 1]);
    // A plan that asked for nothing in between leaves no gap; one that did leaves one even when it is short.
    expect(lengths({ plannedSince: "2026-09-01" })).toEqual([3]);
    expect(lengths({ plannedSince: "2026-09-15" })).toEqual([2, 1]);
  });

  it("is no line across a day that was due and missed, nor across one without a score", () => {
    const weekly: readonly Told[] = [
      ["2026-09-01", 40],
      ["2026-09-08", 45],
      ["2026-09-22", 50],
      ["2026-09-29", 50],
    ];
    const plan = { plannedSince: "2026-09-01", baseline: 4 };
    const runs = (told: readonly Told[], missedOn: string[]) =>
      toSeries(scale(told, true, { ...plan, missedOn })).runs.map((run) => run.length);
    expect(runs(weekly, ["2026-09-15"])).toEqual([2, 2]);
    expect(runs(weekly, [])).toEqual([4]);
    expect(runs(weekly.toSpliced(2, 0, ["2026-09-15", null]), [])).toEqual([2, 2]);
  });

  it("is no line across phases, and the ladder begins with the first try", () => {
    const climbingSince = "2026-10-20T10:00:00Z";
    const { runs, phases } = toSeries(scale(sixRatings), { climbingSince, notes: [] });
    expect(phases.map(({ kind }) => kind)).toEqual(["baseline", "preparing", "ladder"]);
    expect(phases[0]?.to).toBe((at("2026-10-05") + at("2026-10-12")) / 2);
    expect(phases[2]?.from).toBe(Date.parse(climbingSince));
    expect(runs.map((run) => run.length)).toEqual([3, 2, 1]);
  });

  it("lets the ladder begin with the first try, also when that came within the first ratings", () => {
    const climbingSince = "2026-10-04T10:00:00Z";
    const { phases, baseline, change, footing } = toSeries(scale(sixRatings, true, { baseline: 2 }), {
      climbingSince,
      notes: [],
    });
    expect(phases).toEqual([
      { kind: "baseline", from: at("2026-10-01"), to: at("2026-10-04") },
      { kind: "preparing", from: at("2026-10-04"), to: Date.parse(climbingSince) },
      { kind: "ladder", from: Date.parse(climbingSince), to: at("2026-10-26") },
    ]);
    expect([baseline, footing]).toEqual([null, "too_few"]);
    expect(change.start).toEqual({ known: true, value: { score: 40, ratings: 1 } });
    expect(change.overlap).toEqual({ known: false, missing: { code: "needs_baseline", have: 2, need: 3 } });
  });

  it("has no baseline when all ratings came after the first try, or a plan asked for none", () => {
    const context = { climbingSince: "2026-09-20T10:00:00Z", notes: [] };
    const onLadder = toSeries(scale(sixRatings, true, { baseline: 0 }), context);
    expect(onLadder.phases).toEqual([{ kind: "ladder", from: at("2026-10-01"), to: at("2026-10-26") }]);
    const unplanned = toSeries(scale(sixRatings, true, { baseline: 0 }));
    expect(unplanned.phases.map(({ kind }) => kind)).toEqual(["preparing"]);
    expect([onLadder.baseline, unplanned.baseline]).toEqual([null, null]);
  });

  it("says why there is no baseline", () => {
    const footing = (change: Partial<ChartScale>) => toSeries(scale(sixRatings, true, change)).footing;
    expect([footing({}), footing({ baseline: 2 }), footing({ baseline: 0, earlier: 7 })]).toEqual([
      "baseline",
      "too_few",
      "cut",
    ]);
    expect(toSeries(scale(twoRatings)).footing).toBe("too_early");
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
    // The number stands below the first of its marks.
    expect(groups.map(({ at: place }) => place)).toEqual([at("2026-10-02", "12"), at("2026-10-20", "12")]);
  });

  it("is no note where nothing was rated, since they would stand below every scale", () => {
    expect(toSeries(scale([]), { climbingSince: null, notes: [note("2026-10-03")] }).groups).toEqual([]);
  });
});
