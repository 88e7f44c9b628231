import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure } from "#server/trpc/procedures.ts";
import { answer, comment, markRead, markSeen, retract, retractAnswer, setLetters } from "./commands.ts";
import { lettersOf, myThread, threadsForCoach, unreadOf } from "./queries.ts";
import * as schema from "./schema.ts";

export const repliesRouter = router({
  thread: clientProcedure
    .input(schema.entryRef)
    .output(schema.myThread)
    .query(({ ctx, input }) => myThread(ctx, input)),
  unread: clientProcedure
    .input(nothing)
    .output(schema.unread)
    .query(({ ctx }) => unreadOf(ctx)),
  letters: clientProcedure
    .input(nothing)
    .output(schema.letters)
    .query(({ ctx }) => lettersOf(ctx)),
  comment: clientProcedure
    .input(schema.commentInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => comment(ctx, input)),
  retract: clientProcedure
    .input(schema.retractInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => retract(ctx, input)),
  markRead: clientProcedure
    .input(schema.entryRef)
    .output(schema.done)
    .mutation(({ ctx, input }) => markRead(ctx, input)),
  setLetters: clientProcedure
    .input(schema.letters)
    .output(schema.letters)
    .mutation(({ ctx, input }) => setLetters(ctx, input)),
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.threadsOfClient)
    .query(({ ctx, input }) => threadsForCoach(ctx, input)),
  answer: coachProcedure
    .input(schema.answerInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => answer(ctx, input)),
  retractAnswer: coachProcedure
    .input(schema.retractInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => retractAnswer(ctx, input)),
  markSeen: coachProcedure
    .input(schema.seenInput)
    .output(schema.done)
    .mutation(({ ctx, input }) => markSeen(ctx, input)),
});
