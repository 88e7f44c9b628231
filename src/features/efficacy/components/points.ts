import type { RatedScale } from "../schema.ts";

type Range = Pick<RatedScale, "lowest" | "highest">;

/**
 * Decimals that say something on a scale: none from 0 to 100, where ten is a step; more where the whole range is a few
 * points and a tenth is much.
 */
export function digitsOn({ lowest, highest }: Range): 0 | 1 | 2 {
  const range = highest - lowest;
  if (range >= 50) return 0;
  return range >= 10 ? 1 : 2;
}

/** A score or a difference as finely as its scale tells; never a negative nothing. */
export function roundedOn(scale: Range, value: number): number {
  const by = 10 ** digitsOn(scale);
  return (Math.sign(value) * Math.round(Math.abs(value) * by)) / by || 0;
}

/** Which way a difference goes, once it is rounded: less than the scale tells is no direction. */
export function directionOn(scale: Range, change: number): "same" | "up" | "down" {
  const rounded = roundedOn(scale, change);
  if (rounded === 0) return "same";
  return rounded > 0 ? "up" : "down";
}

type Digits = {
  signDisplay?: "exceptZero" | "negative";
  minimumFractionDigits?: number;
  maximumFractionDigits: number;
};
/** As much of a formatter as figures need. */
export type Formatter = { number(value: number, options: Digits): string };

/** A difference with its sign, and a minus that is one rather than a hyphen. */
export function signed(format: Formatter, value: number, digits: number): string {
  return format
    .number(value, { signDisplay: "exceptZero", minimumFractionDigits: 0, maximumFractionDigits: digits })
    .replace("-", "−");
}

/** A figure that may lie below 0, with a minus that is one. */
export function plain(format: Formatter, value: number, digits: number, always = false): string {
  return format
    .number(value, {
      signDisplay: "negative",
      minimumFractionDigits: always ? digits : 0,
      maximumFractionDigits: digits,
    })
    .replace("-", "−");
}

/** What an answer counts as: a reversed item counts from the other end. */
export function scoredIn(
  { itemLowest, itemHighest }: Pick<RatedScale, "itemLowest" | "itemHighest">,
  reversed: boolean,
  answer: number,
): number {
  return reversed ? itemLowest + itemHighest - answer : answer;
}
