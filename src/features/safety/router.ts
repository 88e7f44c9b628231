import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure, supervisorProcedure } from "#server/trpc/procedures.ts";
import { closeFlag, raiseFlag, reportNotOk } from "./commands.ts";
import { endPractice } from "./distress/commands.ts";
import * as distress from "./distress/schema.ts";
import { flagsForSupervisor, mySafety, safetyForCoach } from "./queries.ts";
import * as schema from "./schema.ts";

export const safetyRouter = router({
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.safetyOfClient)
    .query(({ ctx, input }) => safetyForCoach(ctx, input)),
  raise: coachProcedure
    .input(schema.raiseInput)
    .output(schema.flagReceipt)
    .mutation(({ ctx, input }) => raiseFlag(ctx, input)),
  close: coachProcedure
    .input(schema.closeInput)
    .output(schema.flagReceipt)
    .mutation(({ ctx, input }) => closeFlag(ctx, input)),
  mine: clientProcedure
    .input(nothing)
    .output(schema.mySafety)
    .query(({ ctx }) => mySafety(ctx)),
  reportNotOk: clientProcedure
    .input(schema.reportInput)
    .output(schema.flagReceipt)
    .mutation(({ ctx, input }) => reportNotOk(ctx, input)),
  practiceEnded: clientProcedure
    .input(distress.endInput)
    .output(distress.ended)
    .mutation(({ ctx, input }) => endPractice(ctx, input)),
  supervised: supervisorProcedure
    .input(nothing)
    .output(schema.openFlags)
    .query(({ ctx }) => flagsForSupervisor(ctx)),
});
