import { type Senders, sender } from "#trpc/outbox.tsx";
import { SAVE_REVIEW, saveInput } from "../schema.ts";

/** How a weekly review that was written on this device reaches the server. */
export const reviewSenders: Senders = {
  [SAVE_REVIEW]: sender(saveInput, {
    send: ({ weeklyReview }, input) => weeklyReview.save.mutate(input),
    words: ({ reflection, nextStep }) => [reflection, nextStep].filter((words) => words !== ""),
    pages: () => ["/portal/review", "/portal"],
  }),
};
