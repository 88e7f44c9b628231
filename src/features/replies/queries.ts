import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, CoachScope, Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { MOST_SHOWN, type MyThread, type Reply, type Thread } from "./schema.ts";

const MOST_ENTRIES = 200;
const MOST_UNREAD = 50;

/** Whoever reads: a coach by their membership, or the client. */
type Reader = { readonly clientId: string; readonly readerId: string; readonly as: "member" | "client" };

type Row = {
  id: string;
  entryId: string;
  by: "member" | "client";
  authorId: string;
  words: Uint8Array;
  at: Date;
};

/**
 * What was said about some entries, oldest first. Words that were taken back are gone for both sides.
 *
 * @param entryIds of entries for which the caller has established that the reader may see them
 */
async function threadsOf(tx: Transaction, { organisationId }: Tenant, reader: Reader, entryIds: string[]) {
  const { clientId, readerId, as } = reader;
  // As many of every thread: a few long ones must not crowd out the others.
  const rows = await tx.$queryRaw<Row[]>`
    select id, entry_id as "entryId", "by"::text as "by", author_id as "authorId", words, at
    from (select *, row_number() over (partition by entry_id order by at desc, id desc) as place
      from tenant.entry_reply
      where organisation_id = ${organisationId}::uuid and client_id = ${clientId}::uuid
        and entry_id = any(${entryIds}::uuid[]) and removed_at is null) as newest
    where place <= ${MOST_SHOWN}
    order by at desc, id desc`;
  const readings = await tx.threadReading.findMany({
    where: { organisationId, readerId, entryId: { in: entryIds } },
    select: { entryId: true, readAt: true },
  });
  const readAt = new Map(readings.map((reading) => [reading.entryId, reading.readAt.getTime()]));
  const names = await namesOf(tx, { organisationId }, rows);
  const vault = await vaultOf(tx, { organisationId }, clientId);
  const toReply = (row: Row): Reply => ({
    id: row.id,
    by: row.by,
    author: names.get(row.authorId) ?? null,
    own: row.authorId === readerId,
    words: open(vault, row),
    at: row.at.toISOString(),
    unread: row.by !== as && row.at.getTime() > (readAt.get(row.entryId) ?? 0),
  });
  return [...Map.groupBy(rows, ({ entryId }) => entryId)].map(
    ([entryId, own]): Thread => ({
      entryId,
      replies: own.toReversed().map(toReply),
    }),
  );
}

function open(vault: Vault, { id, words }: { id: string; words: Uint8Array }): string {
  return vault.open("entry_reply.words", id, words);
}

async function namesOf(tx: Transaction, { organisationId }: Tenant, rows: readonly { by: string; authorId: string }[]) {
  const ids = [...new Set(rows.filter(({ by }) => by === "member").map(({ authorId }) => authorId))];
  if (ids.length === 0) return new Map<string, string>();
  const members = await tx.membership.findMany({
    where: { organisationId, id: { in: ids } },
    select: { id: true, user: { select: { name: true } } },
  });
  return new Map(members.map(({ id, user }) => [id, user.name]));
}

/**
 * An entry of the client's own, and whether their coach can read along.
 *
 * @throws {AppError} `not_found`
 */
export async function ownThread(tx: Transaction, { organisationId, clientId }: ClientScope, entryId: string) {
  const entry = await tx.masteryExperience.findFirst({
    where: { organisationId, clientId, id: entryId, deletedAt: null },
    select: { sharing: true },
  });
  if (!entry) throw new AppError("not_found", "Not found.");
  const { share_with_coach: sharesAtAll } = await consentsOf(tx, { organisationId }, clientId);
  return { isOpen: sharesAtAll && entry.sharing === "shared" };
}

/** What was said about one of the client's own entries. It stays theirs to read when they no longer share the entry. */
export function myThread(ctx: ClientContext, { entryId }: { entryId: string }): Promise<MyThread> {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { isOpen } = await ownThread(tx, ctx.scope, entryId);
    const reader = { clientId, readerId: clientId, as: "client" } as const;
    const [found] = await threadsOf(tx, ctx.scope, reader, [entryId]);
    await audit(tx, ctx, { action: "thread.read", subjectId: entryId, clientId });
    return { entryId, isOpen, replies: found?.replies ?? [] };
  });
}

/** Which of the client's entries have an answer that they have not read. */
export function unreadOf({ scope }: ClientContext) {
  return withOrganisation(scope, async (tx) => ({ entries: await unreadAnswers(tx, scope) }));
}

/** The entries with answers that the client has not read, and how many; those answered last come first. */
export function unreadAnswers(tx: Transaction, { organisationId, clientId }: Tenant & { clientId: string }) {
  return tx.$queryRaw<{ entryId: string; count: number }[]>`
    select r.entry_id as "entryId", count(*)::int as count
    from tenant.entry_reply r
    join tenant.mastery_experience e
      on e.organisation_id = r.organisation_id and e.id = r.entry_id and e.deleted_at is null
    left join tenant.thread_reading g
      on g.organisation_id = r.organisation_id and g.entry_id = r.entry_id and g.reader_id = r.client_id
    where r.organisation_id = ${organisationId}::uuid and r.client_id = ${clientId}::uuid
      and r."by" = 'member' and r.removed_at is null and (g.read_at is null or r.at > g.read_at)
    group by r.entry_id
    order by max(r.at) desc, r.entry_id desc
    limit ${MOST_UNREAD}`;
}

/**
 * Entries that the coach's own client shares with them now, of some or of all.
 *
 * @throws {AppError} `not_found` when the client is another coach's
 */
export async function entriesSharedWith(
  tx: Transaction,
  scope: CoachScope,
  { clientId, entryIds }: { clientId: string; entryIds?: string[] },
): Promise<{ engagementId: string; shared: string[] }> {
  const { organisationId } = scope;
  const { engagementId } = await ownClient(tx, scope, clientId);
  const { share_with_coach: sharesAtAll } = await consentsOf(tx, scope, clientId);
  if (!sharesAtAll) return { engagementId, shared: [] };
  const rows = await tx.masteryExperience.findMany({
    where: { organisationId, clientId, sharing: "shared", deletedAt: null, ...(entryIds && { id: { in: entryIds } }) },
    orderBy: [{ occurredOn: "desc" }, { id: "desc" }],
    take: MOST_ENTRIES,
    select: { id: true },
  });
  return { engagementId, shared: rows.map(({ id }) => id) };
}

/** What was said about the entries that a client shares with their own coach. */
export function threadsForCoach(ctx: CoachContext, { clientId }: { clientId: string }) {
  return withOrganisation(ctx.scope, async (tx) => {
    const { shared } = await entriesSharedWith(tx, ctx.scope, { clientId });
    const reader = { clientId, readerId: ctx.scope.coachId, as: "member" } as const;
    const threads = await threadsOf(tx, ctx.scope, reader, shared);
    await audit(tx, ctx, { action: "thread.read", clientId });
    return { threads };
  });
}

/** Whether the client wants a letter when their coach answers; off until they choose it. */
export function lettersOf({ scope }: ClientContext) {
  return withOrganisation(scope, (tx) => lettersChosen(tx, scope));
}

export async function lettersChosen(tx: Transaction, { organisationId, clientId }: Tenant & { clientId: string }) {
  const row = await tx.replyLetterChoice.findUnique({
    where: { organisationId_clientId: { organisationId, clientId } },
    select: { enabled: true },
  });
  return { enabled: row?.enabled ?? false };
}
