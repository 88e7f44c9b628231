import { AppError } from "../errors.ts";
import { mean, sum } from "./descriptive.ts";

/**
 * Variance of a sample, with n − 1, in squared units of the values; null for fewer than two.
 *
 * @throws {AppError} `invalid` for a value that is not finite
 */
export function sampleVariance(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/**
 * Internal consistency of a scale: α = k/(k − 1) · (1 − Σ item variances / variance of the sums).
 *
 * @param people one row per person, with the same items in the same order, reversed items turned round
 * @returns at most 1; it can be negative, which says that the items do not belong together. Null with fewer than two
 *   people or items, or when everybody has the same sum
 * @throws {AppError} `invalid` when rows differ in length or a value is not finite
 * @see Cronbach (1951), Psychometrika 16(3), 297–334, doi:10.1007/BF02310555
 */
export function cronbachAlpha(people: readonly (readonly number[])[]): number | null {
  const items = people[0]?.length ?? 0;
  if (people.some((row) => row.length !== items)) throw new AppError("invalid", "Everybody answers the same items.");
  const total = sampleVariance(people.map(sum));
  if (items < 2 || !total) return null;
  const single = Array.from({ length: items }, (_, item) => sampleVariance(people.map((row) => row[item] ?? 0)) ?? 0);
  return (items / (items - 1)) * (1 - sum(single) / total);
}
