import { weekOfEngagement } from "#domain/protocol/phases.ts";
import { initialsOf } from "#lib/initials.ts";
import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { SupervisorContext } from "#server/trpc/procedures.ts";
import type { SupervisedCases } from "./schema.ts";

/** Open engagements that name the acting supervisor. A list view is one audit entry. */
export function supervisedCasesOf(ctx: SupervisorContext): Promise<SupervisedCases> {
  const { organisationId, supervisorId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const rows = await tx.engagement.findMany({
      where: { organisationId, supervisorId, status: { not: "completed" } },
      orderBy: [{ client: { name: "asc" } }, { id: "asc" }],
      take: 500,
      select: {
        clientId: true,
        startsOn: true,
        plannedWeeks: true,
        extraWeeks: true,
        status: true,
        coach: { select: { user: { select: { name: true } } } },
        client: {
          select: { name: true, timeZone: true, _count: { select: { flags: { where: { closedAt: null } } } } },
        },
      },
    });
    await audit(tx, ctx, { action: "engagements.supervised" });
    return rows.map(({ clientId, client, coach, startsOn, plannedWeeks, extraWeeks, status }) => ({
      clientId,
      initials: initialsOf(client.name) || "–",
      coachName: coach.user.name,
      week: weekOfEngagement(startsOn.toISOString().slice(0, 10), ctx.now(), client.timeZone),
      weeks: plannedWeeks + extraWeeks,
      paused: status === "paused",
      openFlags: client._count.flags,
    }));
  });
}
