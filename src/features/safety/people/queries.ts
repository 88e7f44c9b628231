import { AppError } from "#domain/errors.ts";
import type { Transaction } from "#server/db/client.ts";
import type { CareScope, Tenant } from "#server/scope.ts";

/** Names of members of staff by the id of their membership; of those who were there once, too. */
export async function namesOf(
  tx: Transaction,
  { organisationId }: Tenant,
  ids: readonly (string | null)[],
): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return () => "";
  const rows = await tx.membership.findMany({
    where: { organisationId, id: { in: wanted } },
    select: { id: true, user: { select: { name: true } } },
  });
  const names = new Map(rows.map(({ id, user }) => [id, user.name]));
  return (id) => names.get(id) ?? "";
}

export type Reached = { clientId: string; name: string; timeZone: string; isOwn: boolean };

/**
 * A client whose safety is this person's to look after: a coach's own, or, for a supervisor, one whose coach has named
 * them, or one who has ever been flagged or had a practice lifted.
 *
 * @throws {AppError} `not_found` for everybody else's
 */
export async function reachClient(tx: Transaction, scope: CareScope, clientId: string): Promise<Reached> {
  const { organisationId, memberId, coaches, supervises } = scope;
  const row = await tx.client.findUnique({
    where: { organisationId_id: { organisationId, id: clientId } },
    select: {
      name: true,
      timeZone: true,
      engagements: {
        where: { status: { not: "completed" }, OR: [{ coachId: memberId }, { supervisorId: memberId }] },
        select: { coachId: true, supervisorId: true },
      },
      flags: { select: { id: true }, take: 1 },
      lifts: { select: { id: true }, take: 1 },
    },
  });
  const isOwn = coaches && row?.engagements.some(({ coachId }) => coachId === memberId) === true;
  const isNamed = row?.engagements.some(({ supervisorId }) => supervisorId === memberId) ?? false;
  const isFlagged = row !== null && row.flags.length + row.lifts.length > 0;
  const isSupervised = supervises && (isNamed || isFlagged);
  if (!row || !(isOwn || isSupervised)) throw new AppError("not_found", "Not found.");
  return { clientId, name: row.name, timeZone: row.timeZone, isOwn };
}
