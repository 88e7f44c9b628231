import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure, supervisorProcedure } from "#server/trpc/procedures.ts";
import { complete, nameSupervisor, pause, reopen, resume, setLength } from "./commands.ts";
import {
  acceptHandover,
  declineHandover,
  objectToHandover,
  offerHandover,
  withdrawHandover,
} from "./handover/commands.ts";
import { incomingTo } from "./handover/queries.ts";
import * as handover from "./handover/schema.ts";
import { myCoaching } from "./mine/queries.ts";
import * as mine from "./mine/schema.ts";
import { engageAgain, shareClosing } from "./past/commands.ts";
import { pastEngagementsOf } from "./past/queries.ts";
import * as past from "./past/schema.ts";
import { engagementOf } from "./queries.ts";
import * as schema from "./schema.ts";
import { supervisedCasesOf } from "./supervised/queries.ts";
import { supervisedCases } from "./supervised/schema.ts";

export const engagementsRouter = router({
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.engagementView)
    .query(({ ctx, input }) => engagementOf(ctx, input)),
  pause: coachProcedure
    .input(schema.pauseInput)
    .output(schema.planNow)
    .mutation(({ ctx, input }) => pause(ctx, input)),
  resume: coachProcedure
    .input(schema.resumeInput)
    .output(schema.planNow)
    .mutation(({ ctx, input }) => resume(ctx, input)),
  setLength: coachProcedure
    .input(schema.lengthInput)
    .output(schema.planNow)
    .mutation(({ ctx, input }) => setLength(ctx, input)),
  complete: coachProcedure
    .input(schema.completeInput)
    .output(schema.planNow)
    .mutation(({ ctx, input }) => complete(ctx, input)),
  nameSupervisor: coachProcedure
    .input(schema.supervisorInput)
    .output(schema.planNow)
    .mutation(({ ctx, input }) => nameSupervisor(ctx, input)),

  past: coachProcedure
    .input(nothing)
    .output(past.pastEngagements)
    .query(({ ctx }) => pastEngagementsOf(ctx)),
  reopen: coachProcedure
    .input(past.engagementRef)
    .output(past.backReceipt)
    .mutation(({ ctx, input }) => reopen(ctx, input)),
  shareClosing: coachProcedure
    .input(past.shareInput)
    .output(past.shared)
    .mutation(({ ctx, input }) => shareClosing(ctx, input)),
  again: coachProcedure
    .input(past.againInput)
    .output(past.backReceipt)
    .mutation(({ ctx, input }) => engageAgain(ctx, input)),

  incoming: coachProcedure
    .input(nothing)
    .output(handover.incomingList)
    .query(({ ctx }) => incomingTo(ctx)),
  offerHandover: coachProcedure
    .input(handover.offerInput)
    .output(handover.handoverRef)
    .mutation(({ ctx, input }) => offerHandover(ctx, input)),
  withdrawHandover: coachProcedure
    .input(handover.withdrawInput)
    .output(handover.handoverRef)
    .mutation(({ ctx, input }) => withdrawHandover(ctx, input)),
  acceptHandover: coachProcedure
    .input(handover.handoverRef)
    .output(handover.accepted)
    .mutation(({ ctx, input }) => acceptHandover(ctx, input)),
  declineHandover: coachProcedure
    .input(handover.handoverRef)
    .output(handover.handoverRef)
    .mutation(({ ctx, input }) => declineHandover(ctx, input)),

  supervised: supervisorProcedure
    .input(nothing)
    .output(supervisedCases)
    .query(({ ctx }) => supervisedCasesOf(ctx)),

  mine: clientProcedure
    .input(nothing)
    .output(mine.myCoaching)
    .query(({ ctx }) => myCoaching(ctx)),
  objectToHandover: clientProcedure
    .input(handover.objectInput)
    .output(handover.handoverRef)
    .mutation(({ ctx, input }) => objectToHandover(ctx, input)),
});
