import { type Senders, sender } from "#trpc/outbox.tsx";
import { endedDeed, PRACTICE_ENDED } from "../schema.ts";

/** How the end of a practice reaches the server when the connection went during it. */
export const practiceSenders: Senders = {
  [PRACTICE_ENDED]: sender(endedDeed, {
    send: ({ safety }, input) => safety.practiceEnded.mutate(input),
    // A number only: nothing that somebody wrote could be lost.
    words: () => [],
  }),
};
