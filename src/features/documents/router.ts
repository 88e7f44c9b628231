import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure } from "#server/trpc/procedures.ts";
import { addPart, beginDocument, finishDocument, removeDocument, restoreDocument, setSharing } from "./commands.ts";
import { documentsFor, fileFor, myFile, sharedWithMe } from "./queries.ts";
import * as schema from "./schema.ts";

export const documentsRouter = router({
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.documentsOfClient)
    .query(({ ctx, input }) => documentsFor(ctx, input)),
  file: coachProcedure
    .input(schema.documentRef)
    .output(schema.file)
    .query(({ ctx, input }) => fileFor(ctx, input)),
  begin: coachProcedure
    .input(schema.beginInput)
    .output(schema.begun)
    .mutation(({ ctx, input }) => beginDocument(ctx, input)),
  addPart: coachProcedure
    .input(schema.partInput)
    .output(schema.partReceipt)
    .mutation(({ ctx, input }) => addPart(ctx, input)),
  finish: coachProcedure
    .input(schema.documentRef)
    .output(schema.documentRef)
    .mutation(({ ctx, input }) => finishDocument(ctx, input)),
  setSharing: coachProcedure
    .input(schema.sharingInput)
    .output(schema.documentRef)
    .mutation(({ ctx, input }) => setSharing(ctx, input)),
  remove: coachProcedure
    .input(schema.documentRef)
    .output(schema.documentRef)
    .mutation(({ ctx, input }) => removeDocument(ctx, input)),
  restore: coachProcedure
    .input(schema.documentRef)
    .output(schema.documentRef)
    .mutation(({ ctx, input }) => restoreDocument(ctx, input)),
  sharedWithMe: clientProcedure
    .input(nothing)
    .output(schema.sharedDocuments)
    .query(({ ctx }) => sharedWithMe(ctx)),
  myFile: clientProcedure
    .input(schema.documentRef)
    .output(schema.file)
    .query(({ ctx, input }) => myFile(ctx, input)),
});
