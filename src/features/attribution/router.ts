import { router } from "#server/trpc/init.ts";
import { clientProcedure } from "#server/trpc/procedures.ts";
import { explain } from "./commands.ts";
import { myExplanation } from "./queries.ts";
import * as schema from "./schema.ts";

export const attributionRouter = router({
  mine: clientProcedure
    .input(schema.subjectRef)
    .output(schema.explanationOrNone)
    .query(({ ctx, input }) => myExplanation(ctx, input)),
  explain: clientProcedure
    .input(schema.explainInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => explain(ctx, input)),
});
