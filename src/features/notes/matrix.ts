import { newId } from "#lib/uuid.ts";
import { anyClient, type Matrix, ownCoachOnly } from "#test/matrix.ts";
import { asCoach, type ClientPerson, type Member, type Practice } from "#test/people.ts";
import { removeNote, saveNote } from "./commands.ts";
import type { SaveInput } from "./schema.ts";

/** A note as the first save sends it. */
export function aNote(clientId: string, change: Partial<SaveInput> = {}): SaveInput {
  return { clientId, noteId: newId(), sharing: "shared", version: 0, text: "Spoke early in both meetings.", ...change };
}

type Pair = { practice: Practice; coach: Member; client: ClientPerson };

/** The same, kept. */
export function aKeptNote({ practice, coach, client }: Pair, change: Partial<SaveInput> = {}) {
  return saveNote(asCoach(practice, coach), aNote(client.clientId, change));
}

export const notesMatrix: Matrix<"notes"> = {
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  earlier: { input: aKeptNote, verdicts: ownCoachOnly },
  save: {
    input: async (world) => ({ ...aNote(world.client.clientId), ...(await aKeptNote(world)), text: "And once more." }),
    verdicts: ownCoachOnly,
  },
  show: { input: aKeptNote, verdicts: ownCoachOnly },
  takeBack: { input: aKeptNote, verdicts: ownCoachOnly },
  remove: { input: aKeptNote, verdicts: ownCoachOnly },
  restore: {
    input: async (world) => removeNote(asCoach(world.practice, world.coach), await aKeptNote(world)),
    verdicts: ownCoachOnly,
  },
  shownToMe: { input: () => undefined, verdicts: anyClient },
};
