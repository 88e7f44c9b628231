import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, publicProcedure, selfProcedure } from "#server/trpc/procedures.ts";
import { inviteCoach, withdrawInvitation } from "./commands.ts";
import { acceptAsCoach } from "./joining/commands.ts";
import { coachInvitationView } from "./joining/queries.ts";
import { ladderStarts, ownLaddersOf, selfUseOf } from "./queries.ts";
import * as schema from "./schema.ts";

export const selfUseRouter = router({
  mine: clientProcedure
    .input(nothing)
    .output(schema.mine)
    .query(({ ctx }) => selfUseOf(ctx)),
  ladders: selfProcedure
    .input(nothing)
    .output(schema.ladders)
    .query(({ ctx }) => ownLaddersOf(ctx)),
  starts: selfProcedure
    .input(nothing)
    .output(schema.starts)
    .query(() => ladderStarts()),
  inviteCoach: selfProcedure
    .input(schema.inviteInput)
    .output(schema.invitation)
    .mutation(({ ctx, input }) => inviteCoach(ctx, ctx.address, input)),
  withdrawInvitation: selfProcedure
    .input(nothing)
    .output(schema.invitation)
    .mutation(({ ctx }) => withdrawInvitation(ctx)),
  coachInvitation: publicProcedure
    .input(schema.coachLink)
    .output(schema.coachView)
    .mutation(({ ctx, input }) => coachInvitationView(ctx, input)),
  acceptAsCoach: publicProcedure
    .input(schema.acceptInput)
    .output(schema.accepted)
    .mutation(({ ctx, input }) => acceptAsCoach(ctx, input)),
});
