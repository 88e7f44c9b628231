import { router } from "#server/trpc/init.ts";
import { coachProcedure } from "#server/trpc/procedures.ts";
import { climbOf, headOf } from "./queries.ts";
import * as schema from "./schema.ts";
import { sourcesOf } from "./sources/queries.ts";
import { sourceBalance } from "./sources/schema.ts";
import { timelineOf } from "./timeline/queries.ts";
import { timelineInput, timelinePage } from "./timeline/schema.ts";

export const recordRouter = router({
  climb: coachProcedure
    .input(schema.clientRef)
    .output(schema.climb)
    .query(({ ctx, input }) => climbOf(ctx, input)),
  head: coachProcedure
    .input(schema.clientRef)
    .output(schema.head)
    .query(({ ctx, input }) => headOf(ctx, input)),
  timeline: coachProcedure
    .input(timelineInput)
    .output(timelinePage)
    .query(({ ctx, input }) => timelineOf(ctx, input)),
  sources: coachProcedure
    .input(schema.clientRef)
    .output(sourceBalance)
    .query(({ ctx, input }) => sourcesOf(ctx, input)),
});
