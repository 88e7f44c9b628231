import { MOST_STEP, MOST_WORDS, type Review } from "../schema.ts";

/** What a person wrote in a review. */
export type Written = Pick<Review, "lastStep" | "reflection" | "nextStep">;

/**
 * Both versions of a review in one, theirs first, once where they say the same. A next step is one line, so where both
 * do not fit there, mine stands in it and theirs goes to the end of what was written. Null where that is too long.
 */
export function bothReviews(theirs: Written, mine: Written): Written | null {
  const step = joined(theirs.nextStep, mine.nextStep, "; ");
  const isShort = step.length <= MOST_STEP;
  const written = joined(theirs.reflection, mine.reflection, "\n\n");
  const reflection = isShort ? written : joined(written, theirs.nextStep, "\n\n");
  if (reflection.length > MOST_WORDS) return null;
  return { lastStep: mine.lastStep ?? theirs.lastStep, reflection, nextStep: isShort ? step : mine.nextStep };
}

function joined(first: string, second: string, between: string): string {
  if (second === "" || first.includes(second)) return first;
  return first === "" || second.includes(first) ? second : first + between + second;
}
