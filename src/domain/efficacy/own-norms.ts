import { cronbachAlpha, sampleVariance } from "../statistics/cronbach-alpha.ts";
import { mean, sum } from "../statistics/descriptive.ts";

/** Fewest people whose baselines make norms: a default, not a finding. */
export const fewestBaselines = 30;

export type OwnNorms =
  | {
      readonly known: true;
      readonly baselines: number;
      readonly mean: number;
      readonly sd: number;
      readonly alpha: number;
    }
  | { readonly known: false; readonly baselines: number; readonly because: "too_few" | "all_alike" | "not_consistent" };

/**
 * Norms from a practice's own baselines: mean and spread of the score, and Cronbach's alpha as its reliability.
 *
 * @param people one row per person, with the same items in the same order, reversed items turned round
 * @param score how the items become one score
 * @returns figures rounded to three decimals, alpha downwards so that nothing looks more certain than it is; or why
 *   there are none: fewer than 30 people, no spread, or items that do not belong together (alpha below 0)
 * @throws {AppError} `invalid` when rows differ in length or a value is not finite
 */
export function ownNorms(people: readonly (readonly number[])[], score: "mean" | "sum"): OwnNorms {
  const baselines = people.length;
  if (baselines < fewestBaselines) return { known: false, baselines, because: "too_few" };
  const scores = people.map((row) => (score === "sum" ? sum(row) : (mean(row) ?? 0)));
  const centre = mean(scores) ?? 0;
  const sd = rounded(Math.sqrt(sampleVariance(scores) ?? 0));
  const alpha = cronbachAlpha(people);
  if (sd === 0 || alpha === null) return { known: false, baselines, because: "all_alike" };
  if (alpha < 0) return { known: false, baselines, because: "not_consistent" };
  // Reliability of exactly 1 would claim that nothing is measured with error.
  return { known: true, baselines, mean: rounded(centre), sd, alpha: Math.min(0.999, Math.floor(alpha * 1000) / 1000) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
