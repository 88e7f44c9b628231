import { type AgendaStanding, agendaOf, isOpen } from "#domain/protocol/agenda.ts";
import { weekOfEngagement } from "#domain/protocol/phases.ts";
import { attemptsForTimeline } from "#features/challenge-ladder/attempts/queries.ts";
import { currentForCoach } from "#features/challenge-ladder/queries.ts";
import type { OwnClient } from "#features/clients/queries.ts";
import { schedulesOf } from "#features/efficacy/schedule/queries.ts";
import { sharedEntriesOf } from "#features/journal/queries.ts";
import { safetyOf } from "#features/safety/queries.ts";
import type { Vault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { CoachingSessionModel } from "#server/db/generated/models.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { nextActionsOf } from "../actions/queries.ts";
import { type Agenda, keptAgenda } from "./schema.ts";

type Whose = { client: OwnClient; vault: Vault };
type Session = Pick<CoachingSessionModel, "id" | "startsAt" | "minutes" | "agenda" | "createdAt">;

/** Where the client stands for one session: its week, what was held before it, and what is open. */
export async function standingFor(
  tx: Transaction,
  ctx: CoachContext,
  { client, vault }: Whose,
  session: Session,
): Promise<AgendaStanding> {
  const { scope } = ctx;
  const { organisationId } = scope;
  const now = ctx.now();
  const { clientId, engagementId, timeZone, startsOn, plannedWeeks: planned, extraWeeks: extra } = client;
  const before = { organisationId, clientId, engagementId, state: "held", startsAt: { lt: session.startsAt } } as const;
  const sessionsHeld = await tx.coachingSession.count({ where: before });
  const last = await tx.coachingSession.findFirst({
    where: before,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: { startsAt: true },
  });
  const since = last?.startsAt ?? new Date(startsOn);
  const attempts = (await attemptsForTimeline(tx, scope, clientId, vault)).filter(({ at }) => new Date(at) >= since);
  const { entries } = await sharedEntriesOf(tx, scope, clientId, vault);
  const wins = entries.filter(({ kind, createdAt }) => kind === "win" && new Date(createdAt) >= since);
  const actions = (await nextActionsOf(tx, scope, { clientId, vault, timeZone, now })).filter(
    ({ doneAt }) => doneAt === null,
  );
  const schedules = await schedulesOf(tx, scope, { clientId, timeZone, now });
  const { tier, allowed } = await safetyOf(tx, scope, clientId, now);
  return {
    week: weekOfEngagement(startsOn, session.startsAt, timeZone),
    sessionsHeld,
    planned,
    extra,
    minutes: session.minutes,
    openActions: actions.length,
    overdueActions: actions.filter(({ overdue }) => overdue).length,
    ratingsDue: schedules.filter(({ openSince }) => openSince !== null).length,
    successes: wins.length + attempts.filter(({ outcome }) => outcome === "met").length,
    setbacks: attempts.filter(({ outcome }) => outcome === "missed").length,
    ...(await climbFor(tx, ctx, clientId)),
    tier,
    allowed,
  };
}

async function climbFor(tx: Transaction, ctx: CoachContext, clientId: string) {
  const { organisationId } = ctx.scope;
  const newest = await tx.ladder.findFirst({
    where: { organisationId, clientId, status: { not: "archived" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (!newest) return { hasLadder: false, rung: null };
  const { rungs, currentRungId } = await currentForCoach(tx, ctx, clientId, newest.id);
  const index = rungs.findIndex(({ id }) => id === currentRungId);
  const advice = rungs[index]?.progression?.advice ?? null;
  return { hasLadder: true, rung: index < 0 ? null : { position: index + 1, advice } };
}

/** A session's agenda: as the coach has arranged it, or else as it is suggested now. */
export function agendaFor(standing: AgendaStanding, vault: Vault, session: Pick<Session, "id" | "agenda">): Agenda {
  const suggested = agendaOf(standing);
  if (!session.agenda) {
    const items = suggested.map((item) => ({ ...item, title: "", done: false, resting: false }));
    return { arranged: false, items };
  }
  const kept = keptAgenda.parse(JSON.parse(vault.open("coaching_session.agenda", session.id, session.agenda)));
  return {
    arranged: true,
    items: kept.map((item) => ({
      ...item,
      because: suggested.find(({ code }) => code === item.code)?.because ?? null,
      resting: item.code !== null && !isOpen(item.code, standing),
    })),
  };
}
