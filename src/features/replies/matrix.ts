import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { anyClient, type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { asClient, asCoach } from "#test/people.ts";
import type { World } from "#test/world.ts";
import { answer, comment } from "./commands.ts";

/** A shared entry of the world's client. */
const anEntry = async ({ practice, client }: World) => ({
  entryId: (await logWin(asClient(practice, client), aWin())).id,
});

const aComment = async (world: World) => ({
  operationId: newId(),
  ...(await anEntry(world)),
  words: "And I would do it again",
});

const anAnswer = async (world: World) => ({
  clientId: world.client.clientId,
  ...(await aComment(world)),
  words: "What did you notice while you spoke?",
});

export const repliesMatrix: Matrix<"replies"> = {
  thread: { input: anEntry, verdicts: ownClientOnly },
  unread: { input: () => undefined, verdicts: anyClient },
  letters: { input: () => undefined, verdicts: anyClient },
  comment: { input: aComment, verdicts: ownClientOnly },
  retract: {
    input: async (world) => ({
      ...(await comment(asClient(world.practice, world.client), await aComment(world))),
      retracted: true,
    }),
    verdicts: ownClientOnly,
  },
  markRead: { input: anEntry, verdicts: ownClientOnly },
  setLetters: { input: () => ({ enabled: true }), verdicts: anyClient },
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  answer: { input: anAnswer, verdicts: ownCoachOnly },
  retractAnswer: {
    input: async (world) => ({
      ...(await answer(asCoach(world.practice, world.coach), await anAnswer(world))),
      retracted: true,
    }),
    verdicts: ownCoachOnly,
  },
  markSeen: {
    input: async (world) => ({ clientId: world.client.clientId, entryIds: [(await anEntry(world)).entryId] }),
    verdicts: ownCoachOnly,
  },
};
