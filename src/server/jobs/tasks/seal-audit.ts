import { subSeconds } from "date-fns";
import { type Transaction, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { log } from "#server/log.ts";
import type { Tenant } from "#server/scope.ts";
import { entryFields, genesis, type Head, linked } from "../audit-chain.ts";
import { organisations } from "../organisations.ts";

/**
 * Entries carry the time of their request and appear when it commits, at most 15 seconds later (the wait for a
 * connection and the time limit of a transaction). Sealing stays behind that, with room for clocks that differ.
 */
const SETTLED_AFTER_SECONDS = 60;
const BATCH = 500;

/** Appends every settled entry of every organisation to its hash chain. One organisation's trouble stops no other's. */
export async function sealAudit(now = new Date()): Promise<void> {
  const troubles: unknown[] = [];
  for await (const organisationId of organisations()) {
    try {
      while ((await sealBatch({ organisationId }, now)) === BATCH);
    } catch (err) {
      log.error({ action: "audit.not_sealed", organisationId, err });
      troubles.push(err);
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} organisations are not sealed`);
}

/** Seals the oldest settled entries of one organisation in one transaction. @returns how many */
async function sealBatch(tenant: Tenant, now: Date): Promise<number> {
  const { organisationId } = tenant;
  const head = await withOrganisation(
    tenant,
    async (tx) => {
      // Two workers would give two entries one place in the chain; the second waits here and finds them sealed.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`seal-audit|${organisationId}`}, 0))`;
      let last = await headOf(tx, tenant);
      const entries = await tx.auditEntry.findMany({
        where: {
          organisationId,
          seal: null,
          at: { lte: subSeconds(now, SETTLED_AFTER_SECONDS) },
          ...(last.entry ? following(last.entry) : {}),
        },
        select: entryFields,
        orderBy: [{ at: "asc" }, { id: "asc" }],
        take: BATCH,
      });
      const seals = entries.map((entry) => {
        const link = linked(last, tenant, entry);
        last = link;
        return { organisationId, entryId: entry.id, sequence: link.sequence, hash: link.hash, sealedAt: now };
      });
      if (seals.length > 0) await tx.auditSeal.createMany({ data: seals });
      return { ...last, added: seals.length };
    },
    workerDatabase(),
  );
  // Beside the database, so that a chain that was cut short or rewritten can be told from the true one.
  if (head.added > 0) {
    const chainHead = `${head.sequence}:${Buffer.from(head.hash).toString("hex")}`;
    log.info({ action: "audit.sealed", organisationId, chainHead });
  }
  return head.added;
}

/** Only what comes after the end of the chain. An entry that turns up before it stays unsealed, where `verifyChain` names it. */
function following({ at, id }: { at: Date; id: string }) {
  return { OR: [{ at: { gt: at } }, { at, id: { gt: id } }] };
}

async function headOf(tx: Transaction, tenant: Tenant): Promise<Head> {
  const last = await tx.auditSeal.findFirst({
    where: { organisationId: tenant.organisationId },
    select: { sequence: true, hash: true, entry: { select: { id: true, at: true } } },
    orderBy: { sequence: "desc" },
  });
  return last ?? genesis(tenant);
}
