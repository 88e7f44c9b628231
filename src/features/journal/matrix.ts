import { newId } from "#lib/uuid.ts";
import { anyClient, type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { asClient } from "#test/people.ts";
import type { World } from "#test/world.ts";
import { logWin, removeEntry } from "./commands.ts";
import { addPhoto, hidePhoto } from "./photos/commands.ts";
import type { ChangeInput, WinInput } from "./schema.ts";

/** A valid win of the day of the tests. */
export function aWin(change: Partial<WinInput> = {}): WinInput {
  return {
    operationId: newId(),
    what: "Asked the first question in the meeting",
    sharing: "shared",
    occurredOn: "2026-11-18",
    lifeDomain: null,
    context: "",
    source: null,
    recall: null,
    difficulty: null,
    effort: null,
    ...change,
  };
}

/** A valid change of an entry, with the words of a valid win. */
export function aChange({ id, revision }: { id: string; revision: string }, change: Partial<ChangeInput> = {}) {
  const { sharing: _, occurredOn: __, ...said } = aWin();
  return { ...said, occurredOn: "2026-11-18", operationId: newId(), id, after: revision, ...change };
}

/** The smallest picture there is. */
export const A_PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const aPhoto = async (world: World) => {
  const { id: entryId } = await anEntry(world);
  return addPhoto(asClient(world.practice, world.client), { operationId: newId(), entryId, image: A_PICTURE });
};

const anEntry = (world: World) => logWin(asClient(world.practice, world.client), aWin());

export const journalMatrix: Matrix<"journal"> = {
  mine: { input: async (world) => ({ after: (await anEntry(world)).id }), verdicts: ownClientOnly },
  entry: { input: anEntry, verdicts: ownClientOnly },
  writingDefaults: { input: () => undefined, verdicts: anyClient },
  logWin: { input: () => aWin(), verdicts: anyClient },
  change: {
    input: async (world) => aChange(await anEntry(world), { what: "Asked two questions" }),
    verdicts: ownClientOnly,
  },
  photo: { input: aPhoto, verdicts: ownClientOnly },
  addPhoto: {
    input: async (world) => ({ operationId: newId(), entryId: (await anEntry(world)).id, image: A_PICTURE }),
    verdicts: ownClientOnly,
  },
  removePhoto: { input: aPhoto, verdicts: ownClientOnly },
  restorePhoto: {
    input: async (world) => hidePhoto(asClient(world.practice, world.client), await aPhoto(world), true),
    verdicts: ownClientOnly,
  },
  remove: { input: anEntry, verdicts: ownClientOnly },
  restore: {
    input: async (world) => {
      const entry = await anEntry(world);
      return removeEntry(asClient(world.practice, world.client), entry);
    },
    verdicts: ownClientOnly,
  },
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
};
