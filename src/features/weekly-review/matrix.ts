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

let calls = 0;

/** A first word about one of the last five weeks, another one each time, since a week is begun once. */
function aWeekOfItsOwn() {
  const monday = Date.parse("2026-11-16") - (calls++ % 5) * 7 * 86_400_000;
  return aReview({ week: new Date(monday).toISOString().slice(0, 10) });
}

export const weeklyReviewMatrix: Matrix<"weeklyReview"> = {
  mine: { input: () => undefined, verdicts: anyClient },
  choose: { input: () => ({ enabled: true, day: 7 }), verdicts: anyClient },
  save: { input: aWeekOfItsOwn, verdicts: anyClient },
  history: { input: () => ({}), verdicts: anyClient },
};
