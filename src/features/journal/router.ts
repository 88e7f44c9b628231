import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure } from "#server/trpc/procedures.ts";
import { changeEntry, logWin, removeEntry, restoreEntry } from "./commands.ts";
import { addPhoto, hidePhoto } from "./photos/commands.ts";
import { entriesForCoach, myEntries, myEntry, myPhoto, writingDefaultsOf } from "./queries.ts";
import * as schema from "./schema.ts";

export const journalRouter = router({
  mine: clientProcedure
    .input(schema.pageInput)
    .output(schema.entryPage)
    .query(({ ctx, input }) => myEntries(ctx, input)),
  entry: clientProcedure
    .input(schema.entryRef)
    .output(schema.entry)
    .query(({ ctx, input }) => myEntry(ctx, input)),
  writingDefaults: clientProcedure
    .input(nothing)
    .output(schema.writingDefaults)
    .query(({ ctx }) => writingDefaultsOf(ctx)),
  logWin: clientProcedure
    .input(schema.winInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => logWin(ctx, input)),
  change: clientProcedure
    .input(schema.changeInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => changeEntry(ctx, input)),
  remove: clientProcedure
    .input(schema.entryRef)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => removeEntry(ctx, input)),
  restore: clientProcedure
    .input(schema.entryRef)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => restoreEntry(ctx, input)),
  photo: clientProcedure
    .input(schema.photoRef)
    .output(schema.photo)
    .query(({ ctx, input }) => myPhoto(ctx, input)),
  addPhoto: clientProcedure
    .input(schema.photoInput)
    .output(schema.photoReceipt)
    .mutation(({ ctx, input }) => addPhoto(ctx, input)),
  removePhoto: clientProcedure
    .input(schema.photoRef)
    .output(schema.photoReceipt)
    .mutation(({ ctx, input }) => hidePhoto(ctx, input, true)),
  restorePhoto: clientProcedure
    .input(schema.photoRef)
    .output(schema.photoReceipt)
    .mutation(({ ctx, input }) => hidePhoto(ctx, input, false)),
  ofClient: coachProcedure
    .input(schema.ofClientInput)
    .output(schema.sharedEntries)
    .query(({ ctx, input }) => entriesForCoach(ctx, input)),
});
