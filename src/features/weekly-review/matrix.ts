import { newId } from "#lib/uuid.ts";
import { anyClient, type Matrix } from "#test/matrix.ts";
import type { SaveInput } from "./schema.ts";

/** A review of the week of `aMoment`, begun now. */
export function aReview(change: Partial<SaveInput> = {}): SaveInput {
  return {
    ...{ operationId: newId(), week: "2026-11-16", after: null, lastStep: null, finished: false },
    reflection: "I asked early, and it carried the whole meeting.",
    nextStep: "Ask one question on Tuesday",
    ...change,
  };
}

export const weeklyReviewMatrix: Matrix<"weeklyReview"> = {
  mine: { input: () => undefined, verdicts: anyClient },
  choose: { input: () => ({ enabled: true, day: 7 }), verdicts: anyClient },
  save: { input: () => aReview(), verdicts: anyClient },
  history: { input: () => ({}), verdicts: anyClient },
};
