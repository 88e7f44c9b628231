import { weekOfEngagement } from "#domain/protocol/phases.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultsOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { nameOf } from "../members/queries.ts";
import type { Handover, Incoming } from "./schema.ts";

/** The offer of an engagement that nobody has answered yet, for whoever made it. */
export async function openHandoverOf(
  tx: Transaction,
  tenant: Tenant,
  { engagementId, vault }: { engagementId: string; vault: Vault },
): Promise<Handover | null> {
  const row = await tx.engagementHandover.findFirst({
    where: { organisationId: tenant.organisationId, engagementId, status: "offered" },
  });
  if (!row) return null;
  return {
    id: row.id,
    toName: await nameOf(tx, tenant, row.toCoachId),
    note: row.note ? vault.open("engagement_handover.note", row.id, row.note) : "",
    offeredAt: row.offeredAt.toISOString(),
    objectedAt: row.objectedAt?.toISOString() ?? null,
    objection: row.objection ? vault.open("engagement_handover.objection", row.id, row.objection) : "",
  };
}

/** Who is offered to the acting coach: enough to decide, and no more than the colleague chose to say. */
export function incomingTo(ctx: CoachContext): Promise<Incoming[]> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const rows = await tx.engagementHandover.findMany({
      where: { organisationId, toCoachId: coachId, status: "offered" },
      orderBy: [{ offeredAt: "asc" }, { id: "asc" }],
      take: 100,
      include: {
        engagement: {
          select: {
            clientId: true,
            audience: true,
            startsOn: true,
            plannedWeeks: true,
            extraWeeks: true,
            status: true,
            client: {
              select: {
                name: true,
                timeZone: true,
                _count: { select: { flags: { where: { closedAt: null } } } },
              },
            },
          },
        },
      },
    });
    const vaults = await vaultsOf(tx, ctx.scope, [...new Set(rows.map(({ engagement }) => engagement.clientId))]);
    const offers: Incoming[] = [];
    for (const { id, engagement, note, fromCoachId, offeredAt, objectedAt } of rows) {
      const { client, clientId, audience, plannedWeeks, extraWeeks, status } = engagement;
      const startsOn = engagement.startsOn.toISOString().slice(0, 10);
      offers.push({
        id,
        clientName: client.name,
        fromName: await nameOf(tx, ctx.scope, fromCoachId),
        audience,
        startsOn,
        week: weekOfEngagement(startsOn, ctx.now(), client.timeZone),
        weeks: plannedWeeks + extraWeeks,
        paused: status === "paused",
        openFlags: client._count.flags,
        note: note ? (vaults.get(clientId)?.open("engagement_handover.note", id, note) ?? "") : "",
        offeredAt: offeredAt.toISOString(),
        objected: objectedAt !== null,
      });
    }
    if (rows.length > 0) await audit(tx, ctx, { action: "handovers.read" });
    return offers;
  });
}
