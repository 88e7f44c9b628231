import { outcomesPolicy } from "../privacy/policy.ts";
import { cronbachAlpha, sampleVariance } from "../statistics/cronbach-alpha.ts";
import { mean, sum } from "../statistics/descriptive.ts";

/** Fewest people whose baselines make norms: a default, not a finding. */
export const fewestBaselines = 30;

/**
 * Baselines are taken in by so many at a time. If each new one changed the figures, two readings of a mean would give
 * the newcomer's answers away: n 12 with mean 60, then n 13 with mean 61, and the newcomer said 73.
 */
const takenInBy = outcomesPolicy.smallest;

export type OwnNorms =
  | {
      readonly known: true;
      readonly baselines: number;
      readonly mean: number;
      readonly sd: number;
      readonly alpha: number;
    }
  | { readonly known: false; readonly because: "too_few" | "all_alike" | "not_consistent" };

/**
 * Norms from a practice's own baselines: mean and spread of the score, and Cronbach's alpha as its reliability.
 *
 * @param people one row per person, the earliest first, with the same items in the same order, reversed items turned
 *   round; the newest few wait until there are ten of them
 * @param score how the items become one score
 * @returns `baselines` says how many went into it; figures rounded to three decimals, alpha downwards so that nothing
 *   looks more certain than it is. Or why there are none: fewer than 30 people, no spread, or items that do not belong
 *   together (alpha below 0)
 * @throws {AppError} `invalid` when rows differ in length or a value is not finite
 */
export function ownNorms(people: readonly (readonly number[])[], score: "mean" | "sum"): OwnNorms {
  if (people.length < fewestBaselines) return { known: false, because: "too_few" };
  const taken = people.slice(0, people.length - (people.length % takenInBy));
  const scores = taken.map((row) => (score === "sum" ? sum(row) : (mean(row) ?? 0)));
  const centre = mean(scores) ?? 0;
  const sd = rounded(Math.sqrt(sampleVariance(scores) ?? 0));
  const alpha = cronbachAlpha(taken);
  if (sd === 0 || alpha === null) return { known: false, because: "all_alike" };
  if (alpha < 0) return { known: false, because: "not_consistent" };
  return {
    known: true,
    baselines: taken.length,
    mean: rounded(centre),
    sd,
    // Reliability of exactly 1 would claim that nothing is measured with error.
    alpha: Math.min(0.999, Math.floor(alpha * 1000) / 1000),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
