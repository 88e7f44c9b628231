import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Prisma } from "#server/db/generated/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { type Entry, recall, type WritingDefaults } from "./schema.ts";

const PAGE = 25;

export const entryFields = {
  id: true,
  kind: true,
  what: true,
  sharing: true,
  occurredOn: true,
  yearOnly: true,
  lifeDomain: true,
  context: true,
  source: true,
  recall: true,
  difficulty: true,
  effort: true,
  revision: true,
  createdAt: true,
  version: true,
  photos: {
    where: { removedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 1,
    select: { id: true },
  },
} satisfies Prisma.MasteryExperienceSelect;

type EntryRow = Prisma.MasteryExperienceGetPayload<{ select: typeof entryFields }>;

/** A row in the clear. */
export function toEntry(vault: Vault, { photos, ...row }: EntryRow): Entry {
  return {
    ...row,
    photoId: photos[0]?.id ?? null,
    context: row.context ? vault.open("mastery_experience.context", row.id, row.context) : "",
    what: vault.open("mastery_experience.what", row.id, row.what),
    recall: row.recall && recall.parse(JSON.parse(vault.open("mastery_experience.recall", row.id, row.recall))),
    occurredOn: row.occurredOn.toISOString().slice(0, 10),
    createdAt: row.createdAt.toISOString(),
  };
}

const newestFirst = [{ occurredOn: "desc" }, { id: "desc" }] as const;

/**
 * The client's own entries, newest first, a page at a time. An entry taken out of sight still marks where a page ends.
 *
 * @throws {AppError} `not_found` when `after` is no entry of theirs
 */
export function myEntries(ctx: ClientContext, { after }: { after?: string }) {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const where = { organisationId, clientId, deletedAt: null };
    if (after && (await tx.masteryExperience.count({ where: { organisationId, clientId, id: after } })) === 0) {
      throw new AppError("not_found", "Not found.");
    }
    const rows = await tx.masteryExperience.findMany({
      where,
      select: entryFields,
      orderBy: [...newestFirst],
      take: PAGE + 1,
      ...(after && { cursor: { organisationId_id: { organisationId, id: after } }, skip: 1 }),
    });
    const total = await tx.masteryExperience.count({ where });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "journal.read", clientId });
    const page = rows.slice(0, PAGE);
    return {
      entries: page.map((row) => toEntry(vault, row)),
      total,
      next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

/** The client's newest entries, and how many there are in all. */
export async function recentEntriesOf(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  vault: Vault,
  count: number,
): Promise<{ entries: Entry[]; total: number }> {
  const where = { organisationId, clientId, deletedAt: null };
  const rows = await tx.masteryExperience.findMany({
    where,
    select: entryFields,
    orderBy: [...newestFirst],
    take: count,
  });
  return { entries: rows.map((row) => toEntry(vault, row)), total: await tx.masteryExperience.count({ where }) };
}

/** One of the client's own entries, as the commands find it before they change it. */
export async function ownEntry(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  id: string,
): Promise<EntryRow> {
  const row = await tx.masteryExperience.findFirst({
    where: { organisationId, clientId, id, deletedAt: null },
    select: entryFields,
  });
  if (!row) throw new AppError("not_found", "Not found.");
  return row;
}

export function myEntry(ctx: ClientContext, { id }: { id: string }): Promise<Entry> {
  return withOrganisation(ctx.scope, async (tx) => {
    const row = await ownEntry(tx, ctx.scope, id);
    await audit(tx, ctx, { action: "journal.read", subjectId: id, clientId: ctx.scope.clientId });
    return toEntry(await vaultOf(tx, ctx.scope, ctx.scope.clientId), row);
  });
}

/** A picture to one of the client's own entries. Nobody else is ever shown it. */
export function myPhoto(ctx: ClientContext, { id }: { id: string }): Promise<{ image: string }> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const row = await tx.entryPhoto.findFirst({
      where: { organisationId, clientId, id, removedAt: null, entry: { deletedAt: null } },
      select: { image: true },
    });
    if (!row) throw new AppError("not_found", "Not found.");
    const vault = await vaultOf(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "journal.read", subjectId: id, clientId });
    return { image: vault.open("entry_photo.image", id, row.image) };
  });
}

/** How new entries start for this client: as they decided at consent, on the day it is where they live. */
export function writingDefaultsOf(ctx: ClientContext): Promise<WritingDefaults> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const consents = await consentsOf(tx, ctx.scope, clientId);
    const { timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
    const newest = await tx.masteryExperience.findMany({
      where: { organisationId, clientId, deletedAt: null, difficulty: { not: null } },
      select: { difficulty: true },
      orderBy: { createdAt: "desc" },
      take: 3,
    });
    const canShare = consents.share_with_coach;
    const sharing = canShare && consents.share_by_default ? "shared" : "private";
    const before = newest.flatMap(({ difficulty }) => difficulty ?? []);
    return { clientId, canShare, sharing, today: dayIn(timeZone, ctx.now()), before };
  });
}

/** What the client shares, in the clear: nothing unless they agreed to share at all. */
export async function sharedEntriesOf(tx: Transaction, tenant: Tenant, clientId: string, vault: Vault) {
  const { share_with_coach: sharingGranted } = await consentsOf(tx, tenant, clientId);
  if (!sharingGranted) return { sharingGranted, entries: [] };
  const rows = await tx.masteryExperience.findMany({
    where: { organisationId: tenant.organisationId, clientId, deletedAt: null, sharing: "shared" },
    select: entryFields,
    orderBy: [...newestFirst],
    take: 200,
  });
  return { sharingGranted, entries: rows.map((row) => toEntry(vault, row)) };
}

/** What a client shares with their own coach. */
export function entriesForCoach(ctx: CoachContext, { clientId }: { clientId: string }) {
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const shared = await sharedEntriesOf(tx, ctx.scope, clientId, await vaultOf(tx, ctx.scope, clientId));
    await audit(tx, ctx, { action: "journal.read", clientId });
    return shared;
  });
}
