import { AppError } from "#domain/errors.ts";
import { longestWeeks, plannedWeeks } from "#domain/protocol/phases.ts";
import { type OwnClient, ownClient } from "#features/clients/queries.ts";
import { hasOpenFlag } from "#features/safety/queries.ts";
import { callOff, callOn } from "#features/sessions/calling-off/queries.ts";
import { dayIn } from "#lib/day.ts";
import { initialsOf } from "#lib/initials.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { EngagementEventKind } from "#server/db/generated/enums.ts";
import type { EngagementUpdateManyMutationInput } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { postLetter } from "#server/mail/post.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { assertNotPassedOn } from "./past/queries.ts";
import type { CompleteInput, LengthInput, PauseInput, PlanNow, ResumeInput, SupervisorInput } from "./schema.ts";

/** Lets the work rest from today on, in the client's zone. Throws `invalid` when it rests already. */
export function pause(ctx: CoachContext, { reason, ...plan }: PauseInput): Promise<PlanNow> {
  return changePlan(ctx, plan, async ({ tx, own, today }) => {
    if (own.status !== "active") throw new AppError("invalid", "This engagement rests already.");
    const { organisationId } = ctx.scope;
    const { engagementId } = own;
    await tx.engagementPause.create({
      data: { organisationId, id: newId(), engagementId, pausedOn: new Date(today) },
      select: { id: true },
    });
    return { data: { status: "paused" }, event: { kind: "paused", reason } };
  });
}

/** Goes on from today, with weeks added at the end if wanted, beyond twelve with the reason. `invalid` when nothing rests. */
export function resume(ctx: CoachContext, { addWeeks, reason, ...plan }: ResumeInput): Promise<PlanNow> {
  return changePlan(ctx, plan, async ({ tx, own, today }) => {
    if (own.status !== "paused") throw new AppError("invalid", "This engagement does not rest.");
    const { organisationId } = ctx.scope;
    await tx.engagementPause.updateMany({
      where: { organisationId, engagementId: own.engagementId, resumedOn: null },
      data: { resumedOn: new Date(today) },
    });
    const weeks = own.weeks + addWeeks;
    assertReasonFor(weeks, own, reason);
    return {
      data: { status: "active", ...lengthOf(weeks) },
      event: { kind: "resumed", reason, ...(addWeeks > 0 && { weeks }) },
    };
  });
}

/** Sets how long it lasts in all. Beyond twelve weeks a reason is needed, and it is kept. */
export function setLength(ctx: CoachContext, { weeks, reason, ...plan }: LengthInput): Promise<PlanNow> {
  return changePlan(ctx, plan, async ({ own }) => {
    assertReasonFor(weeks, own, reason);
    return { data: lengthOf(weeks), event: { kind: "extended", weeks, reason } };
  });
}

/**
 * Ends the engagement with a summary, which the client reads if it is shared. An offer to a colleague ends with it, and
 * sessions to come are cancelled.
 *
 * @throws {AppError} `invalid` while a safety flag is open: what is open must stay in sight
 */
export function complete(ctx: CoachContext, { closing, share, ...plan }: CompleteInput): Promise<PlanNow> {
  const { organisationId } = ctx.scope;
  const at = ctx.now();
  return changePlan(ctx, plan, async ({ tx, own, vault, today }) => {
    const { engagementId, clientId } = own;
    if (await hasOpenFlag(tx, ctx.scope, clientId)) {
      throw new AppError("invalid", "A safety flag is open. Close it, or hand the client over, before you complete.");
    }
    await tx.engagementPause.updateMany({
      where: { organisationId, engagementId, resumedOn: null },
      data: { resumedOn: new Date(today) },
    });
    await tx.engagementHandover.updateMany({
      where: { organisationId, engagementId, status: "offered" },
      data: { status: "withdrawn", answeredAt: at },
    });
    await callOff(tx, ctx, { clientId, engagementId, at });
    return {
      data: {
        status: "completed",
        endedAt: at,
        closing: vault.seal("engagement.closing", engagementId, closing),
        closingSharedAt: share ? at : null,
      },
      event: { kind: "completed" },
    };
  });
}

/** Names who may look at this case as its supervisor, or nobody. The supervisor is told by initials and a link. */
export function nameSupervisor(ctx: CoachContext, { supervisorId, ...plan }: SupervisorInput): Promise<PlanNow> {
  const { organisationId, coachId } = ctx.scope;
  return changePlan(ctx, plan, async ({ tx, own }) => {
    if (supervisorId !== null && supervisorId !== own.supervisorId) {
      const supervisor = await tx.membership.findFirst({
        where: { organisationId, id: supervisorId, disabledAt: null, roles: { has: "supervisor" } },
        select: { user: { select: { email: true } } },
      });
      if (!supervisor) throw new AppError("not_found", "Not found.");
      if (supervisorId === coachId) throw new AppError("invalid", "Nobody supervises their own work.");
      const url = new URL(`/clients/${own.clientId}/safety`, env().PUBLIC_URL).href;
      const letter = { to: supervisor.user.email, url, initials: initialsOf(own.name) || "–" };
      await postLetter(tx, { template: "supervisor_named", ...letter }, ctx.now());
    }
    return { data: { supervisorId }, event: { kind: "supervisor_named", memberId: supervisorId } };
  });
}

/**
 * Undoes `complete`: the same engagement goes on, and its summary stays with the coach as a draft of the next one.
 * Sessions that it cancelled are planned again.
 */
export function reopen(ctx: CoachContext, { engagementId }: { engagementId: string }) {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const past = await tx.engagement.findFirst({
      where: { organisationId, coachId, id: engagementId, status: "completed" },
      select: { clientId: true, endedAt: true },
    });
    if (!past) throw new AppError("not_found", "Not found.");
    const { clientId, endedAt } = past;
    await lockClient(tx, organisationId, clientId);
    await assertNotPassedOn(tx, ctx.scope, { engagementId, clientId });
    await assertNobodyWorksWith(tx, organisationId, clientId);
    await tx.engagement.update({
      where: { organisationId_id: { organisationId, id: engagementId } },
      data: { status: "active", endedAt: null, closingSharedAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.client.update({
      where: { organisationId_id: { organisationId, id: clientId } },
      data: { version: { increment: 1 }, updatedAt: ctx.now() },
      select: { id: true },
    });
    if (endedAt) await callOn(tx, ctx, { clientId, engagementId, calledOffAt: endedAt });
    await keepEvent(tx, ctx, { engagementId, kind: "reopened" });
    await audit(tx, ctx, { action: "engagement.reopened", subjectId: engagementId, clientId });
    return { clientId, engagementId };
  });
}

/** Until the transaction ends, nobody else changes this client or begins with them. */
export async function lockClient(tx: Transaction, organisationId: string, clientId: string): Promise<void> {
  await tx.$executeRaw`
    select from tenant.client where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid
    for no key update`;
}

/** @throws {AppError} `invalid` when an engagement with the client is open, whoever's it is */
export async function assertNobodyWorksWith(tx: Transaction, organisationId: string, clientId: string): Promise<void> {
  const open = await tx.engagement.count({ where: { organisationId, clientId, status: { not: "completed" } } });
  if (open > 0) throw new AppError("invalid", "Somebody works with this client already.");
}

type Happening = {
  engagementId: string;
  kind: EngagementEventKind;
  vault?: Vault;
  reason?: string;
  weeks?: number;
  memberId?: string | null;
};

/** Writes down what happened to an engagement; the reason is sealed. */
export async function keepEvent(tx: Transaction, ctx: CoachContext, happening: Happening): Promise<void> {
  const { engagementId, kind, vault, reason, weeks = null, memberId = null } = happening;
  const { organisationId, coachId } = ctx.scope;
  const id = newId();
  const sealed = vault && reason ? vault.seal("engagement_event.reason", id, reason) : null;
  await tx.engagementEvent.create({
    data: { organisationId, id, engagementId, kind, at: ctx.now(), byId: coachId, reason: sealed, weeks, memberId },
    select: { id: true },
  });
}

type Desk = { tx: Transaction; own: OwnClient; vault: Vault; today: string };
type Outcome = {
  data: EngagementUpdateManyMutationInput;
  event: Omit<Happening, "engagementId" | "vault">;
};

/** One change of an engagement: from the version that was seen, with its event and audit entry. */
function changePlan(
  ctx: CoachContext,
  { clientId, version }: { clientId: string; version: number },
  decide: (desk: Desk) => Promise<Outcome>,
): Promise<PlanNow> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    await lockClient(tx, organisationId, clientId);
    // Read again behind the lock: a handover that came first leaves nothing to change.
    const own = await ownClient(tx, ctx.scope, clientId);
    const { engagementId, status, weeks, supervisorId } = own;
    if (own.version !== version) {
      throw new AppError("conflict", "This engagement was changed elsewhere. Look at it as it is now.", {
        current: { status, weeks, supervisorId, version: own.version },
      });
    }
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { data, event } = await decide({ tx, own, vault, today: dayIn(own.timeZone, ctx.now()) });
    const kept = await tx.engagement.update({
      where: { organisationId_id: { organisationId, id: engagementId } },
      data: { ...data, version: { increment: 1 } },
      select: { status: true, plannedWeeks: true, extraWeeks: true, supervisorId: true },
    });
    const client = await tx.client.update({
      where: { organisationId_id: { organisationId, id: clientId } },
      data: { version: { increment: 1 }, updatedAt: ctx.now() },
      select: { version: true },
    });
    await keepEvent(tx, ctx, { engagementId, vault, ...event });
    await audit(tx, ctx, { action: `engagement.${event.kind}`, subjectId: engagementId, clientId });
    return {
      status: kept.status,
      weeks: kept.plannedWeeks + kept.extraWeeks,
      supervisorId: kept.supervisorId,
      version: client.version,
    };
  });
}

function assertReasonFor(weeks: number, own: OwnClient, reason: string): void {
  if (weeks > plannedWeeks.most && weeks > own.weeks && reason === "") {
    throw new AppError("invalid", `Say why it takes more than ${plannedWeeks.most} weeks.`, { field: "reason" });
  }
}

/** The plan holds up to twelve weeks; what goes beyond is kept apart. */
function lengthOf(weeks: number) {
  if (weeks > longestWeeks) {
    throw new AppError("invalid", `An engagement lasts at most ${longestWeeks} weeks.`, { field: "weeks" });
  }
  const planned = Math.min(weeks, plannedWeeks.most);
  return { plannedWeeks: planned, extraWeeks: weeks - planned };
}
