import { AppError } from "../errors.ts";
import { assertFinite } from "../input.ts";
import { mean } from "../statistics/descriptive.ts";
import { type Nonoverlap, nonoverlap, nonoverlapPolicy } from "../statistics/nonoverlap.ts";
import {
  type ChangeVerdict,
  type EdwardsNunnally,
  edwardsNunnally,
  type ReliableChange,
  reliableChange,
} from "../statistics/reliable-change.ts";
import { type TheilSen, theilSen } from "../statistics/theil-sen.ts";
import { baselineRatings } from "./baseline.ts";

const week = 7 * 86_400_000;

/** What is known of a scale from other people. The mean is needed for the interval of the true score alone. */
export type Norms = { readonly sd: number; readonly reliability: number; readonly mean: number | null };

/** One occasion with a score: `at` in epoch milliseconds, `score` in points of the scale. */
export type Scored = { readonly at: number; readonly score: number };

/** Why a figure is not there. */
export type Missing =
  | { readonly code: "needs_ratings"; readonly have: number; readonly need: number }
  | { readonly code: "needs_baseline"; readonly have: number; readonly need: number }
  | { readonly code: "needs_later_ratings"; readonly have: number; readonly need: number }
  | { readonly code: "needs_norms" }
  | { readonly code: "needs_norm_mean" }
  | { readonly code: "needs_days" };

/** A figure, or why it is not computable yet. Nothing is made up from missing input. */
export type Figure<Value> =
  | { readonly known: true; readonly value: Value }
  | { readonly known: false; readonly missing: Missing };

/** Where change is counted from. */
export type Start = {
  /** Points: mean of a complete baseline once something follows it, otherwise the first rating. */
  readonly score: number;
  /** Ratings it rests on: 1, or a whole baseline. */
  readonly ratings: number;
};

export type Change = {
  readonly start: Figure<Start>;
  /** Points: the latest score less the start. */
  readonly difference: Figure<number>;
  readonly reliable: Figure<ReliableChange & { readonly since: number }>;
  readonly expected: Figure<EdwardsNunnally>;
  /** A complete baseline against everything after it. */
  readonly overlap: Figure<Nonoverlap>;
  /** Points a week over all ratings, the baseline included. */
  readonly trend: Figure<TheilSen>;
};

/**
 * Where change is counted from: a single first rating has more error in it than the mean of a baseline, and ratings
 * from after the work began are none.
 *
 * @param scores oldest first, points of one scale
 * @param baseline how many of the first scores are a baseline, as `baselineOf` counts them
 * @returns null when there are no scores
 * @throws {AppError} `invalid` for a score that is not finite
 */
export function startOf(scores: readonly number[], baseline: number): Start | null {
  const ratings = baseline >= baselineRatings && scores.length > baseline ? baseline : 1;
  const score = mean(scores.slice(0, ratings));
  return score === null ? null : { score, ratings };
}

/**
 * Index of the rating from which on every rating has the verdict of the latest one.
 *
 * @returns null with fewer than two ratings, since nothing has been judged
 * @throws {AppError} `invalid` for a score that is not finite, or norms that cannot be
 */
export function verdictSince(
  scores: readonly number[],
  norms: Pick<Norms, "sd" | "reliability">,
  baseline: number,
): { readonly verdict: ChangeVerdict; readonly index: number } | null {
  const start = startOf(scores, baseline);
  if (!start || scores.length < 2) return null;
  const verdictOf = (post: number) => reliableChange({ pre: start.score, post, ...normsOf(norms) }).verdict;
  // The start is not judged against itself.
  const verdicts = scores.slice(start.ratings).map(verdictOf);
  const verdict = verdicts.at(-1);
  if (!verdict) return null;
  return { verdict, index: start.ratings + verdicts.findLastIndex((each) => each !== verdict) + 1 };
}

/**
 * Every figure of change in one person on one scale that its ratings allow, and the reason for each that they do not.
 *
 * @param scored oldest first, at different times, in points of the scale; ratings without a score are left out before
 * @param norms null when the scale has none: then no change is called reliable
 * @param baseline how many of the first ratings are a baseline, as `baselineOf` counts them
 * @throws {AppError} `invalid` when ratings are out of order or share a moment, or a number is not finite
 * @see Jacobson & Truax (1991), Parker et al. (2011), Sen (1968): see each function under `statistics`
 */
export function changeOf(scored: readonly Scored[], norms: Norms | null, baseline: number): Change {
  assertInOrder(scored);
  const scores = scored.map(({ score }) => score);
  const start = startOf(scores, baseline);
  const latest = scores.at(-1);
  const few: Missing = { code: "needs_ratings", have: scores.length, need: 2 };
  const judged = norms && verdictSince(scores, norms, baseline);

  return {
    start: start ? known(start) : missing({ ...few, need: 1 }),
    difference: start && latest !== undefined && scores.length > 1 ? known(latest - start.score) : missing(few),
    reliable: reliableFigure(),
    expected: expectedFigure(),
    overlap: overlapOf(scores, baseline),
    trend: trendOf(scored),
  };

  function reliableFigure(): Change["reliable"] {
    if (!norms) return missing({ code: "needs_norms" });
    if (!start || latest === undefined || !judged) return missing(few);
    const since = scored[judged.index]?.at;
    if (since === undefined) return missing(few);
    return known({ ...reliableChange({ pre: start.score, post: latest, ...normsOf(norms) }), since });
  }

  function expectedFigure(): Change["expected"] {
    if (!norms) return missing({ code: "needs_norms" });
    if (norms.mean === null) return missing({ code: "needs_norm_mean" });
    if (!start || latest === undefined || scores.length < 2) return missing(few);
    return known(edwardsNunnally({ pre: start.score, post: latest, mean: norms.mean, ...normsOf(norms) }));
  }
}

/** Another field must not ride along into a function that spreads its input. */
function normsOf({ sd, reliability }: Pick<Norms, "sd" | "reliability">) {
  return { sd, reliability };
}

function overlapOf(scores: readonly number[], baseline: number): Change["overlap"] {
  const { fewestBaseline, fewestAfter } = nonoverlapPolicy;
  if (baseline < fewestBaseline) return missing({ code: "needs_baseline", have: baseline, need: fewestBaseline });
  const [before, after] = [scores.slice(0, baseline), scores.slice(baseline)];
  const overlap = nonoverlap(before, after);
  return overlap ? known(overlap) : missing({ code: "needs_later_ratings", have: after.length, need: fewestAfter });
}

function trendOf(scored: readonly Scored[]): Change["trend"] {
  const [first] = scored;
  if (!first || scored.length < 3) return missing({ code: "needs_ratings", have: scored.length, need: 3 });
  const line = theilSen(scored.map(({ at, score }) => ({ x: (at - first.at) / week, y: score })));
  return line ? known(line) : missing({ code: "needs_days" });
}

function assertInOrder(scored: readonly Scored[]): void {
  for (const [index, { at, score }] of scored.entries()) {
    assertFinite(at, "The time of a rating");
    assertFinite(score, "A score");
    const before = scored[index - 1];
    if (before && before.at >= at) throw new AppError("invalid", "Ratings are told oldest first, one at a time.");
  }
}

function known<Value>(value: Value): Figure<Value> {
  return { known: true, value };
}

function missing(reason: Missing): { readonly known: false; readonly missing: Missing } {
  return { known: false, missing: reason };
}
