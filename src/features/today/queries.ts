import { ladderSummaryOf } from "#features/challenge-ladder/queries.ts";
import { decisionsOf } from "#features/consent/queries.ts";
import { ratedScalesOf } from "#features/efficacy/queries.ts";
import { recentEntriesOf } from "#features/journal/queries.ts";
import { safetyOf } from "#features/safety/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { Today } from "./schema.ts";

const RATING_EVERY = 7 * 86_400_000;
const RECENT = 3;

/** The portal's first screen, in one transaction. */
export function todayOf(ctx: ClientContext): Promise<Today> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { name } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { name: true },
    });
    const decision = (await decisionsOf(tx, ctx.scope, clientId)).get("coaching_record");
    const consented = decision?.granted ?? false;
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { entries, total } = await recentEntriesOf(tx, ctx.scope, vault, RECENT);
    const scales = await ratedScalesOf(tx, ctx.scope, clientId);
    const { allowed } = await safetyOf(tx, ctx.scope, clientId, ctx.now());
    await audit(tx, ctx, { action: "journal.read", clientId });
    return {
      firstName: name.split(" ")[0] ?? name,
      consented,
      ladder: await ladderSummaryOf(tx, ctx.scope, clientId, { vault, now: ctx.now(), offeredOnly: true }),
      toRate: scales
        .filter(({ ratings }) => isDue(ratings.at(-1)?.ratedAt, ctx.now()))
        .map(({ id, title }) => ({ id, title })),
      recent: entries,
      total,
      relivingAllowed: allowed.reliving,
      climbingAllowed: allowed.ladder_attempt,
      withdrawn: decision?.granted === false,
    };
  });
}

function isDue(lastRatedAt: string | undefined, now: Date): boolean {
  return lastRatedAt === undefined || Date.parse(lastRatedAt) + RATING_EVERY <= now.getTime();
}
