import { AppError } from "../errors.ts";
import { assertWholeFrom } from "../input.ts";
import { mean } from "../statistics/descriptive.ts";

/** How the answers to a scale become one score. */
export type ScoringKey = {
  /** The answers an item takes: from `lowest` to `highest` in steps. */
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
  readonly score: "mean" | "sum";
  /** With more items than this left out, there is no score. */
  readonly missingAllowed: number;
  /** In the scale's order; a reversed item counts from the other end. */
  readonly items: readonly { readonly reversed: boolean }[];
};

/**
 * Items of one of our own scales that may be left out before its mean says something else: one in five. Items are
 * graded, so what is left out shifts the mean; a default, not a finding.
 */
export function missingAllowedIn(items: number): number {
  assertWholeFrom(items, 0, "The number of items");
  return Math.floor(items / 5);
}

/**
 * Score of one occasion. Reversed items are turned round first. What was left out within the rule counts as the mean
 * of what was answered.
 *
 * @param answers in the scale's order; null for an item left out
 * @returns in units of the scale; null when more was left out than the rule allows, or everything was
 * @throws {AppError} `invalid` for an answer off the scale, or when answers and items differ in number
 */
export function scoreOf(answers: readonly (number | null)[], key: ScoringKey): number | null {
  if (answers.length !== key.items.length) throw new AppError("invalid", "Each item takes one answer.");
  const given = answers.flatMap((answer, index) => {
    if (answer === null) return [];
    assertAnswer(answer, key);
    return [key.items[index]?.reversed ? key.lowest + key.highest - answer : answer];
  });
  if (answers.length - given.length > key.missingAllowed) return null;
  const average = mean(given);
  if (average === null) return null;
  return key.score === "mean" ? average : average * key.items.length;
}

/** Whether an answer is one of the steps of the scale. Anything else, also NaN, is off it. */
export function isAnswer(answer: number, { lowest, highest, step }: Omit<ScoringKey, "items" | "score">): boolean {
  return Number.isInteger(answer) && answer >= lowest && answer <= highest && (answer - lowest) % step === 0;
}

function assertAnswer(answer: number, key: ScoringKey): void {
  if (isAnswer(answer, key)) return;
  throw new AppError(
    "invalid",
    `${answer} is not on this scale. It goes from ${key.lowest} to ${key.highest} in steps of ${key.step}.`,
  );
}
