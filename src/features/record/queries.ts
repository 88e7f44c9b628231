import { attemptsForTimeline } from "#features/challenge-ladder/attempts/queries.ts";
import { ladderSummaryOf } from "#features/challenge-ladder/queries.ts";
import { ownClient } from "#features/clients/queries.ts";
import { safetyOf } from "#features/safety/queries.ts";
import { nextSessionsOf } from "#features/sessions/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { Climb, Head } from "./schema.ts";

/** Care that a client needs now, and when coach and client meet next. */
export function headOf(ctx: CoachContext, { clientId }: { clientId: string }): Promise<Head> {
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    // None of them waits for another: they travel together.
    const [{ tier, allowed }, next, { timeZone }] = await Promise.all([
      safetyOf(tx, ctx.scope, clientId, ctx.now()),
      nextSessionsOf(tx, ctx.scope, [clientId], ctx.now()),
      tx.user.findUniqueOrThrow({ where: { id: ctx.actorId }, select: { timeZone: true } }),
      audit(tx, ctx, { action: "safety.read", clientId }),
    ]);
    return { tier, allowed: { ...allowed }, nextSession: next.get(clientId) ?? null, timeZone };
  });
}

/** A client's climb in short, for the record of their own coach. */
export function climbOf(ctx: CoachContext, { clientId }: { clientId: string }): Promise<Climb> {
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "ladder.read", clientId });
    return {
      ladder: await ladderSummaryOf(tx, ctx.scope, clientId, { vault, now: ctx.now(), offeredOnly: false }),
      attempts: await attemptsForTimeline(tx, ctx.scope, clientId, vault),
    };
  });
}
