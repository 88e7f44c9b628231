import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";

/** How many sessions of an engagement were held; null when none of it was ever planned here, so that nothing is known. */
export async function sessionsHeldOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, engagementId }: { clientId: string; engagementId: string },
): Promise<number | null> {
  const counts = await tx.coachingSession.groupBy({
    by: ["state"],
    where: { organisationId, clientId, engagementId },
    _count: true,
  });
  if (counts.length === 0) return null;
  return counts.find(({ state }) => state === "held")?._count ?? 0;
}

const HELD_SHOWN = 100;

/** When a client's sessions were held, the oldest first; the latest hundred. */
export async function heldSessionsOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
): Promise<{ id: string; startsAt: Date }[]> {
  const rows = await tx.coachingSession.findMany({
    where: { organisationId, clientId, state: "held" },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: HELD_SHOWN,
    select: { id: true, startsAt: true },
  });
  return rows.toReversed();
}
