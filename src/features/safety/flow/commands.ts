import { AppError } from "#domain/errors.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CareContext } from "#server/trpc/procedures.ts";
import type { FlagReceipt } from "../schema.ts";
import { reachFlag } from "./queries.ts";
import type { AcknowledgeInput, RecheckInput } from "./schema.ts";

const CHANGED = "Somebody else changed this flag first. Look at it again.";
const asDate = (day: string | null) => (day === null ? null : new Date(day));

/** Says that a flag has been seen and is being looked after: it escalates no further. */
export function acknowledgeFlag(ctx: CareContext, input: AcknowledgeInput): Promise<FlagReceipt> {
  const { flagId, version, recheckOn = null } = input;
  const { organisationId, memberId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId } = await reachFlag(tx, ctx.scope, flagId);
    const { count } = await tx.safetyFlag.updateMany({
      where: { organisationId, id: flagId, version, acknowledgedAt: null, closedAt: null },
      data: {
        acknowledgedAt: ctx.now(),
        acknowledgedById: memberId,
        recheckOn: asDate(recheckOn),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new AppError("conflict", CHANGED);
    await audit(tx, ctx, { action: "flag.acknowledged", subjectId: flagId, clientId });
    return { id: flagId, version: version + 1 };
  });
}

/** Notes what was found on looking at an open flag again. Sending the same operation id again notes nothing new. */
export function recheckFlag(ctx: CareContext, input: RecheckInput): Promise<FlagReceipt> {
  const { operationId, flagId, version, found, nextOn = null } = input;
  const { organisationId, memberId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId } = await reachFlag(tx, ctx.scope, flagId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const id = newId();
    const about = { organisationId, id, clientId, flagId, operationId, doneById: memberId, doneAt: ctx.now() };
    const { count: isNew } = await tx.safetyRecheck.createMany({
      data: [{ ...about, found: vault.seal("safety_recheck.found", id, found), nextOn: asDate(nextOn) }],
      skipDuplicates: true,
    });
    if (isNew === 0) {
      return tx.safetyFlag.findUniqueOrThrow({
        where: { organisationId_id: { organisationId, id: flagId } },
        select: { id: true, version: true },
      });
    }
    const { count } = await tx.safetyFlag.updateMany({
      where: { organisationId, id: flagId, version, closedAt: null },
      data: { recheckOn: asDate(nextOn), version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", CHANGED);
    await audit(tx, ctx, { action: "flag.rechecked", subjectId: flagId, clientId });
    return { id: flagId, version: version + 1 };
  });
}
