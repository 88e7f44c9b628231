import { openPhases, weekOfEngagement } from "#domain/protocol/phases.ts";
import { safePhases } from "#domain/safety/phases.ts";
import { safetyOf } from "#features/safety/queries.ts";
import { sessionsHeldOf } from "#features/sessions/held/queries.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { nameOf } from "../members/queries.ts";
import type { MyCoaching } from "./schema.ts";

/** Who coaches the client, how far along they are, whether they are to be handed over, and what was before. */
export function myCoaching(ctx: ClientContext): Promise<MyCoaching> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const engagements = await tx.engagement.findMany({
      where: { organisationId, clientId },
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      take: 50,
      include: { coach: { select: { user: { select: { name: true } } } }, client: { select: { timeZone: true } } },
    });
    const present = engagements.find(({ status }) => status !== "completed");
    await audit(tx, ctx, { action: "coaching.read", clientId });
    return {
      present: present ? await presentOf(tx, ctx, present) : null,
      handover: present ? await handoverOf(tx, ctx.scope, { engagementId: present.id, vault }) : null,
      past: engagements
        .filter(({ status }) => status === "completed")
        .map(({ id, coach, startsOn, endedAt, createdAt, closing, closingSharedAt }) => ({
          id,
          coachName: coach.user.name,
          startsOn: startsOn.toISOString().slice(0, 10),
          endedAt: (endedAt ?? createdAt).toISOString(),
          closing: closing && closingSharedAt ? vault.open("engagement.closing", id, closing) : null,
        })),
    };
  });
}

type Present = {
  id: string;
  supervisorId: string | null;
  status: string;
  startsOn: Date;
  plannedWeeks: number;
  extraWeeks: number;
  coach: { user: { name: string } };
  client: { timeZone: string };
};

async function presentOf(tx: Transaction, ctx: ClientContext, row: Present): Promise<MyCoaching["present"]> {
  const { clientId } = ctx.scope;
  const startsOn = row.startsOn.toISOString().slice(0, 10);
  const week = weekOfEngagement(startsOn, ctx.now(), row.client.timeZone);
  const held = await sessionsHeldOf(tx, ctx.scope, { clientId, engagementId: row.id });
  const { allowed } = await safetyOf(tx, ctx.scope, clientId, ctx.now());
  const open = openPhases({
    week,
    sessionsHeld: held ?? (week ?? 1) - 1,
    planned: row.plannedWeeks,
    extra: row.extraWeeks,
  });
  return {
    coachName: row.coach.user.name,
    supervisorName: row.supervisorId ? await nameOf(tx, ctx.scope, row.supervisorId) : null,
    paused: row.status === "paused",
    startsOn,
    week,
    weeks: row.plannedWeeks + row.extraWeeks,
    phases: safePhases(open, allowed),
  };
}

async function handoverOf(
  tx: Transaction,
  scope: ClientScope,
  { engagementId, vault }: { engagementId: string; vault: Vault },
): Promise<MyCoaching["handover"]> {
  const row = await tx.engagementHandover.findFirst({
    where: { organisationId: scope.organisationId, engagementId, status: "offered" },
  });
  if (!row) return null;
  return {
    id: row.id,
    fromName: await nameOf(tx, scope, row.fromCoachId),
    toName: await nameOf(tx, scope, row.toCoachId),
    offeredAt: row.offeredAt.toISOString(),
    objectedAt: row.objectedAt?.toISOString() ?? null,
    words: row.objection ? vault.open("engagement_handover.objection", row.id, row.objection) : "",
  };
}
