import { type ChangeVerdict, reliableChange } from "#domain/statistics/reliable-change.ts";
import type { RatedScale } from "./schema.ts";

const DAY = 86_400_000;
/** Longer than this without a rating is a gap, and no line is drawn across it: three weeks of a weekly or two-weekly plan. */
const GAP = 21 * DAY;

export type Point = { id: string; at: number; strength: number };

/** What the ratings say so far, to be put into a sentence. `change` is in points since the first rating. */
export type Finding =
  | { kind: "none" }
  | { kind: "first"; strength: number }
  | { kind: "without_norms"; strength: number; change: number }
  | { kind: ChangeVerdict; strength: number; change: number; since: number };

export type EfficacySeries = {
  points: Point[];
  /** Runs of points that a line may join. */
  runs: Point[][];
  /** Where change is not distinguishable from measurement error, in points; null without norms. */
  band: { lower: number; upper: number } | null;
  finding: Finding;
};

/** Ratings, oldest first, as something that can be drawn and said. */
export function toSeries({ ratings, norms }: RatedScale): EfficacySeries {
  const points = ratings.flatMap(({ id, ratedAt, strength }) =>
    strength === null ? [] : [{ id, at: Date.parse(ratedAt), strength }],
  );
  const [first] = points;
  if (!first) return { points, runs: [], band: null, finding: { kind: "none" } };

  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && point.at - last.at <= GAP) run.push(point);
    else runs.push([point]);
  }
  const threshold = norms && reliableChange({ pre: first.strength, post: first.strength, ...norms }).threshold;
  const band = threshold === null ? null : { lower: first.strength - threshold, upper: first.strength + threshold };
  return { points, runs, band, finding: findingOf(points, norms) };
}

function findingOf(points: readonly Point[], norms: RatedScale["norms"]): Finding {
  const [first, ...later] = points;
  const latest = later.at(-1);
  if (!first) return { kind: "none" };
  if (!latest) return { kind: "first", strength: first.strength };
  const { strength } = latest;
  const change = strength - first.strength;
  if (!norms) return { kind: "without_norms", strength, change };

  const verdicts = later.map(
    (point) => reliableChange({ pre: first.strength, post: point.strength, ...norms }).verdict,
  );
  const kind = verdicts.at(-1) ?? "unchanged";
  // The sentence dates the state from the first rating of the unbroken run that ends with the latest.
  const before = verdicts.findLastIndex((verdict) => verdict !== kind);
  return { kind, strength, change, since: (later[before + 1] ?? latest).at };
}
