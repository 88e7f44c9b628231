import { AppError } from "../errors.ts";
import { assertWithin } from "../input.ts";

/** Heuristics, 0 to 10: from where a practice does not begin, from where it rests afterwards, and the rise that rests it. */
const distressPolicy = { notNowFrom: 7, holdFrom: 7, holdRise: 2 };

/**
 * Whether a guided practice may begin with this much distress: from 7 of 10 it is not the moment.
 *
 * @param before the client's own rating, 0 to 10
 * @throws {AppError} `invalid` for a rating that is no whole number from 0 to 10
 */
export function mayBegin(before: number): boolean {
  assertRating(before);
  return before < distressPolicy.notNowFrom;
}

/**
 * Whether a practice rests after it was done, until the coach has talked with the client: distress of 7 or more
 * afterwards, or 2 or more above what it was. Somebody who stops and rates nothing has told us nothing.
 *
 * @param before rating at the start, 0 to 10
 * @param after rating at the end, 0 to 10; null when not rated
 * @throws {AppError} `invalid` for a rating that is no whole number from 0 to 10
 */
export function mustRest(before: number, after: number | null): boolean {
  assertRating(before);
  if (after === null) return false;
  assertRating(after);
  return after >= distressPolicy.holdFrom || after - before >= distressPolicy.holdRise;
}

function assertRating(value: number): void {
  assertWithin(value, 0, 10, "A rating of distress");
  if (!Number.isInteger(value)) throw new AppError("invalid", "A rating of distress must be a whole number.");
}
