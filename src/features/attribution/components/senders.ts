import { type Senders, sender } from "#trpc/outbox.tsx";
import { EXPLAIN, explainInput } from "../schema.ts";

/** How somebody's explanation of a win or a try reaches the server. */
export const attributionSenders: Senders = {
  [EXPLAIN]: sender(explainInput, {
    send: ({ attribution }, input) => attribution.explain.mutate(input),
    words: ({ cause }) => (cause === "" ? [] : [cause]),
  }),
};
