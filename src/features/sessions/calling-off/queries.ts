import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import type { CoachingSessionWhereInput } from "#server/db/generated/models.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { tellClient } from "../calendar/commands.ts";

/** Sessions of an engagement that are planned and still lie ahead. */
function comingIn(organisationId: string, engagementId: string, now: Date) {
  return { organisationId, engagementId, state: "planned", startsAt: { gt: now } } satisfies CoachingSessionWhereInput;
}

/** How many sessions end with an engagement that ends now. */
export function countComing(
  tx: Transaction,
  { organisationId }: Tenant,
  { engagementId, now }: { engagementId: string; now: Date },
): Promise<number> {
  return tx.coachingSession.count({ where: comingIn(organisationId, engagementId, now) });
}

/** Engagements of a client that are over: what was planned in them is not to come. */
export async function endedOf(tx: Transaction, { organisationId }: Tenant, clientId: string): Promise<string[]> {
  const rows = await tx.engagement.findMany({
    where: { organisationId, clientId, status: "completed" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

type Whose = { clientId: string; engagementId: string };

/**
 * Cancels what is still to come of an engagement that ends or is put away, and tells whoever was invited. All of it is
 * marked with one moment, by which `callOn` finds it again.
 */
export async function callOff(tx: Transaction, ctx: CoachContext, { at, ...whose }: Whose & { at: Date }) {
  const { organisationId } = ctx.scope;
  const rows = await tx.coachingSession.findMany({
    where: comingIn(organisationId, whose.engagementId, at),
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  for (const { id } of rows) await turn(tx, ctx, { ...whose, sessionId: id, state: "cancelled", at });
}

/** Plans again what `callOff` cancelled at that moment, as far as it still lies ahead and nobody touched it since. */
export async function callOn(
  tx: Transaction,
  ctx: CoachContext,
  { calledOffAt, ...whose }: Whose & { calledOffAt: Date },
) {
  const { organisationId } = ctx.scope;
  const { engagementId } = whose;
  const at = ctx.now();
  const rows = await tx.coachingSession.findMany({
    where: { organisationId, engagementId, state: "cancelled", updatedAt: calledOffAt, startsAt: { gt: at } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  for (const { id } of rows) await turn(tx, ctx, { ...whose, sessionId: id, state: "planned", at });
}

type Turn = Whose & { sessionId: string; state: "planned" | "cancelled"; at: Date };

async function turn(tx: Transaction, ctx: CoachContext, { clientId, sessionId, state, at }: Turn) {
  const { organisationId } = ctx.scope;
  const ref = { organisationId, id: sessionId };
  const isOff = state === "cancelled";
  const { count } = await tx.coachingSession.updateMany({
    where: { ...ref, state: isOff ? "planned" : "cancelled" },
    data: { state, updatedAt: at, version: { increment: 1 } },
  });
  // Somebody else said meanwhile what became of it.
  if (count === 0) return;
  await audit(tx, ctx, { action: isOff ? "session.cancelled" : "session.reopened", subjectId: sessionId, clientId });
  const told = await tx.coachingSession.updateMany({
    where: { ...ref, inviteSequence: { not: null }, client: { email: { not: null } } },
    data: { inviteSequence: { increment: 1 } },
  });
  if (told.count > 0) await tellClient(tx, ctx, sessionId, isOff ? "session_cancelled" : "session_changed");
}
