import type { Pause } from "#domain/protocol/plan.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";

/** When a client's engagements rested, or one of them, the earliest first, in days of the client's zone. */
export async function pausesOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, engagementId }: { clientId: string; engagementId?: string },
): Promise<Pause[]> {
  const rows = await tx.engagementPause.findMany({
    where: { organisationId, engagement: { clientId }, ...(engagementId && { engagementId }) },
    orderBy: [{ pausedOn: "asc" }, { id: "asc" }],
    select: { pausedOn: true, resumedOn: true },
    take: 500,
  });
  return rows.map(({ pausedOn, resumedOn }) => ({ from: isoDay(pausedOn), to: resumedOn && isoDay(resumedOn) }));
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
