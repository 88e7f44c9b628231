import { attemptsForTimeline } from "#features/challenge-ladder/attempts/queries.ts";
import { ladderSummaryOf } from "#features/challenge-ladder/queries.ts";
import { ownClient } from "#features/clients/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { Climb } from "./schema.ts";

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
