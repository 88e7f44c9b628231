import { describe, expect, it } from "vitest";
import type { RatedScale } from "./schema.ts";
import { toSeries } from "./series.ts";

const norms = { sd: 15, reliability: 0.9, mean: null, kind: null, source: "test" };

function scale(strengths: readonly [day: string, strength: number][], withNorms = true): RatedScale {
  return {
    id: "scale",
    title: "Speaking",
    lowest: 0,
    highest: 100,
    norms: withNorms ? norms : null,
    target: null,
    items: [],
    ratings: strengths.map(([day, strength]) => ({
      id: day,
      ratedAt: `${day}T08:00:00Z`,
      strength,
      partial: false,
      answers: [],
    })),
  };
}

describe("toSeries", () => {
  it("says nothing of nothing, and no change of one rating", () => {
    expect(toSeries(scale([])).finding).toEqual({ kind: "none" });
    expect(toSeries(scale([["2026-10-01", 40]])).finding).toEqual({ kind: "first", strength: 40 });
  });

  it("claims no reliable change without norms", () => {
    const { finding, band } = toSeries(
      scale(
        [
          ["2026-10-01", 40],
          ["2026-10-08", 90],
        ],
        false,
      ),
    );
    expect(finding).toEqual({ kind: "without_norms", strength: 90, change: 50 });
    expect(band).toBeNull();
  });

  it("draws the band that the reliable change index gives", () => {
    // SEM = 15·√0.1 = 4.743; S_diff = 6.708; 1.96 · 6.708 = 13.148
    const { band } = toSeries(
      scale([
        ["2026-10-01", 40],
        ["2026-10-08", 45],
      ]),
    );
    expect(band?.lower).toBeCloseTo(26.852, 3);
    expect(band?.upper).toBeCloseTo(53.148, 3);
  });

  it("dates a change from the start of its unbroken run", () => {
    const { finding } = toSeries(
      scale([
        ["2026-10-01", 40],
        ["2026-10-08", 60],
        ["2026-10-15", 45],
        ["2026-10-22", 58],
        ["2026-10-29", 66],
      ]),
    );
    expect(finding).toEqual({ kind: "improved", strength: 66, change: 26, since: Date.parse("2026-10-22T08:00:00Z") });
  });

  it("calls a fall beyond the error worsened, and less than that unchanged", () => {
    expect(
      toSeries(
        scale([
          ["2026-10-01", 60],
          ["2026-10-08", 46],
        ]),
      ).finding,
    ).toMatchObject({ kind: "worsened" });
    expect(
      toSeries(
        scale([
          ["2026-10-01", 60],
          ["2026-10-08", 50],
        ]),
      ).finding,
    ).toMatchObject({ kind: "unchanged" });
  });

  it("draws no line across a gap", () => {
    const { runs } = toSeries(
      scale([
        ["2026-09-01", 40],
        ["2026-09-08", 45],
        ["2026-10-15", 50],
      ]),
    );
    expect(runs.map((run) => run.length)).toEqual([2, 1]);
  });
});
