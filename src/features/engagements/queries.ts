import { ladderTemplate } from "#content/ladders/templates.ts";
import { scaleTemplate } from "#content/scales/scales.ts";
import { useCasePresets } from "#content/use-cases.ts";
import { weekOfEngagement } from "#domain/protocol/phases.ts";
import { planOf, weeksRested } from "#domain/protocol/plan.ts";
import { type OwnClient, ownClient } from "#features/clients/queries.ts";
import { namesOf } from "#features/safety/people/queries.ts";
import { hasOpenFlag } from "#features/safety/queries.ts";
import { countComing } from "#features/sessions/calling-off/queries.ts";
import { sessionsHeldOf } from "#features/sessions/held/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { EngagementEventModel } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { openHandoverOf } from "./handover/queries.ts";
import { membersOf, nameOf } from "./members/queries.ts";
import { pausesOf } from "./pauses/queries.ts";
import type { EngagementEvent, EngagementView } from "./schema.ts";

const EVENTS_SHOWN = 200;

/** Where the work with a client stands: the plan week by week, what happened to it, and who else is part of it. */
export function engagementOf(ctx: CoachContext, { clientId }: { clientId: string }): Promise<EngagementView> {
  const { scope } = ctx;
  return withOrganisation(scope, async (tx) => {
    const own = await ownClient(tx, scope, clientId);
    const vault = await vaultOf(tx, scope, clientId);
    const { engagementId, startsOn, weeks, timeZone } = own;
    const today = dayIn(timeZone, ctx.now());
    const pauses = await pausesOf(tx, scope, own);
    const sessionsHeld = await sessionsHeldOf(tx, scope, own);
    const since = pauses.find(({ to }) => to === null)?.from ?? today;
    const members = await membersOf(tx, scope);
    await audit(tx, ctx, { action: "engagement.read", subjectId: engagementId, clientId });
    return {
      client: { id: clientId, name: own.name, timeZone, reachable: await isReachable(tx, scope, own) },
      engagementId,
      version: own.version,
      status: own.status,
      audience: own.audience,
      focus: vault.open("engagement.focus", engagementId, own.sealedFocus),
      closing: await closingOf(tx, scope, { engagementId, vault }),
      startsOn,
      weeks,
      week: weekOfEngagement(startsOn, ctx.now(), timeZone),
      plan: planOf({ startsOn, weeks, today, sessionsHeld, pauses }),
      sessionsHeld,
      sessionsComing: await countComing(tx, scope, { engagementId, now: ctx.now() }),
      person: `${ctx.actorId}.${scope.organisationId}`,
      pause: own.status === "paused" ? { since, weeksRested: weeksRested({ from: since, to: today }) } : null,
      flagged: await hasOpenFlag(tx, scope, clientId),
      start: await startOf(tx, scope, own),
      events: await eventsOf(tx, scope, { engagementId, vault }),
      handover: await openHandoverOf(tx, scope, { engagementId, vault }),
      supervisor: own.supervisorId ? { id: own.supervisorId, name: await nameOf(tx, scope, own.supervisorId) } : null,
      supervisors: members
        .filter(({ roles, id }) => roles.includes("supervisor") && id !== scope.coachId)
        .map(toPerson),
      colleagues: members.filter(({ roles, id }) => roles.includes("coach") && id !== scope.coachId).map(toPerson),
    };
  });
}

function toPerson({ id, name }: { id: string; name: string }) {
  return { id, name };
}

async function closingOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { engagementId, vault }: { engagementId: string; vault: Vault },
): Promise<string> {
  const { closing } = await tx.engagement.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: engagementId } },
    select: { closing: true },
  });
  return closing ? vault.open("engagement.closing", engagementId, closing) : "";
}

/** Whether a letter or the portal reaches the client. */
export async function isReachable(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, email }: Pick<OwnClient, "clientId" | "email">,
): Promise<boolean> {
  return email !== null || (await tx.clientAccount.count({ where: { organisationId, clientId } })) > 0;
}

/** What happened to an engagement, the newest first; opens the reasons. */
async function eventsOf(
  tx: Transaction,
  tenant: Tenant,
  { engagementId, vault }: { engagementId: string; vault: Vault },
): Promise<EngagementEvent[]> {
  const { organisationId } = tenant;
  const rows = await tx.engagementEvent.findMany({
    where: { organisationId, engagementId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: EVENTS_SHOWN,
  });
  const nameOfMember = await namesOf(
    tx,
    tenant,
    rows.flatMap(({ byId, memberId }) => [byId, memberId]),
  );
  return rows.map((row) => toEvent(row, vault, nameOfMember));
}

function toEvent(row: EngagementEventModel, vault: Vault, nameOfMember: (id: string) => string): EngagementEvent {
  const { id, engagementId, kind, at, byId, reason, weeks, memberId } = row;
  return {
    id,
    engagementId,
    kind,
    at: at.toISOString(),
    byName: nameOfMember(byId),
    reason: reason && vault.open("engagement_event.reason", id, reason),
    weeks,
    memberName: memberId && nameOfMember(memberId),
  };
}

/** What the card's use case suggests to begin with, without what the client has been given already. */
async function startOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, engagementId, useCase }: OwnClient,
): Promise<EngagementView["start"]> {
  if (!useCase) return null;
  const { scale, ladder } = useCasePresets[useCase];
  const scales = await tx.efficacyScale.count({ where: { organisationId, clientId, templateKey: scale } });
  const ladders = await tx.ladder.count({ where: { organisationId, engagementId, status: { not: "archived" } } });
  if (scales > 0 && ladders > 0) return null;
  const [scaleText, ladderText] = [scaleTemplate(scale), ladderTemplate(ladder)];
  return {
    useCase,
    scale: scales === 0 && scaleText ? { key: scale, title: scaleText.title } : null,
    ladder: ladders === 0 && ladderText ? { key: ladder, title: ladderText.title } : null,
  };
}
