import { ladderSummaryOf } from "#features/challenge-ladder/queries.ts";
import { decisionsOf } from "#features/consent/queries.ts";
import { schedulesOf } from "#features/efficacy/schedule/queries.ts";
import { recentEntriesOf } from "#features/journal/queries.ts";
import { safetyOf } from "#features/safety/queries.ts";
import { isAlone } from "#features/self-use/queries.ts";
import { isReviewWaiting } from "#features/weekly-review/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { Today } from "./schema.ts";

const RECENT = 3;

/** The portal's first screen, in one transaction. */
export function todayOf(ctx: ClientContext): Promise<Today> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { name, timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { name: true, timeZone: true },
    });
    const decision = (await decisionsOf(tx, ctx.scope, clientId)).get("coaching_record");
    const consented = decision?.granted ?? false;
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { entries, total } = await recentEntriesOf(tx, ctx.scope, vault, RECENT);
    const scales = await schedulesOf(tx, ctx.scope, { clientId, timeZone, now: ctx.now() });
    const { allowed } = await safetyOf(tx, ctx.scope, clientId, ctx.now());
    await audit(tx, ctx, { action: "journal.read", clientId });
    return {
      firstName: name.split(" ")[0] ?? name,
      consented,
      ladder: await ladderSummaryOf(tx, ctx.scope, clientId, { vault, now: ctx.now(), offeredOnly: true }),
      toRate: scales
        .filter(({ openSince }) => openSince !== null)
        .map(({ scaleId, title }) => ({ id: scaleId, title })),
      recent: entries,
      total,
      relivingAllowed: allowed.reliving,
      climbingAllowed: allowed.ladder_attempt,
      reviewDue: await isReviewWaiting(tx, ctx.scope, dayIn(timeZone, ctx.now())),
      alone: await isAlone(tx, ctx.scope, ctx.actorId),
      withdrawn: decision?.granted === false,
    };
  });
}
