import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, publicProcedure } from "#server/trpc/procedures.ts";
import { addDevice, chooseReminders, removeDevice, stopReminders } from "./commands.ts";
import { remindersOf } from "./queries.ts";
import * as schema from "./schema.ts";

export const remindersRouter = router({
  mine: clientProcedure
    .input(nothing)
    .output(schema.settings)
    .query(({ ctx }) => remindersOf(ctx)),
  choose: clientProcedure
    .input(schema.chooseInput)
    .output(schema.settings)
    .mutation(({ ctx, input }) => chooseReminders(ctx, input)),
  addDevice: clientProcedure
    .input(schema.addDeviceInput)
    .output(schema.devices)
    .mutation(({ ctx, input }) => addDevice(ctx, ctx.userAgent, input)),
  removeDevice: clientProcedure
    .input(schema.deviceRef)
    .output(schema.devices)
    .mutation(({ ctx, input }) => removeDevice(ctx, input)),
  stop: publicProcedure
    .input(schema.stopInput)
    .output(schema.stopped)
    .mutation(({ ctx, input }) => stopReminders(ctx, input)),
});
