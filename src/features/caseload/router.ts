import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { coachProcedure, ownerProcedure } from "#server/trpc/procedures.ts";
import {
  archiveAll,
  changeThresholds,
  markAllContacted,
  markContacted,
  snooze,
  undoContacts,
  undoSnooze,
} from "./commands.ts";
import { caseloadOf, thresholdsOf } from "./queries.ts";
import * as schema from "./schema.ts";
import { addTag, changeTag, removeTag, tagClients } from "./tags/commands.ts";
import { removeView, saveView } from "./views/commands.ts";

export const caseloadRouter = router({
  list: coachProcedure
    .input(schema.listInput)
    .output(schema.caseload)
    .query(({ ctx, input }) => caseloadOf(ctx, input)),
  markContacted: coachProcedure
    .input(schema.clientRef)
    .output(schema.contacted)
    .mutation(({ ctx, input }) => markContacted(ctx, input)),
  contact: coachProcedure
    .input(schema.contactInput)
    .output(schema.contactReceipt)
    .mutation(({ ctx, input }) => markAllContacted(ctx, input)),
  undoContact: coachProcedure
    .input(schema.contactReceipt)
    .output(schema.done)
    .mutation(({ ctx, input }) => undoContacts(ctx, input)),
  snooze: coachProcedure
    .input(schema.snoozeInput)
    .output(schema.snoozeReceipt)
    .mutation(({ ctx, input }) => snooze(ctx, input)),
  undoSnooze: coachProcedure
    .input(schema.snoozeReceipt)
    .output(schema.done)
    .mutation(({ ctx, input }) => undoSnooze(ctx, input)),
  archive: coachProcedure
    .input(schema.archiveInput)
    .output(schema.archiveReceipt)
    .mutation(({ ctx, input }) => archiveAll(ctx, input)),
  tagClients: coachProcedure
    .input(schema.tagInput)
    .output(schema.tagReceipt)
    .mutation(({ ctx, input }) => tagClients(ctx, input)),
  addTag: coachProcedure
    .input(schema.newTag)
    .output(schema.tag)
    .mutation(({ ctx, input }) => addTag(ctx, input)),
  changeTag: coachProcedure
    .input(schema.changedTag)
    .output(schema.tag)
    .mutation(({ ctx, input }) => changeTag(ctx, input)),
  removeTag: coachProcedure
    .input(schema.tagRef)
    .output(schema.done)
    .mutation(({ ctx, input }) => removeTag(ctx, input)),
  saveView: coachProcedure
    .input(schema.newView)
    .output(schema.done)
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  removeView: coachProcedure
    .input(schema.viewRef)
    .output(schema.done)
    .mutation(({ ctx, input }) => removeView(ctx, input)),
  thresholds: ownerProcedure
    .input(nothing)
    .output(schema.thresholds)
    .query(({ ctx }) => thresholdsOf(ctx)),
  changeThresholds: ownerProcedure
    .input(schema.thresholds)
    .output(schema.thresholds)
    .mutation(({ ctx, input }) => changeThresholds(ctx, input)),
});
