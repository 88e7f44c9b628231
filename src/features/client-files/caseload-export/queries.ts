import { weekOfEngagement } from "#domain/protocol/phases.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { vaultsOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { ExportedClients } from "./schema.ts";

/** Everybody with whom the acting coach works now, archived ones left out, by name. An export is one audit entry. */
export function exportedClientsOf(ctx: CoachContext): Promise<ExportedClients> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const rows = await tx.engagement.findMany({
      where: { organisationId, coachId, status: { in: ["active", "paused"] }, client: { archivedAt: null } },
      orderBy: [{ client: { name: "asc" } }, { id: "asc" }],
      take: 5_000,
      select: {
        id: true,
        audience: true,
        focus: true,
        startsOn: true,
        plannedWeeks: true,
        extraWeeks: true,
        status: true,
        contactAt: true,
        client: { select: { id: true, name: true, email: true, timeZone: true } },
      },
    });
    const vaults = await vaultsOf(tx, ctx.scope, [...new Set(rows.map(({ client }) => client.id))]);
    await audit(tx, ctx, { action: "caseload.exported" });
    return rows.flatMap(({ client: { id, ...client }, ...row }) => {
      const vault = vaults.get(id);
      if (!vault) return [];
      const startsOn = row.startsOn.toISOString().slice(0, 10);
      return [
        {
          ...client,
          focus: vault.open("engagement.focus", row.id, row.focus),
          audience: row.audience,
          startsOn,
          plannedWeeks: row.plannedWeeks,
          weeks: row.plannedWeeks + row.extraWeeks,
          week: weekOfEngagement(startsOn, ctx.now(), client.timeZone),
          status: row.status === "paused" ? ("paused" as const) : ("active" as const),
          contactOn: row.contactAt && dayIn(client.timeZone, row.contactAt),
        },
      ];
    });
  });
}
