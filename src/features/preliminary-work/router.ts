import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure } from "#server/trpc/procedures.ts";
import { answerStep, planStep, removeStep, restoreStep, saveMap } from "./commands.ts";
import { myPreliminaryWork, preliminaryWorkForCoach } from "./queries.ts";
import * as schema from "./schema.ts";

export const preliminaryWorkRouter = router({
  mine: clientProcedure
    .input(nothing)
    .output(schema.myWork)
    .query(({ ctx }) => myPreliminaryWork(ctx)),
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.workOfClient)
    .query(({ ctx, input }) => preliminaryWorkForCoach(ctx, input)),
  saveMap: clientProcedure
    .input(schema.mapInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => saveMap(ctx, input)),
  planStep: clientProcedure
    .input(schema.stepInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => planStep(ctx, input)),
  answerStep: clientProcedure
    .input(schema.answerInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => answerStep(ctx, input)),
  removeStep: clientProcedure
    .input(schema.stepRef)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => removeStep(ctx, input)),
  restoreStep: clientProcedure
    .input(schema.stepRef)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => restoreStep(ctx, input)),
});
