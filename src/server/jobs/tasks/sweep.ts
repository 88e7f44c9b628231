import { subDays } from "date-fns";
import { type Transaction, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { organisations } from "#server/jobs/organisations.ts";
import { removeKept } from "#server/mail/keep.ts";

/** A day past its end a link still gets "this link has expired" as an answer, rather than "unknown". */
const AFTER_EXPIRY_DAYS = 1;
/** Sent letters leave a line without content; kept and given-up ones are of no use once their links are long dead. */
const LETTER_DAYS = 30;
/** A document that was removed can be brought back for so long; one that never arrived whole goes after a day. */
const REMOVED_DOCUMENT_DAYS = 30;
const BROKEN_UPLOAD_DAYS = 1;

/**
 * Removes what has served: links and sessions past their end, old letters, rate limits that have run out, documents
 * that were taken out of a record.
 */
export async function sweep(now = new Date()): Promise<void> {
  const db = workerDatabase();
  const ended = { lt: subDays(now, AFTER_EXPIRY_DAYS) };
  const oldest = subDays(now, LETTER_DAYS);
  await db.emailToken.deleteMany({ where: { expiresAt: ended } });
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: ended }, { absoluteExpiresAt: ended }, { revokedAt: ended }] },
  });
  await db.outgoingMail.deleteMany({ where: { createdAt: { lt: oldest } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
  await removeKept(oldest);
  for await (const organisationId of organisations()) {
    await withOrganisation({ organisationId }, (tx) => removeDocuments(tx, { organisationId, now }), db);
  }
}

async function removeDocuments(tx: Transaction, { organisationId, now }: { organisationId: string; now: Date }) {
  const broken = { completedAt: null, createdAt: { lt: subDays(now, BROKEN_UPLOAD_DAYS) } };
  await tx.document.deleteMany({
    where: { organisationId, OR: [{ removedAt: { lt: subDays(now, REMOVED_DOCUMENT_DAYS) } }, broken] },
  });
}
