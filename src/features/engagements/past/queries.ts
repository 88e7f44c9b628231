import { audit } from "#server/audit.ts";
import { vaultsOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { PastEngagement } from "./schema.ts";

/** Engagements that the acting coach has completed, the latest first. */
export function pastEngagementsOf(ctx: CoachContext): Promise<PastEngagement[]> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const rows = await tx.engagement.findMany({
      where: { organisationId, coachId, status: "completed" },
      orderBy: [{ endedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
      take: 500,
      select: {
        id: true,
        clientId: true,
        audience: true,
        focus: true,
        startsOn: true,
        endedAt: true,
        createdAt: true,
        plannedWeeks: true,
        extraWeeks: true,
        closing: true,
        closingSharedAt: true,
        client: {
          select: {
            name: true,
            engagements: { where: { status: { not: "completed" } }, select: { id: true }, take: 1 },
          },
        },
      },
    });
    const vaults = await vaultsOf(tx, ctx.scope, [...new Set(rows.map(({ clientId }) => clientId))]);
    await audit(tx, ctx, { action: "engagements.past_read" });
    return rows.flatMap(({ client, ...row }) => {
      const vault = vaults.get(row.clientId);
      if (!vault) return [];
      return [
        {
          engagementId: row.id,
          clientId: row.clientId,
          clientName: client.name,
          audience: row.audience,
          focus: vault.open("engagement.focus", row.id, row.focus),
          startsOn: row.startsOn.toISOString().slice(0, 10),
          endedAt: (row.endedAt ?? row.createdAt).toISOString(),
          weeks: row.plannedWeeks + row.extraWeeks,
          closing: row.closing ? vault.open("engagement.closing", row.id, row.closing) : "",
          shared: row.closingSharedAt !== null,
          free: client.engagements.length === 0,
        },
      ];
    });
  });
}
