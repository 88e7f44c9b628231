import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure } from "#server/trpc/procedures.ts";
import { chooseReview, saveReview } from "./commands.ts";
import { pastReviews, reviewOfWeek } from "./queries.ts";
import * as schema from "./schema.ts";

export const weeklyReviewRouter = router({
  mine: clientProcedure
    .input(nothing)
    .output(schema.mine)
    .query(({ ctx }) => reviewOfWeek(ctx)),
  choose: clientProcedure
    .input(schema.choice)
    .output(schema.choice)
    .mutation(({ ctx, input }) => chooseReview(ctx, input)),
  save: clientProcedure
    .input(schema.saveInput)
    .output(schema.receipt)
    .mutation(({ ctx, input }) => saveReview(ctx, input)),
  history: clientProcedure
    .input(schema.historyInput)
    .output(schema.history)
    .query(({ ctx, input }) => pastReviews(ctx, input)),
});
