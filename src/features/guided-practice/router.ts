import { router } from "#server/trpc/init.ts";
import { clientProcedure } from "#server/trpc/procedures.ts";
import { beginPractice } from "./commands.ts";
import { beginInput, begun } from "./schema.ts";

export const guidedPracticeRouter = router({
  begin: clientProcedure
    .input(beginInput)
    .output(begun)
    .mutation(({ ctx, input }) => beginPractice(ctx, input)),
});
