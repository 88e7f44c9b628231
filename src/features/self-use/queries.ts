import { ladderTemplates } from "#content/ladders/templates.ts";
import { scaleTemplates } from "#content/scales/scales.ts";
import { coachViewOf } from "#features/challenge-ladder/queries.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import type { Mine, OwnLadder, Start } from "./schema.ts";

/** Somebody who coaches themselves: what a command of the client gets, and what one of their coach gets. */
export type SelfContext = ClientContext & { readonly coach: CoachContext };

const withACoach: Mine = { alone: false, focus: "", scales: [], invitation: null };

/** Whether a client coaches themselves: their engagement is with a membership of their own. */
export async function isAlone(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  userId: string,
): Promise<boolean> {
  const where = { organisationId, clientId, status: { not: "completed" as const }, coach: { userId } };
  return (await tx.engagement.count({ where })) > 0;
}

/** What somebody without a coach can set up for themselves. */
export function selfUseOf(ctx: ClientContext): Promise<Mine> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    if (!(await isAlone(tx, ctx.scope, ctx.actorId))) return withACoach;
    const taken = await tx.efficacyScale.findMany({
      where: { organisationId, clientId },
      select: { templateKey: true },
    });
    const engagement = await tx.engagement.findFirstOrThrow({
      where: { organisationId, clientId, status: { not: "completed" } },
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      select: { id: true, focus: true },
    });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const keys = new Set(taken.map(({ templateKey }) => templateKey));
    return {
      alone: true,
      focus: vault.open("engagement.focus", engagement.id, engagement.focus),
      scales: scaleTemplates.map(({ key, title, context, items }) => ({
        ...{ key, title, context, items: [...items] },
        taken: keys.has(key),
      })),
      invitation: await invitationOf(tx, ctx.scope, ctx.now()),
    };
  });
}

/** The ladders that somebody made for themselves, to change them. */
export async function ownLaddersOf({ scope, coach }: SelfContext): Promise<OwnLadder[]> {
  const { ladders } = await coachViewOf(coach, { clientId: scope.clientId });
  return ladders.map(({ id, version, title, rungs }) => ({
    ...{ id, version, title },
    rungs: rungs.map((rung) => ({ id: rung.id, title: rung.title, criterion: rung.criterion })),
  }));
}

/** Ladders to begin with, and to change as one likes. */
export function ladderStarts(): Start[] {
  return ladderTemplates.map(({ key, title, audience, rungs }) => ({
    ...{ key, title, audience },
    rungs: rungs.map((rung) => ({ title: rung.title, criterion: rung.criterion })),
  }));
}

/** The newest invitation to a coach that was not taken back; null when there is none or it was accepted. */
export async function invitationOf(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  at: Date,
): Promise<Mine["invitation"]> {
  const row = await tx.coachInvitation.findFirst({
    where: { organisationId, clientId, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { email: true, expiresAt: true, acceptedAt: true },
  });
  if (!row || row.acceptedAt) return null;
  const { email, expiresAt } = row;
  return { email, expiresAt: expiresAt.toISOString(), state: expiresAt > at ? "open" : "expired" };
}
