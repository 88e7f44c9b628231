import { type Senders, sender } from "#trpc/outbox.tsx";
import { deeds } from "../schema.ts";

const pages = ({ subject }: { subject: string }) => ["/portal/ladder", `/portal/ladder/${subject}`];
const answers = (reflection: object | null) => Object.values(reflection ?? {}).filter((answer) => answer !== "");

/** How what a client does on a rung reaches the server. */
export const ladderSenders: Senders = {
  "ladder.forecast": sender(deeds["ladder.forecast"], {
    send: ({ ladders }, input, ago) => ladders.lockForecast.mutate({ ...input, ago }),
    words: ({ focus }) => (focus ? [focus] : []),
    pages,
  }),
  "ladder.outcome": sender(deeds["ladder.outcome"], {
    send: ({ ladders }, input, ago) => ladders.recordOutcome.mutate({ ...input, ago }),
    words: ({ reflection }) => answers(reflection),
    pages,
  }),
  "ladder.reflection": sender(deeds["ladder.reflection"], {
    send: ({ ladders }, input) => ladders.addReflection.mutate(input),
    words: ({ reflection }) => answers(reflection),
    pages,
  }),
};
