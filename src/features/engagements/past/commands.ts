import { AppError } from "#domain/errors.ts";
import { dayInMs } from "#domain/moment.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { assertNobodyWorksWith, lockClient } from "../commands.ts";
import { assertNotPassedOn } from "./queries.ts";
import type { AgainInput, ShareInput } from "./schema.ts";

/** Further away a start is a slip of the year, in days. */
const FARTHEST_START = 366;

/** Lets the client read a closing summary, or takes it back. */
export function shareClosing(ctx: CoachContext, { engagementId, shared }: ShareInput): Promise<{ shared: boolean }> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId, closing } = await ownPast(tx, ctx.scope, engagementId);
    if (!closing) throw new AppError("invalid", "There is no summary to share.");
    await tx.engagement.update({
      where: { organisationId_id: { organisationId, id: engagementId } },
      data: { closingSharedAt: shared ? ctx.now() : null, version: { increment: 1 } },
      select: { id: true },
    });
    const action = shared ? "engagement.closing_shared" : "engagement.closing_taken_back";
    await audit(tx, ctx, { action, subjectId: engagementId, clientId });
    return { shared };
  });
}

/** Begins a new engagement with a client from before, whom no colleague has worked with since. The same new id again changes nothing. */
export function engageAgain(ctx: CoachContext, { engagementId, newEngagementId, ...input }: AgainInput) {
  const { organisationId, coachId } = ctx.scope;
  const at = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId } = await ownPast(tx, ctx.scope, engagementId);
    await lockClient(tx, organisationId, clientId);
    const known = await tx.engagement.findUnique({
      where: { organisationId_id: { organisationId, id: newEngagementId } },
      select: { clientId: true, coachId: true },
    });
    if (known && (known.clientId !== clientId || known.coachId !== coachId)) {
      throw new AppError("not_found", "Not found.");
    }
    if (known) return { clientId, engagementId: newEngagementId };
    await assertNotPassedOn(tx, ctx.scope, { engagementId, clientId });
    await assertNobodyWorksWith(tx, organisationId, clientId);
    if (Math.abs(Date.parse(input.startsOn) - at.getTime()) > FARTHEST_START * dayInMs) {
      throw new AppError("invalid", "The start is more than a year away. Please check the year.", {
        field: "startsOn",
      });
    }
    const vault = await vaultOf(tx, ctx.scope, clientId);
    await tx.engagement.create({
      data: {
        ...{ organisationId, id: newEngagementId, clientId, coachId, audience: input.audience },
        ...{ startsOn: new Date(input.startsOn), plannedWeeks: input.weeks, createdAt: at },
        focus: vault.seal("engagement.focus", newEngagementId, input.focus),
      },
      select: { id: true },
    });
    await tx.client.update({
      where: { organisationId_id: { organisationId, id: clientId } },
      data: { archivedAt: null, version: { increment: 1 }, updatedAt: at },
      select: { id: true },
    });
    await audit(tx, ctx, { action: "engagement.begun_again", subjectId: newEngagementId, clientId });
    return { clientId, engagementId: newEngagementId };
  });
}

/** A completed engagement of the acting coach. Throws `not_found`. */
async function ownPast(tx: Transaction, { organisationId, coachId }: CoachScope, engagementId: string) {
  const row = await tx.engagement.findFirst({
    where: { organisationId, coachId, id: engagementId, status: "completed" },
    select: { clientId: true, closing: true },
  });
  if (!row) throw new AppError("not_found", "Not found.");
  return row;
}
