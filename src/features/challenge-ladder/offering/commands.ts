import { AppError } from "#domain/errors.ts";
import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { assertDesignAllowed } from "../design/queries.ts";
import { currentForCoach, ownLadder } from "../queries.ts";
import type { LadderReceipt } from "../schema.ts";
import type { ArchiveInput, OfferInput } from "./schema.ts";

/**
 * Puts a ladder in front of its client, who may then propose changes and agree. From then on they see every save.
 * Offering it again changes nothing. A stale version is a `conflict` with the ladder as it is; one without rungs is `invalid`.
 */
export function offerLadder(ctx: CoachContext, { ladderId, version }: OfferInput): Promise<LadderReceipt> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId } = await ownLadder(tx, ctx.scope, ladderId);
    await assertDesignAllowed(tx, ctx.scope, clientId, ctx.now());
    const ladder = await currentForCoach(tx, ctx, clientId, ladderId);
    if (ladder.rungs.length === 0) throw new AppError("invalid", "Add a rung before you show this ladder.");
    const { count } = await tx.ladder.updateMany({
      where: { organisationId, id: ladderId, version, offeredAt: null },
      data: { offeredAt: ctx.now() },
    });
    if (count === 0) {
      const current = await currentForCoach(tx, ctx, clientId, ladderId);
      if (current.offeredAt !== null) return { id: ladderId, version: current.version, status: current.status };
      throw new AppError("conflict", "This ladder was changed elsewhere. Look at it again before you show it.", {
        current,
      });
    }
    await audit(tx, ctx, { action: "ladder.offered", subjectId: ladderId, clientId });
    return { id: ladderId, version, status: ladder.status };
  });
}

/** Takes a ladder out of everybody's way, or brings it back as it was. Nothing that was tried on it is lost. */
export function archiveLadder(ctx: CoachContext, { ladderId, archived }: ArchiveInput): Promise<LadderReceipt> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId, agreedAt } = await ownLadder(tx, ctx.scope, ladderId);
    const { count } = await tx.ladder.updateMany({
      where: { organisationId, id: ladderId, status: archived ? { not: "archived" } : "archived" },
      data: { status: archived ? "archived" : agreedAt ? "agreed" : "draft", updatedAt: ctx.now() },
    });
    if (count > 0) {
      await audit(tx, ctx, { action: archived ? "ladder.archived" : "ladder.restored", subjectId: ladderId, clientId });
    }
    const { version, status } = await ownLadder(tx, ctx.scope, ladderId);
    return { id: ladderId, version, status };
  });
}
