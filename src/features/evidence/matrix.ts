import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { anyClient, type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { asClient } from "#test/people.ts";
import type { World } from "#test/world.ts";

const anEntry = async ({ practice, client }: World) => (await logWin(asClient(practice, client), aWin())).id;

export const evidenceMatrix: Matrix<"evidence"> = {
  search: { input: async (world) => ({ after: await anEntry(world), words: "meeting" }), verdicts: ownClientOnly },
  patterns: { input: () => undefined, verdicts: anyClient },
  gathered: { input: () => undefined, verdicts: anyClient },
  meaning: { input: async (world) => ({ entryId: await anEntry(world) }), verdicts: ownClientOnly },
  setMeaning: {
    input: async (world) => ({
      entryId: await anEntry(world),
      version: 0,
      because: "prepared the question the evening before",
      strengths: ["Preparation"],
    }),
    verdicts: ownClientOnly,
  },
  share: {
    input: async (world) => ({ ids: [await anEntry(world)], sharing: "private" as const }),
    verdicts: ownClientOnly,
  },
  meaningsOfClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
};
