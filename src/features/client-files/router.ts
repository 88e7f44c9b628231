import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { coachProcedure } from "#server/trpc/procedures.ts";
import { exportedClientsOf } from "./caseload-export/queries.ts";
import { exportedClients } from "./caseload-export/schema.ts";
import { addRows, beginImport, undoImport } from "./client-import/commands.ts";
import { importsOf, knownClients } from "./client-import/queries.ts";
import * as clients from "./client-import/schema.ts";
import { importRatings, undoRatings } from "./rating-import/commands.ts";
import { ratingTargetsOf } from "./rating-import/queries.ts";
import * as ratings from "./rating-import/schema.ts";

export const clientFilesRouter = router({
  known: coachProcedure
    .input(nothing)
    .output(clients.known)
    .query(({ ctx }) => knownClients(ctx)),
  imports: coachProcedure
    .input(nothing)
    .output(clients.importList)
    .query(({ ctx }) => importsOf(ctx)),
  begin: coachProcedure
    .input(clients.beginInput)
    .output(clients.begun)
    .mutation(({ ctx, input }) => beginImport(ctx, input)),
  add: coachProcedure
    .input(clients.addInput)
    .output(clients.outcomes)
    .mutation(({ ctx, input }) => addRows(ctx, input)),
  undo: coachProcedure
    .input(clients.importRef)
    .output(clients.undone)
    .mutation(({ ctx, input }) => undoImport(ctx, input)),

  exportClients: coachProcedure
    .input(nothing)
    .output(exportedClients)
    .query(({ ctx }) => exportedClientsOf(ctx)),

  ratingTargets: coachProcedure
    .input(ratings.targetsInput)
    .output(ratings.ratingTargets)
    .query(({ ctx, input }) => ratingTargetsOf(ctx, input)),
  importRatings: coachProcedure
    .input(ratings.importInput)
    .output(ratings.receipt)
    .mutation(({ ctx, input }) => importRatings(ctx, input)),
  undoRatings: coachProcedure
    .input(ratings.undoInput)
    .output(ratings.undone)
    .mutation(({ ctx, input }) => undoRatings(ctx, input)),
});
