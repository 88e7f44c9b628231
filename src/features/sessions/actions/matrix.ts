import { newId } from "#lib/uuid.ts";
import { type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { asCoach, type ClientPerson, type Member, type Practice } from "#test/people.ts";
import { addAction } from "./commands.ts";
import type { AddInput } from "./schema.ts";

/** Something the client will do within a week. */
export function anAction(clientId: string, change: Partial<AddInput> = {}): AddInput {
  const words = { what: "Ask one question in the stand-up", owner: "client" as const, dueOn: "2026-11-25" };
  return { actionId: newId(), clientId, sessionId: null, ...words, ...change };
}

/** The same, kept. */
export async function aKeptAction(
  { practice, coach, client }: { practice: Practice; coach: Member; client: ClientPerson },
  change: Partial<AddInput> = {},
) {
  const { id: actionId, version } = await addAction(asCoach(practice, coach), anAction(client.clientId, change));
  return { actionId, version };
}

export const actionsMatrix: Matrix<"actions"> = {
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  add: { input: ({ client }) => anAction(client.clientId), verdicts: ownCoachOnly },
  change: {
    input: async (world) => ({ ...(await aKeptAction(world)), what: "Ask two", owner: "client" as const, dueOn: null }),
    verdicts: ownCoachOnly,
  },
  setDone: { input: async (world) => ({ ...(await aKeptAction(world)), done: true }), verdicts: ownCoachOnly },
  setRemoved: { input: async (world) => ({ ...(await aKeptAction(world)), removed: true }), verdicts: ownCoachOnly },
  tickMine: { input: async (world) => ({ ...(await aKeptAction(world)), done: true }), verdicts: ownClientOnly },
};
