import { router } from "#server/trpc/init.ts";
import { coachProcedure } from "#server/trpc/procedures.ts";
import { promptsForCoach } from "./queries.ts";
import * as schema from "./schema.ts";

export const coachingPromptsRouter = router({
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.prompts)
    .query(({ ctx, input }) => promptsForCoach(ctx, input)),
});
