import { AppError } from "#domain/errors.ts";
import { dayInMs } from "#domain/moment.ts";
import { ownClient } from "#features/clients/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { CoachContext, OwnerContext } from "#server/trpc/procedures.ts";
import type { Thresholds } from "./schema.ts";

/** Days; what is put off for longer is an archive. */
const FARTHEST_SNOOZE = 366;

/** Notes that the coach has been in touch: what the client shared before then no longer waits for a reply. */
export function markContacted(ctx: CoachContext, { clientId }: { clientId: string }) {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { engagementId } = await ownClient(tx, ctx.scope, clientId);
    const contactAt = ctx.now();
    await tx.engagement.update({
      where: { organisationId_id: { organisationId, id: engagementId } },
      data: { contactAt },
      select: { id: true },
    });
    await audit(tx, ctx, { action: "client.contacted", subjectId: engagementId, clientId });
    return { contactAt: contactAt.toISOString() };
  });
}

type Contacts = { contactAt: string; before: { clientId: string; contactAt: string | null }[] };

/** As `markContacted`, for several at once. */
export function markAllContacted(ctx: CoachContext, { clientIds }: { clientIds: string[] }): Promise<Contacts> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const mine = await ownEngagements(tx, ctx.scope, clientIds);
    const contactAt = ctx.now();
    await tx.engagement.updateMany({
      where: { organisationId, id: { in: mine.map(({ id }) => id) } },
      data: { contactAt },
    });
    for (const { id, clientId } of mine) await audit(tx, ctx, { action: "client.contacted", subjectId: id, clientId });
    return {
      contactAt: contactAt.toISOString(),
      before: mine.map((one) => ({ clientId: one.clientId, contactAt: one.contactAt?.toISOString() ?? null })),
    };
  });
}

/** Takes back a note of contact where nobody has noted another since. */
export function undoContacts(ctx: CoachContext, { contactAt, before }: Contacts) {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const mine = await ownEngagements(
      tx,
      ctx.scope,
      before.map(({ clientId }) => clientId),
    );
    for (const { id, clientId } of mine) {
      const earlier = before.find((one) => one.clientId === clientId)?.contactAt ?? null;
      const { count } = await tx.engagement.updateMany({
        where: { organisationId, id, contactAt: new Date(contactAt) },
        data: { contactAt: earlier && new Date(earlier) },
      });
      if (count > 0) await audit(tx, ctx, { action: "client.contact_undone", subjectId: id, clientId });
    }
    return {};
  });
}

/**
 * Puts clients out of sight until a day of the coach's calendar, or back. A safety flag shows them all the same.
 *
 * @returns the day each had before, for undo
 */
export function snooze(ctx: CoachContext, { clientIds, until }: { clientIds: string[]; until: string | null }) {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await assertDayAhead(tx, ctx, until);
    const mine = await ownEngagements(tx, ctx.scope, clientIds);
    const where = { organisationId, coachId, engagementId: { in: mine.map(({ id }) => id) } };
    const before = await tx.clientStanding.findMany({ where, select: { clientId: true, snoozedUntil: true } });
    await tx.clientStanding.updateMany({ where, data: { snoozedUntil: until && new Date(until) } });
    const action = until ? "client.snoozed" : "client.woken";
    for (const { id, clientId } of mine) await audit(tx, ctx, { action, subjectId: id, clientId });
    return {
      before: before.map(({ clientId, snoozedUntil }) => ({
        clientId,
        until: snoozedUntil?.toISOString().slice(0, 10) ?? null,
      })),
    };
  });
}

/** Puts back what `snooze` said was there before. */
export function undoSnooze(ctx: CoachContext, { before }: { before: { clientId: string; until: string | null }[] }) {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const mine = await ownEngagements(
      tx,
      ctx.scope,
      before.map(({ clientId }) => clientId),
    );
    for (const { id, clientId } of mine) {
      const until = before.find((one) => one.clientId === clientId)?.until ?? null;
      await tx.clientStanding.updateMany({
        where: { organisationId, coachId, engagementId: id },
        data: { snoozedUntil: until && new Date(until) },
      });
      await audit(tx, ctx, { action: "client.snooze_undone", subjectId: id, clientId });
    }
    return {};
  });
}

/** Out of the caseload, or back into it. Who has an open safety flag stays: what is open must stay in sight. */
export function archiveAll(ctx: CoachContext, { clientIds, archived }: { clientIds: string[]; archived: boolean }) {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const mine = new Set((await ownEngagements(tx, ctx.scope, clientIds)).map(({ clientId }) => clientId));
    const at = ctx.now();
    // Locked before the flags are asked for: one that is on its way is waited for.
    await tx.$executeRaw`
      select from tenant.client where organisation_id = ${organisationId}::uuid and id = any(${[...mine]}::uuid[])
      order by id for update`;
    const flagged = await tx.safetyFlag.findMany({
      where: { organisationId, clientId: { in: [...mine] }, closedAt: null },
      select: { clientId: true },
    });
    const held = new Set(archived ? flagged.map(({ clientId }) => clientId) : []);
    const changed = await tx.client.updateManyAndReturn({
      where: {
        organisationId,
        id: { in: [...mine].filter((id) => !held.has(id)) },
        archivedAt: archived ? null : { not: null },
      },
      data: { archivedAt: archived ? at : null, updatedAt: at, version: { increment: 1 } },
      select: { id: true },
    });
    const action = archived ? "client.archived" : "client.restored";
    for (const { id } of changed) await audit(tx, ctx, { action, clientId: id });
    return { changed: changed.map(({ id }) => id), held: [...held] };
  });
}

/** How long a wait may be before it counts, in every caseload of the practice. */
export function changeThresholds(ctx: OwnerContext, { stallDays, ratingGraceDays, replyGraceDays }: Thresholds) {
  return withOrganisation(ctx.scope, async (tx) => {
    await tx.organisation.update({
      where: { id: ctx.scope.organisationId },
      data: { stallDays, ratingGraceDays, replyGraceDays },
      select: { id: true },
    });
    await audit(tx, ctx, { action: "caseload.thresholds_changed", subjectId: ctx.scope.organisationId });
    return { stallDays, ratingGraceDays, replyGraceDays };
  });
}

/** The coach's open engagement with each of these clients. Throws `not_found` if one is not theirs. */
export async function ownEngagements(
  tx: Transaction,
  { organisationId, coachId }: CoachScope,
  clientIds: readonly string[],
) {
  const rows = await tx.engagement.findMany({
    where: { organisationId, coachId, status: { not: "completed" }, clientId: { in: [...clientIds] } },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: { id: true, clientId: true, contactAt: true },
  });
  const newest = new Map(rows.map((each) => [each.clientId, each]));
  if (newest.size < new Set(clientIds).size) throw new AppError("not_found", "Not found.");
  return [...newest.values()];
}

async function assertDayAhead(tx: Transaction, ctx: CoachContext, until: string | null): Promise<void> {
  if (until === null) return;
  const { timeZone } = await tx.user.findUniqueOrThrow({ where: { id: ctx.actorId }, select: { timeZone: true } });
  const days = (Date.parse(until) - Date.parse(dayIn(timeZone, ctx.now()))) / dayInMs;
  if (days < 1 || days > FARTHEST_SNOOZE) {
    throw new AppError("invalid", "Choose a day from tomorrow on, within a year.", { field: "until" });
  }
}
