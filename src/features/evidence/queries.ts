import { AppError } from "#domain/errors.ts";
import { hasWords, keyOf } from "#domain/journal/own-words.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { entryFields, toEntry } from "#features/journal/queries.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { meaningFields, toMeaning } from "./meaning/queries.ts";
import { difficultyOf, type Evidence, type EvidencePage, type Filter, PAGE_SIZE, type SearchInput } from "./schema.ts";

/** Entries opened at a time, and at most, for one page: whoever looks for rare words is asked to look on. */
const BATCH = 200;
const MOST_OPENED = 2_000;
const MOST_CONTEXTS = 50;

const newestFirst = [{ occurredOn: "desc" as const }, { id: "desc" as const }];

/** The part of a filter that the database can answer: everything that is not sealed. */
function plainPart({ lifeDomain, source, kind, difficulty, from, to, sharing, withPhoto }: Filter) {
  return {
    ...(lifeDomain && { lifeDomain }),
    ...(source && { source }),
    ...(kind && { kind }),
    ...(difficulty && { difficulty: difficultyOf[difficulty] }),
    ...(sharing && { sharing }),
    ...((from || to) && { occurredOn: { ...(from && { gte: new Date(from) }), ...(to && { lte: new Date(to) }) } }),
    ...(withPhoto && { photos: { some: { removedAt: null } } }),
  };
}

/** The part that only opened words can answer. */
function matches(entry: Evidence, { words = "", context = "" }: Filter): boolean {
  if (context && keyOf(entry.context) !== keyOf(context)) return false;
  const { what, recall, because, strengths } = entry;
  return hasWords([what, entry.context, because, ...strengths, ...Object.values(recall ?? {})], words);
}

/**
 * The client's own entries that fit, newest first, a page at a time. Words are opened in memory and looked through
 * there, and leave no trace: neither an index nor a log knows what anybody looked for.
 *
 * @throws {AppError} `not_found` when `after` is no entry of theirs
 */
export function searchEvidence(ctx: ClientContext, { after, ...wanted }: SearchInput): Promise<EvidencePage> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const page = await pageOf(tx, ctx.scope, vault, {
      wanted,
      from: after ? await markOf(tx, ctx.scope, after) : null,
    });
    const total = await tx.masteryExperience.count({ where: { organisationId, clientId, deletedAt: null } });
    const { share_with_coach: canShare } = await consentsOf(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "journal.read", clientId });
    return { ...page, total, canShare, contexts: await contextsOf(tx, ctx.scope, vault) };
  });
}

/** Where an entry stands in the order, also one that was taken out of sight since. */
type Mark = { occurredOn: Date; id: string };

async function markOf(tx: Transaction, { organisationId, clientId }: ClientScope, id: string): Promise<Mark> {
  const row = await tx.masteryExperience.findFirst({
    where: { organisationId, clientId, id },
    select: { occurredOn: true, id: true },
  });
  if (!row) throw new AppError("not_found", "Not found.");
  return row;
}

const olderThan = ({ occurredOn, id }: Mark) => ({
  OR: [{ occurredOn: { lt: occurredOn } }, { occurredOn, id: { lt: id } }],
});

async function pageOf(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  vault: Vault,
  { wanted, ...start }: { wanted: Filter; from: Mark | null },
): Promise<{ entries: Evidence[]; next: string | null }> {
  const entries: Evidence[] = [];
  let { from } = start;
  for (let opened = 0; opened < MOST_OPENED; opened += BATCH) {
    const rows = await tx.masteryExperience.findMany({
      where: { organisationId, clientId, deletedAt: null, AND: [plainPart(wanted), from ? olderThan(from) : {}] },
      select: { ...entryFields, meaning: { select: meaningFields } },
      orderBy: newestFirst,
      take: BATCH + 1,
    });
    for (const { meaning, ...row } of rows.slice(0, BATCH)) {
      const entry = { ...toEntry(vault, row), ...toMeaning(vault, meaning) };
      if (!matches(entry, wanted)) continue;
      // One more than a page has: then there is a next one, and it begins after the last of this.
      if (entries.length === PAGE_SIZE) return { entries, next: entries.at(-1)?.id ?? null };
      entries.push(entry);
    }
    if (rows.length <= BATCH) return { entries, next: null };
    from = rows[BATCH - 1] ?? null;
  }
  return { entries, next: from?.id ?? null };
}

/** The client's own words for where and with whom, most frequent first. */
async function contextsOf(tx: Transaction, { organisationId, clientId }: ClientScope, vault: Vault): Promise<string[]> {
  const rows = await tx.masteryExperience.findMany({
    where: { organisationId, clientId, deletedAt: null, context: { not: null } },
    orderBy: newestFirst,
    take: MOST_OPENED,
    select: { id: true, context: true },
  });
  const said = rows.flatMap(({ id, context }) =>
    context ? [vault.open("mastery_experience.context", id, context)] : [],
  );
  return [...Map.groupBy(said, keyOf).values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) => first ?? [])
    .slice(0, MOST_CONTEXTS);
}
