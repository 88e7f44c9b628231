import { addDays, addYears } from "date-fns";
import { AppError } from "#domain/errors.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CareContext } from "#server/trpc/procedures.ts";
import type { FlagReceipt } from "../schema.ts";
import { reachFlag } from "./queries.ts";
import { type AcknowledgeInput, RECHECK_DAYS, type RecheckInput } from "./schema.ts";

const CHANGED = "Somebody else changed this flag first. Look at it again.";
const asDate = (day: string | null) => (day === null ? null : new Date(day));

/** Days to look again, as a practice counts them: from today on, for a year. @throws {AppError} `invalid` for others */
async function assertAhead(tx: Transaction, ctx: CareContext, field: string, day: string | null): Promise<void> {
  if (day === null) return;
  const today = await todayAt(tx, ctx);
  if (day < today) throw new AppError("invalid", "This day has passed. Choose today or a day to come.", { field });
  if (day > isoDay(addYears(new Date(today), 1))) {
    throw new AppError("invalid", "Choose a day within the next year.", { field });
  }
}

async function todayAt(tx: Transaction, { scope, now }: CareContext): Promise<string> {
  const { timeZone } = await tx.organisation.findUniqueOrThrow({
    where: { id: scope.organisationId },
    select: { timeZone: true },
  });
  return dayIn(timeZone, now());
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Says that a flag has been seen and is being looked after: it escalates no further. It is always looked at again.
 *
 * @throws {AppError} `invalid` for a day that has passed or is more than a year ahead
 */
export function acknowledgeFlag(ctx: CareContext, input: AcknowledgeInput): Promise<FlagReceipt> {
  const { flagId, version } = input;
  const { organisationId, memberId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId } = await reachFlag(tx, ctx.scope, flagId);
    const recheckOn = input.recheckOn ?? isoDay(addDays(new Date(await todayAt(tx, ctx)), RECHECK_DAYS));
    await assertAhead(tx, ctx, "recheckOn", recheckOn);
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

/**
 * Notes what was found on looking at an open flag again. Sending the same operation id again notes nothing new.
 *
 * @throws {AppError} `invalid` for a day that has passed or is more than a year ahead
 */
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
      const kept = await tx.safetyRecheck.findUniqueOrThrow({
        where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
        select: { id: true, flagId: true, found: true, nextOn: true },
      });
      const same =
        kept.flagId === flagId &&
        vault.open("safety_recheck.found", kept.id, kept.found) === found &&
        kept.nextOn?.getTime() === asDate(nextOn)?.getTime();
      if (!same) throw new AppError("conflict", "Another re-check was kept from this form already; this one was not.");
      return tx.safetyFlag.findUniqueOrThrow({
        where: { organisationId_id: { organisationId, id: flagId } },
        select: { id: true, version: true },
      });
    }
    await assertAhead(tx, ctx, "nextOn", nextOn);
    const { count } = await tx.safetyFlag.updateMany({
      where: { organisationId, id: flagId, version, closedAt: null },
      data: { recheckOn: asDate(nextOn), version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", CHANGED);
    await audit(tx, ctx, { action: "flag.rechecked", subjectId: flagId, clientId });
    return { id: flagId, version: version + 1 };
  });
}
