import { AppError } from "#domain/errors.ts";
import { isOpen } from "#domain/protocol/agenda.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { ownSession } from "../queries.ts";
import { agendaFor, standingFor } from "./queries.ts";
import type { AgendaInput, AgendaReceipt } from "./schema.ts";

/**
 * Keeps the agenda as the coach has arranged it, or goes back to the suggested one. What rests for safety can be taken
 * off, and cannot be put on or ticked: that is `contraindicated`.
 */
export function saveAgenda(ctx: CoachContext, { sessionId, version, items }: AgendaInput): Promise<AgendaReceipt> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { session, client } = await ownSession(tx, ctx.scope, sessionId);
    const { clientId } = client;
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const standing = await standingFor(tx, ctx, { client, vault }, session);
    const before = agendaFor(standing, vault, session).items;
    const isNews = (code: string, done: boolean) => !before.some((item) => item.code === code && (item.done || !done));
    if (items?.some(({ code, done }) => code !== null && !isOpen(code, standing) && isNews(code, done))) {
      throw new AppError("contraindicated", "This rests for now. The safety part of the record says why.");
    }
    const agenda = items && vault.seal("coaching_session.agenda", sessionId, JSON.stringify(items));
    const { count } = await tx.coachingSession.updateMany({
      where: { organisationId, id: sessionId, agendaVersion: version },
      data: { agenda, agendaVersion: { increment: 1 } },
    });
    if (count === 0) {
      const { session: now } = await ownSession(tx, ctx.scope, sessionId);
      throw new AppError("conflict", "The agenda was changed elsewhere. What is kept now is shown.", {
        current: { agenda: agendaFor(standing, vault, now), version: now.agendaVersion },
      });
    }
    await audit(tx, ctx, { action: "session.agenda_arranged", subjectId: sessionId, clientId });
    return { agenda: agendaFor(standing, vault, { id: sessionId, agenda }), version: version + 1 };
  });
}
