import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure } from "#server/trpc/procedures.ts";
import { removeNote, restoreNote, saveNote, showNote, takeNoteBack } from "./commands.ts";
import { earlierOf, notesFor, shownToMe } from "./queries.ts";
import * as schema from "./schema.ts";

export const notesRouter = router({
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.notesOfClient)
    .query(({ ctx, input }) => notesFor(ctx, input)),
  earlier: coachProcedure
    .input(schema.noteRef)
    .output(schema.earlierNotes)
    .query(({ ctx, input }) => earlierOf(ctx, input)),
  save: coachProcedure
    .input(schema.saveInput)
    .output(schema.noteReceipt)
    .mutation(({ ctx, input }) => saveNote(ctx, input)),
  show: coachProcedure
    .input(schema.showInput)
    .output(schema.noteReceipt)
    .mutation(({ ctx, input }) => showNote(ctx, input)),
  takeBack: coachProcedure
    .input(schema.noteRef)
    .output(schema.noteReceipt)
    .mutation(({ ctx, input }) => takeNoteBack(ctx, input)),
  remove: coachProcedure
    .input(schema.noteRef)
    .output(schema.noteReceipt)
    .mutation(({ ctx, input }) => removeNote(ctx, input)),
  restore: coachProcedure
    .input(schema.noteRef)
    .output(schema.noteReceipt)
    .mutation(({ ctx, input }) => restoreNote(ctx, input)),
  shownToMe: clientProcedure
    .input(nothing)
    .output(schema.shownNotes)
    .query(({ ctx }) => shownToMe(ctx)),
});
