import { assertWithinIfKnown } from "../input.ts";
import { attributionPolicy } from "./patterns.ts";

/** How somebody explains one success, in their own rating of 0 to 10; null where left open. */
export type OwnExplanation = {
  /** 0 others or the situation, 10 me. */
  readonly locus: number | null;
  /** 0 nothing I could influence, 10 fully mine. */
  readonly control: number | null;
  /** A real cause outside of them, by their own word. */
  readonly outsideCause: boolean;
};

/**
 * Which question helps somebody to see their own part in a success:
 * - `outside`: a real outside cause stands. It is acknowledged; whether something was also theirs is theirs to say.
 * - `part`: they put it down to others or to luck. That may be true; what they did is asked for beside it.
 * - `repeat`: it was about them, but hardly in their hands. What of it could be done again on purpose?
 * - `own`: they see their part. It only wants to be said.
 * - `open`: nothing was rated, so nothing is assumed.
 */
export type OwnPartQuestion = "outside" | "part" | "repeat" | "own" | "open";

/**
 * The question to ask about one's own part in a success. It goes by the person's own rating alone, never by their
 * words, and it never corrects what they rated.
 *
 * @throws {AppError} `invalid` for a rating off 0 to 10
 * @see Weiner (1985), doi:10.1037/0033-295X.92.4.548; the threshold is the one of `attributionPattern`, a heuristic
 */
export function askForOwnPart({ locus, control, outsideCause }: OwnExplanation): OwnPartQuestion {
  assertWithinIfKnown(locus, 0, 10, "A rating of a cause");
  assertWithinIfKnown(control, 0, 10, "A rating of a cause");
  const { low } = attributionPolicy;
  if (outsideCause) return "outside";
  if (locus !== null && locus <= low) return "part";
  if (control !== null && control <= low) return "repeat";
  return locus === null && control === null ? "open" : "own";
}
