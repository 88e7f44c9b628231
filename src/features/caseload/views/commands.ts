import { AppError } from "#domain/errors.ts";
import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { VIEWS_MOST, type View } from "../schema.ts";

/** Gives filters and an order a name. The same id again changes nothing. */
export function saveView(ctx: CoachContext, { id, name, query }: View) {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    // One after the other, so that the limit holds.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${coachId} || ' views', 0))`;
    const known = await tx.caseloadView.count({ where: { organisationId, id } });
    if (known > 0) return {};
    if ((await tx.caseloadView.count({ where: { organisationId, coachId, removedAt: null } })) >= VIEWS_MOST) {
      throw new AppError("invalid", `There are ${VIEWS_MOST} views already. Remove one first.`);
    }
    await tx.caseloadView.create({
      data: { organisationId, id, coachId, name, query, createdAt: ctx.now() },
      select: { id: true },
    });
    await audit(tx, ctx, { action: "view.saved", subjectId: id });
    return {};
  });
}

/** Takes one of the coach's own views away, or brings it back. */
export function removeView(ctx: CoachContext, { id, removed }: { id: string; removed: boolean }) {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { count } = await tx.caseloadView.updateMany({
      where: { organisationId, id, coachId },
      data: { removedAt: removed ? ctx.now() : null },
    });
    if (count === 0) throw new AppError("not_found", "Not found.");
    await audit(tx, ctx, { action: removed ? "view.removed" : "view.restored", subjectId: id });
    return {};
  });
}
