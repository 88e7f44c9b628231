import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure, ownerProcedure, selfProcedure } from "#server/trpc/procedures.ts";
import { assignScale, rateScale, setTarget } from "./commands.ts";
import { adoptNorms, revokeNorms } from "./norms/commands.ts";
import { normsOfPractice } from "./norms/queries.ts";
import * as norms from "./norms/schema.ts";
import { takeScale } from "./own-scale/commands.ts";
import { scaleForRating } from "./queries.ts";
import { archiveScale, importScale, saveScale } from "./scales/commands.ts";
import { scaleChoicesOf } from "./scales/queries.ts";
import * as scales from "./scales/schema.ts";
import { endScale, setPlan } from "./schedule/commands.ts";
import { mySchedules, schedulesOfClient } from "./schedule/queries.ts";
import * as schedule from "./schedule/schema.ts";
import * as schema from "./schema.ts";

export const efficacyRouter = router({
  templates: coachProcedure
    .input(nothing)
    .output(scales.scaleChoices)
    .query(({ ctx }) => scaleChoicesOf(ctx)),
  saveScale: coachProcedure
    .input(scales.ownScaleInput)
    .output(scales.scaleKey)
    .mutation(({ ctx, input }) => saveScale(ctx, input)),
  importScale: coachProcedure
    .input(scales.importedScaleInput)
    .output(scales.scaleKey)
    .mutation(({ ctx, input }) => importScale(ctx, input)),
  archiveScale: coachProcedure
    .input(scales.archiveInput)
    .output(scales.definitionRef)
    .mutation(({ ctx, input }) => archiveScale(ctx, input)),
  assign: coachProcedure
    .input(schema.assignInput)
    .output(schema.scaleRef)
    .mutation(({ ctx, input }) => assignScale(ctx, input)),
  take: selfProcedure
    .input(schema.takeInput)
    .output(schema.scaleRef)
    .mutation(({ ctx, input }) => takeScale(ctx, input)),
  setPlan: coachProcedure
    .input(schedule.setPlanInput)
    .output(schema.scaleRef)
    .mutation(({ ctx, input }) => setPlan(ctx, input)),
  end: coachProcedure
    .input(schedule.endInput)
    .output(schema.scaleRef)
    .mutation(({ ctx, input }) => endScale(ctx, input)),
  schedules: coachProcedure
    .input(schema.clientRef)
    .output(schedule.schedules)
    .query(({ ctx, input }) => schedulesOfClient(ctx, input)),
  mySchedules: clientProcedure
    .input(nothing)
    .output(schedule.schedules)
    .query(({ ctx }) => mySchedules(ctx)),
  scale: clientProcedure
    .input(schema.scaleRef)
    .output(schema.scaleToRate)
    .query(({ ctx, input }) => scaleForRating(ctx, input)),
  rate: clientProcedure
    .input(schema.rateInput)
    .output(schema.rateReceipt)
    .mutation(({ ctx, input }) => rateScale(ctx, input)),
  setTarget: clientProcedure
    .input(schema.targetInput)
    .output(schema.scaleRef)
    .mutation(({ ctx, input }) => setTarget(ctx, input)),
  norms: ownerProcedure
    .input(nothing)
    .output(norms.allNorms)
    .query(({ ctx }) => normsOfPractice(ctx)),
  adoptNorms: ownerProcedure
    .input(norms.normsRef)
    .output(norms.normsRef)
    .mutation(({ ctx, input }) => adoptNorms(ctx, input)),
  revokeNorms: ownerProcedure
    .input(norms.normsRef)
    .output(norms.normsRef)
    .mutation(({ ctx, input }) => revokeNorms(ctx, input)),
});
