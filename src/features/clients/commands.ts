import { AppError } from "#domain/errors.ts";
import { dayInMs } from "#domain/moment.ts";
import { plannedWeeks as planned } from "#domain/protocol/phases.ts";
import { hasOpenFlag } from "#features/safety/queries.ts";
import { callOff, callOn } from "#features/sessions/calling-off/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { createVault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { closeOpenInvitations } from "./invitations/queries.ts";
import { ownClient } from "./queries.ts";
import type { AddInput, ClientReceipt, ClientRef, Particulars, UpdateInput } from "./schema.ts";

/** Further away a start is a slip of the year, in days. */
const FARTHEST_START = 366;
const fullPlan = planned.most;

/** Adds a client, their data key and the engagement with them. The same client id again changes nothing. */
export function addClient(ctx: CoachContext, { clientId, ...input }: AddInput): Promise<ClientReceipt> {
  const { organisationId, coachId } = ctx.scope;
  const at = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    assertStartIsNear(input.startsOn, at);
    await takeTurn(tx, ctx.scope);
    const { name, email, timeZone } = input;
    const { count } = await tx.client.createMany({
      data: [{ organisationId, id: clientId, name, email, timeZone, createdAt: at, updatedAt: at }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const { version } = await ownClient(tx, ctx.scope, clientId);
      return { clientId, version };
    }
    await assertAddressIsFree(tx, ctx.scope, clientId, email);
    const vault = await createVault(tx, ctx.scope, clientId, at);
    const engagementId = newId();
    await tx.engagement.create({
      data: {
        organisationId,
        id: engagementId,
        clientId,
        coachId,
        ...planOf(input),
        focus: vault.seal("engagement.focus", engagementId, input.focus),
        createdAt: at,
      },
      select: { id: true },
    });
    await audit(tx, ctx, { action: "client.added", subjectId: engagementId, clientId });
    return { clientId, version: 1 };
  });
}

/**
 * Changes what is written down about a client and the plan. A stale version is a `conflict` that carries the
 * particulars as they are now. A new address closes an invitation that went to the old one.
 */
export function updateClient(ctx: CoachContext, { clientId, version, ...input }: UpdateInput): Promise<ClientReceipt> {
  const { organisationId } = ctx.scope;
  const at = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    await takeTurn(tx, ctx.scope);
    const before = await ownClient(tx, ctx.scope, clientId);
    const { engagementId, sealedFocus } = before;
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { name, email, timeZone } = input;
    const { count } = await tx.client.updateMany({
      where: { organisationId, id: clientId, version },
      data: { name, email, timeZone, updatedAt: at, version: { increment: 1 } },
    });
    if (count === 0) {
      const focus = vault.open("engagement.focus", engagementId, sealedFocus);
      throw new AppError("conflict", "This client was changed elsewhere. What you typed is still here.", {
        current: { ...particularsOf(before), focus, version: before.version },
      });
    }
    if (input.startsOn !== before.startsOn) assertStartIsNear(input.startsOn, at);
    if (email !== before.email) {
      await assertAddressIsFree(tx, ctx.scope, clientId, email);
      await closeOpenInvitations(tx, ctx.scope, clientId, at);
    }
    await tx.engagement.update({
      where: { organisationId_id: { organisationId, id: engagementId } },
      data: {
        ...planOf(input),
        focus: vault.seal("engagement.focus", engagementId, input.focus),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await audit(tx, ctx, { action: "client.changed", subjectId: engagementId, clientId });
    return { clientId, version: version + 1 };
  });
}

/**
 * Takes a client out of the caseload and cancels the sessions to come; `restoreClient` brings both back.
 *
 * @throws {AppError} `invalid` while a safety flag is open: what is open must stay in sight
 */
export function archiveClient(ctx: CoachContext, { clientId }: ClientRef): Promise<ClientReceipt> {
  return setArchived(ctx, clientId, ctx.now(), "client.archived");
}

export function restoreClient(ctx: CoachContext, { clientId }: ClientRef): Promise<ClientReceipt> {
  return setArchived(ctx, clientId, null, "client.restored");
}

function setArchived(
  ctx: CoachContext,
  clientId: string,
  archivedAt: Date | null,
  action: "client.archived" | "client.restored",
): Promise<ClientReceipt> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { engagementId, archivedAt: before } = await ownClient(tx, ctx.scope, clientId);
    const { version } = await tx.client.update({
      where: { organisationId_id: { organisationId: ctx.scope.organisationId, id: clientId } },
      data: { archivedAt, updatedAt: ctx.now(), version: { increment: 1 } },
      select: { version: true },
    });
    // Asked after the row is locked by the update: a flag that is on its way is waited for.
    if (archivedAt && (await hasOpenFlag(tx, ctx.scope, clientId))) {
      throw new AppError("invalid", "A safety flag is open. Close it before you archive this client.");
    }
    if (archivedAt) await callOff(tx, ctx, { clientId, engagementId, at: archivedAt });
    else if (before) await callOn(tx, ctx, { clientId, engagementId, calledOffAt: before });
    await audit(tx, ctx, { action, clientId });
    return { clientId, version };
  });
}

/** One coach adds and changes clients one after the other, so that two forms cannot give the same address twice. */
async function takeTurn(tx: Transaction, { organisationId, coachId }: CoachScope): Promise<void> {
  await tx.$queryRaw`
    select id from directory.membership where organisation_id = ${organisationId}::uuid and id = ${coachId}::uuid
    for no key update`;
}

async function assertAddressIsFree(
  tx: Transaction,
  { organisationId, coachId }: CoachScope,
  clientId: string,
  email: string | null,
): Promise<void> {
  if (email === null) return;
  const taken = await tx.engagement.count({
    where: { organisationId, coachId, status: { not: "completed" }, clientId: { not: clientId }, client: { email } },
  });
  if (taken > 0) {
    throw new AppError("invalid", "One of your clients already has this e-mail address.", { field: "email" });
  }
}

function assertStartIsNear(startsOn: string, at: Date): void {
  if (Math.abs(Date.parse(startsOn) - at.getTime()) > FARTHEST_START * dayInMs) {
    throw new AppError("invalid", "The start is more than a year away. Please check the year.", { field: "startsOn" });
  }
}

function planOf({ audience, useCase, startsOn, plannedWeeks }: Particulars) {
  const plan = { audience, useCase, startsOn: new Date(startsOn), plannedWeeks };
  // Weeks are added only to a plan that is full: a shorter one has none.
  return plannedWeeks < fullPlan ? { ...plan, extraWeeks: 0 } : plan;
}

function particularsOf(client: Omit<Particulars, "focus">) {
  const { name, email, timeZone, audience, useCase, startsOn, plannedWeeks } = client;
  return { name, email, timeZone, audience, useCase, startsOn, plannedWeeks };
}
