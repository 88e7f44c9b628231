import { type Senders, sender } from "#trpc/outbox.tsx";
import { rateInput } from "../../schema.ts";

/** How a rating that was given on this device reaches the server: with how long ago it was, measured when it is sent. */
export const ratingSenders: Senders = {
  "efficacy.rate": sender(rateInput.omit({ ago: true }), {
    send: ({ efficacy }, input, ago) => efficacy.rate.mutate({ ...input, ago }),
    // Numbers only: nothing that somebody wrote could be lost.
    words: () => [],
    pages: ({ subject }) => [`/portal/ratings/${subject}`],
  }),
};
