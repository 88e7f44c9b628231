import { newId } from "#lib/uuid.ts";
import { anyClient, type Matrix, type MatrixRow, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { asClient } from "#test/people.ts";
import { planStep } from "./commands.ts";
import type { MapInput, StepInput } from "./schema.ts";

/** A valid map of what is in somebody's hands. */
export function aMap(change: Partial<MapInput> = {}): MapInput {
  return {
    operationId: newId(),
    situation: "The talk in March went badly",
    parts: [
      { text: "How I prepare", influence: "mine" },
      { text: "The mood in the room", influence: "partly" },
      { text: "Who is invited", influence: "not_mine" },
    ],
    ...change,
  };
}

/** A valid small step. */
export function aStep(change: Partial<StepInput> = {}): StepInput {
  return { operationId: newId(), controlMapId: null, step: "Open the slides and read one of them", ...change };
}

const planned: MatrixRow<{ id: string }>["input"] = async ({ practice, client }) => ({
  id: (await planStep(asClient(practice, client), aStep())).id,
});

export const preliminaryWorkMatrix: Matrix<"preliminaryWork"> = {
  mine: { input: () => undefined, verdicts: anyClient },
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  saveMap: { input: () => aMap(), verdicts: anyClient },
  planStep: { input: () => aStep(), verdicts: anyClient },
  answerStep: {
    input: async (world) => ({ ...(await planned(world)), operationId: newId(), outcome: "done" as const }),
    verdicts: ownClientOnly,
  },
  removeStep: { input: planned, verdicts: ownClientOnly },
  restoreStep: { input: planned, verdicts: ownClientOnly },
};
