import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure } from "#server/trpc/procedures.ts";
import { share } from "./commands.ts";
import { setMeaning } from "./meaning/commands.ts";
import { gatheredOf, meaningsForCoach, myMeaning } from "./meaning/queries.ts";
import * as meaning from "./meaning/schema.ts";
import { patternsOf } from "./patterns/queries.ts";
import { patterns } from "./patterns/schema.ts";
import { searchEvidence } from "./queries.ts";
import * as schema from "./schema.ts";

export const evidenceRouter = router({
  // Reads, and yet a mutation: what somebody looks for travels in a body, and stands in no address and no server's log.
  search: clientProcedure
    .input(schema.searchInput)
    .output(schema.evidencePage)
    .mutation(({ ctx, input }) => searchEvidence(ctx, input)),
  patterns: clientProcedure
    .input(nothing)
    .output(patterns)
    .query(({ ctx }) => patternsOf(ctx)),
  gathered: clientProcedure
    .input(nothing)
    .output(meaning.gathered)
    .query(({ ctx }) => gatheredOf(ctx)),
  meaning: clientProcedure
    .input(meaning.entryRef)
    .output(meaning.myMeaning)
    .query(({ ctx, input }) => myMeaning(ctx, input)),
  setMeaning: clientProcedure
    .input(meaning.setInput)
    .output(meaning.receipt)
    .mutation(({ ctx, input }) => setMeaning(ctx, input)),
  share: clientProcedure
    .input(schema.shareInput)
    .output(schema.shared)
    .mutation(({ ctx, input }) => share(ctx, input)),
  meaningsOfClient: coachProcedure
    .input(meaning.clientRef)
    .output(meaning.ofClient)
    .query(({ ctx, input }) => meaningsForCoach(ctx, input)),
});
