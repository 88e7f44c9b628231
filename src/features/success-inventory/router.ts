import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure } from "#server/trpc/procedures.ts";
import { answer, feel, move, nameStrengths, nameSuccess } from "./commands.ts";
import { myInventory, standingOf } from "./queries.ts";
import * as schema from "./schema.ts";

export const successInventoryRouter = router({
  mine: clientProcedure
    .input(nothing)
    .output(schema.inventory)
    .query(({ ctx }) => myInventory(ctx)),
  standing: clientProcedure
    .input(nothing)
    .output(schema.standing)
    .query(({ ctx }) => standingOf(ctx)),
  name: clientProcedure
    .input(schema.nameInput)
    .output(schema.done)
    .mutation(({ ctx, input }) => nameSuccess(ctx, input)),
  answer: clientProcedure
    .input(schema.answerInput)
    .output(schema.done)
    .mutation(({ ctx, input }) => answer(ctx, input)),
  felt: clientProcedure
    .input(schema.feltInput)
    .output(schema.done)
    .mutation(({ ctx, input }) => feel(ctx, input)),
  strengths: clientProcedure
    .input(schema.strengthsInput)
    .output(schema.done)
    .mutation(({ ctx, input }) => nameStrengths(ctx, input)),
  move: clientProcedure
    .input(schema.moveInput)
    .output(schema.done)
    .mutation(({ ctx, input }) => move(ctx, input)),
});
