import { openPhases } from "#domain/protocol/phases.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { nextActionsOf } from "../actions/queries.ts";
import { agendaFor, standingFor } from "../agenda/queries.ts";
import { ownSession, ownZone, toFrame } from "../queries.ts";
import type { SessionRef } from "../schema.ts";
import type { SessionView } from "./schema.ts";

/** A session with everything its coach needs at hand. */
export function sessionForCoach(ctx: CoachContext, { sessionId }: SessionRef): Promise<SessionView> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { session, client } = await ownSession(tx, ctx.scope, sessionId);
    const { clientId, name, timeZone, email, plannedWeeks: planned, extraWeeks: extra } = client;
    const now = ctx.now();
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const standing = await standingFor(tx, ctx, { client, vault }, session);
    const earlier = await tx.coachingSession.count({
      where: {
        ...{ organisationId, clientId, engagementId: session.engagementId },
        state: { in: ["held", "planned"] },
        OR: [{ startsAt: { lt: session.startsAt } }, { startsAt: session.startsAt, id: { lt: sessionId } }],
      },
    });
    const opened = (which: "notes" | "summary") => {
      const sealed = session[which];
      return sealed ? vault.open(`coaching_session.${which}`, sessionId, sealed) : "";
    };
    const { sharedSummary, sharedAt } = session;
    await audit(tx, ctx, { action: "session.read", subjectId: sessionId, clientId });
    return {
      session: toFrame(vault, session),
      number: earlier + 1,
      client: { id: clientId, name, timeZone, email },
      timeZone: await ownZone(tx, ctx),
      now: now.toISOString(),
      week: standing.week,
      weeks: planned + extra,
      phases: openPhases({ week: standing.week, sessionsHeld: standing.sessionsHeld, planned, extra }),
      tier: standing.tier,
      agenda: { agenda: agendaFor(standing, vault, session), version: session.agendaVersion },
      notes: { text: opened("notes"), version: session.notesVersion },
      summary: { text: opened("summary"), version: session.summaryVersion },
      shared:
        sharedSummary && sharedAt
          ? {
              text: vault.open("coaching_session.shared_summary", sessionId, sharedSummary),
              at: sharedAt.toISOString(),
            }
          : null,
      actions: await nextActionsOf(tx, ctx.scope, { clientId, vault, timeZone, now }),
      person: `${ctx.actorId}.${organisationId}`,
    };
  });
}
