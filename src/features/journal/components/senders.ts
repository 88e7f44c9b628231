import { type Senders, sender } from "#trpc/outbox.tsx";
import { CHANGE, changeInput, PHOTO, photoInput, type Recall, WIN, winDeed } from "../schema.ts";

const LONGEST_AGE = 30 * 86_400_000;
const pages = () => ["/portal"];

/** How what somebody wrote about a success reaches the server. */
export const journalSenders: Senders = {
  [WIN]: sender(winDeed, {
    send: ({ journal }, input, ago) => journal.logWin.mutate({ ...input, ago: Math.min(ago, LONGEST_AGE) }),
    words: ({ what, context, recall }) => written(what, context, recall),
    pages,
  }),
  [CHANGE]: sender(changeInput, {
    send: ({ journal }, input) => journal.change.mutate(input),
    words: ({ what, context, recall }) => written(what, context, recall),
    pages,
  }),
  [PHOTO]: sender(photoInput, {
    send: ({ journal }, input) => journal.addPhoto.mutate(input),
    words: () => [],
  }),
};

function written(what: string, context: string, recall: Recall | null): string[] {
  return [what, context, ...Object.values(recall ?? {})].filter((answer) => answer !== "");
}
