import { newId } from "#lib/uuid.ts";
import { anyClient, type Matrix, ownClientOnly } from "#test/matrix.ts";
import { asClient } from "#test/people.ts";
import type { World } from "#test/world.ts";
import { nameSuccess } from "./commands.ts";
import type { NameInput } from "./schema.ts";

/** A past success as it is first named. */
export function aSuccess(change: Partial<NameInput> = {}): NameInput {
  return {
    operationId: newId(),
    what: "Passed the driving test at the third go",
    lifeDomain: "personal",
    year: 2019,
    sharing: "shared",
    ...change,
  };
}

const named = async ({ practice, client }: World) => {
  const success = aSuccess();
  await nameSuccess(asClient(practice, client), success);
  return success.operationId;
};

export const successInventoryMatrix: Matrix<"successInventory"> = {
  mine: { input: () => undefined, verdicts: anyClient },
  standing: { input: () => undefined, verdicts: anyClient },
  name: { input: () => aSuccess(), verdicts: anyClient },
  answer: {
    input: async (world) => ({
      operationId: newId(),
      entryId: await named(world),
      question: "actions" as const,
      before: "",
      text: "Practised every Sunday",
    }),
    verdicts: ownClientOnly,
  },
  felt: {
    input: async (world) => ({ operationId: newId(), entryId: await named(world), difficulty: 8, effort: 7 }),
    verdicts: ownClientOnly,
  },
  strengths: {
    input: async (world) => ({ operationId: newId(), entryId: await named(world), strengths: ["Patience"] }),
    verdicts: ownClientOnly,
  },
  move: {
    input: async (world) => ({
      operationId: newId(),
      place: "look.0.actions",
      chosen: [await named(world)],
      finished: false,
    }),
    verdicts: ownClientOnly,
  },
};
