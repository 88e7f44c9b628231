import { AppError } from "#domain/errors.ts";
import { dayInMs } from "#domain/moment.ts";
import { safetyTier } from "#domain/safety/tiers.ts";
import { endOfDayIn } from "#lib/end-of-day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CareContext } from "#server/trpc/procedures.ts";
import { raiseWhatStands } from "../commands.ts";
import { type Reached, reachClient } from "../people/queries.ts";
import { flagsOf, holdSafety } from "../queries.ts";
import type { FlagReceipt } from "../schema.ts";
import { knownOf } from "../signals/queries.ts";
import { askSupervisors } from "../telling/commands.ts";
import { type ClearInput, type Lift, type LiftRef, liftDetail, type OverrideInput } from "./schema.ts";

const TAKEN_BACK = "A clinician’s word or an override was taken back, so what was noted before counts again.";
const OTHER_KEPT =
  "Something else was kept from this form already; this was not. Look at the record, then send it again.";
const GONE = "Somebody else changed this first. Look at it again before you decide.";

/**
 * Records a clinician's word that practices of one tier may go on, also as co-treatment. It covers what was noted until
 * now, never what comes later.
 *
 * @throws {AppError} `conflict` when somebody else has just cleared it; `invalid` when nothing of this tier stands
 */
export function recordClearance(ctx: CareContext, input: ClearInput): Promise<FlagReceipt> {
  const { operationId, clientId, tier, basis, clinician, said, lastDay = null } = input;
  return inTurn(ctx, clientId, async (tx, { vault, client }) => {
    const expiresAt = lastDay === null ? null : endOfDayIn(client.timeZone, lastDay);
    const earlier = await liftBy(tx, ctx, { clientId, operationId, vault });
    if (earlier) return receiptOf(earlier, { tier, reason: said, clinician, basis, until: expiresAt });
    if (expiresAt && expiresAt <= ctx.now()) {
      throw new AppError("invalid", "Choose a day that is still to come.", { field: "lastDay" });
    }
    await assertStands(tx, ctx, { clientId, vault, tier });
    const id = newId();
    const detail = JSON.stringify({ reason: said, clinician, basis });
    const row = { id, clientId, operationId, kind: "clearance" as const, tier, expiresAt };
    const receipt = await keep(tx, ctx, { ...row, detail: vault.seal("safety_lift.detail", id, detail) });
    await audit(tx, ctx, { action: "clearance.recorded", subjectId: id, clientId });
    return receipt;
  });
}

/**
 * A coach asks to go on below stop for at most 28 days. It lifts nothing until another person, a supervisor, confirms.
 *
 * @throws {AppError} `invalid` when nobody could confirm it, or nothing of this tier stands
 */
export function requestOverride(ctx: CareContext, input: OverrideInput): Promise<FlagReceipt> {
  const { operationId, clientId, tier, reason, days } = input;
  return inTurn(ctx, clientId, async (tx, { vault, client }) => {
    if (!client.isOwn) throw new AppError("forbidden", "Only the client’s own coach can ask for an override.");
    const earlier = await liftBy(tx, ctx, { clientId, operationId, vault });
    if (earlier) {
      const until = new Date(earlier.at.getTime() + days * dayInMs);
      return receiptOf(earlier, { tier, reason, clinician: "", basis: null, until });
    }
    await assertStands(tx, ctx, { clientId, vault, tier });
    const id = newId();
    const expiresAt = new Date(ctx.now().getTime() + days * dayInMs);
    const detail = vault.seal("safety_lift.detail", id, JSON.stringify({ reason, clinician: "", basis: null }));
    const receipt = await keep(tx, ctx, { id, clientId, operationId, kind: "override", tier, expiresAt, detail });
    if ((await askSupervisors(tx, ctx, { liftId: id, clientId })) === 0) {
      throw new AppError("invalid", "An override needs a second person: this practice has no other supervisor.");
    }
    await audit(tx, ctx, { action: "override.requested", subjectId: id, clientId });
    return receipt;
  });
}

/** A supervisor other than its author puts an override into force. */
export function confirmOverride(ctx: CareContext, ref: LiftRef): Promise<FlagReceipt> {
  const { organisationId, memberId, supervises } = ctx.scope;
  return changing(ctx, ref, async (tx, { clientId, authorId }) => {
    if (!supervises) throw new AppError("forbidden", "Only a supervisor can confirm an override.");
    if (authorId === memberId) {
      throw new AppError("forbidden", "An override needs a second person: somebody else has to confirm yours.");
    }
    const { count } = await tx.safetyLift.updateMany({
      where: {
        organisationId,
        id: ref.liftId,
        version: ref.version,
        kind: "override",
        supervisorId: null,
        revokedAt: null,
        expiresAt: { gt: ctx.now() },
      },
      data: { supervisorId: memberId, confirmedAt: ctx.now(), version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", GONE);
    await audit(tx, ctx, { action: "override.confirmed", subjectId: ref.liftId, clientId });
  });
}

/** Takes a clearance or an override back, or declines one that waits: what it let through is paused again at once. */
export function revokeLift(ctx: CareContext, ref: LiftRef): Promise<FlagReceipt> {
  const { organisationId, memberId } = ctx.scope;
  return changing(ctx, ref, async (tx, { clientId }) => {
    const { count } = await tx.safetyLift.updateMany({
      where: { organisationId, id: ref.liftId, version: ref.version, revokedAt: null },
      data: { revokedAt: ctx.now(), revokedById: memberId, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", GONE);
    await audit(tx, ctx, { action: "lift.revoked", subjectId: ref.liftId, clientId });
    const by = { raisedBy: "member", raisedById: memberId } as const;
    await raiseWhatStands(tx, ctx, { clientId, observed: TAKEN_BACK }, by);
  });
}

function inTurn<Result>(
  ctx: CareContext,
  clientId: string,
  work: (tx: Transaction, about: { client: Reached; vault: Vault }) => Promise<Result>,
): Promise<Result> {
  return withOrganisation(ctx.scope, async (tx) => {
    const client = await reachClient(tx, ctx.scope, clientId);
    await holdSafety(tx, ctx.scope, clientId);
    return work(tx, { client, vault: await vaultOf(tx, ctx.scope, clientId) });
  });
}

function changing(
  ctx: CareContext,
  { liftId, version }: LiftRef,
  change: (tx: Transaction, lift: { clientId: string; authorId: string }) => Promise<void>,
): Promise<FlagReceipt> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const lift = await tx.safetyLift.findUnique({
      where: { organisationId_id: { organisationId, id: liftId } },
      select: { clientId: true, authorId: true },
    });
    if (!lift) throw new AppError("not_found", "Not found.");
    await reachClient(tx, ctx.scope, lift.clientId);
    await holdSafety(tx, ctx.scope, lift.clientId);
    await change(tx, lift);
    return { id: liftId, version: version + 1 };
  });
}

/** Something of this tier must hold a practice back now, or there is nothing to lift. */
async function assertStands(
  tx: Transaction,
  ctx: CareContext,
  { clientId, vault, tier }: { clientId: string; vault: Vault; tier: Lift["tier"] },
): Promise<void> {
  const flags = await flagsOf(tx, ctx.scope, clientId, vault);
  const { signals } = await knownOf(tx, ctx.scope, { clientId, vault, flags });
  const causes = safetyTier(signals, ctx.now().toISOString()).because.filter((reason) => "tier" in reason);
  const ofTier = causes.filter((cause) => cause.tier === tier);
  if (ofTier.some(({ status }) => status === "active")) return;
  if (ofTier.length > 0) throw new AppError("conflict", "Somebody else has lifted this already. Look at it again.");
  throw new AppError("invalid", "Nothing of this kind holds a practice back just now.", { field: "tier" });
}

type Row = {
  id: string;
  clientId: string;
  operationId: string;
  kind: Lift["kind"];
  tier: Lift["tier"];
  expiresAt: Date | null;
  detail: Uint8Array<ArrayBuffer>;
};

function keep(tx: Transaction, ctx: CareContext, row: Row): Promise<FlagReceipt> {
  const { organisationId, memberId: authorId } = ctx.scope;
  return tx.safetyLift.create({
    data: { organisationId, authorId, at: ctx.now(), ...row },
    select: { id: true, version: true },
  });
}

async function liftBy(
  tx: Transaction,
  ctx: CareContext,
  { clientId, operationId, vault }: { clientId: string; operationId: string; vault: Vault },
) {
  const { organisationId } = ctx.scope;
  const row = await tx.safetyLift.findUnique({
    where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
    select: { id: true, version: true, tier: true, at: true, expiresAt: true, detail: true },
  });
  if (!row) return null;
  return { ...row, ...liftDetail.parse(JSON.parse(vault.open("safety_lift.detail", row.id, row.detail))) };
}

type Said = Pick<Lift, "tier" | "reason" | "clinician" | "basis"> & { until: Date | null };

/** The receipt of what an operation id has kept. @throws {AppError} `conflict` when that was something else */
function receiptOf(kept: NonNullable<Awaited<ReturnType<typeof liftBy>>>, said: Said): FlagReceipt {
  const same =
    kept.tier === said.tier &&
    kept.reason === said.reason &&
    kept.clinician === said.clinician &&
    kept.basis === said.basis &&
    kept.expiresAt?.getTime() === said.until?.getTime();
  if (!same) throw new AppError("conflict", OTHER_KEPT);
  return { id: kept.id, version: kept.version };
}
