import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure } from "#server/trpc/procedures.ts";
import { addAction, changeAction, setDone, setRemoved, tickMyAction } from "./commands.ts";
import { actionsForCoach } from "./queries.ts";
import * as schema from "./schema.ts";

export const actionsRouter = router({
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.actionsOfClient)
    .query(({ ctx, input }) => actionsForCoach(ctx, input)),
  add: coachProcedure
    .input(schema.addInput)
    .output(schema.action)
    .mutation(({ ctx, input }) => addAction(ctx, input)),
  change: coachProcedure
    .input(schema.changeInput)
    .output(schema.action)
    .mutation(({ ctx, input }) => changeAction(ctx, input)),
  setDone: coachProcedure
    .input(schema.doneInput)
    .output(schema.action)
    .mutation(({ ctx, input }) => setDone(ctx, input)),
  setRemoved: coachProcedure
    .input(schema.removeInput)
    .output(schema.action)
    .mutation(({ ctx, input }) => setRemoved(ctx, input)),
  tickMine: clientProcedure
    .input(schema.doneInput)
    .output(schema.action)
    .mutation(({ ctx, input }) => tickMyAction(ctx, input)),
});
