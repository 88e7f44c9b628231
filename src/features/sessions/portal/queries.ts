import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { nextActionsOf } from "../actions/queries.ts";
import { endedOf } from "../calling-off/queries.ts";
import type { MyNextSession, MySessions } from "./schema.ts";

/** A session under way is still to come; hours suffice for the longest. */
const UNDER_WAY_MS = 4 * 3_600_000;

/** The client's own sessions: those to come, the summaries shared with them, and what was agreed to do. */
export function mySessions(ctx: ClientContext): Promise<MySessions> {
  const { organisationId, clientId } = ctx.scope;
  const now = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    const timeZone = await zoneOf(tx, ctx.scope);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const fields = { id: true, startsAt: true, minutes: true, place: true } as const;
    const ended = await endedOf(tx, ctx.scope, clientId);
    const coming = await tx.coachingSession.findMany({
      where: {
        ...{ organisationId, clientId },
        // What was called off when the coaching ended stays in sight as that.
        OR: [{ state: "cancelled" }, { state: "planned", engagementId: { notIn: ended } }],
        startsAt: { gt: new Date(now.getTime() - UNDER_WAY_MS) },
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: 50,
      select: { ...fields, whereabouts: true, state: true },
    });
    const shared = await tx.coachingSession.findMany({
      where: { organisationId, clientId, sharedAt: { not: null } },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: 100,
      select: { ...fields, sharedSummary: true, sharedAt: true },
    });
    const actions = await nextActionsOf(tx, ctx.scope, { clientId, vault, timeZone, now });
    await audit(tx, ctx, { action: "sessions.read", clientId });
    return {
      timeZone,
      coming: coming
        .filter(({ startsAt, minutes }) => startsAt.getTime() + minutes * 60_000 > now.getTime())
        .map(({ whereabouts, state, startsAt, ...row }) => ({
          ...row,
          startsAt: startsAt.toISOString(),
          whereabouts: whereabouts ? vault.open("coaching_session.whereabouts", row.id, whereabouts) : "",
          cancelled: state === "cancelled",
        })),
      summaries: shared.flatMap(({ sharedSummary, sharedAt, startsAt, ...row }) =>
        sharedSummary && sharedAt
          ? [
              {
                ...row,
                startsAt: startsAt.toISOString(),
                text: vault.open("coaching_session.shared_summary", row.id, sharedSummary),
                sharedAt: sharedAt.toISOString(),
              },
            ]
          : [],
      ),
      actions,
    };
  });
}

/** When the client meets their coach next. */
export function myNextSession(ctx: ClientContext): Promise<MyNextSession> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const ended = await endedOf(tx, ctx.scope, clientId);
    const next = await tx.coachingSession.findFirst({
      where: {
        ...{ organisationId, clientId },
        engagementId: { notIn: ended },
        state: "planned",
        startsAt: { gt: ctx.now() },
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: { startsAt: true, minutes: true },
    });
    return next && { ...next, startsAt: next.startsAt.toISOString(), timeZone: await zoneOf(tx, ctx.scope) };
  });
}

async function zoneOf(tx: Transaction, { organisationId, clientId }: ClientScope): Promise<string> {
  const { timeZone } = await tx.client.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: clientId } },
    select: { timeZone: true },
  });
  return timeZone;
}
