import { type Senders, sender } from "#trpc/outbox.tsx";
import { LONGEST_AGE, NOT_OK, notOkDeed } from "../schema.ts";

/** How "I am not OK" reaches the server: before anything else that waits, however long it has waited. */
export const notOkSenders: Senders = {
  [NOT_OK]: sender(notOkDeed, {
    isUrgent: true,
    send: ({ safety }, input, ago) => safety.reportNotOk.mutate({ ...input, ago: Math.min(ago, LONGEST_AGE) }),
    words: ({ note }) => (note === "" ? [] : [note]),
  }),
};
