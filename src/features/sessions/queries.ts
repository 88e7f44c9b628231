import { AppError } from "#domain/errors.ts";
import { type OwnClient, ownClient } from "#features/clients/queries.ts";
import { dayIn } from "#lib/day.ts";
import { daysLater, momentOf, wallClockAt } from "#lib/wall-clock.ts";
import { audit } from "#server/audit.ts";
import type { Vault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { CoachingSessionModel, CoachingSessionWhereInput } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope, Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import {
  type ClientSessions,
  type CoachSessions,
  type Frame,
  type ListInput,
  limits,
  type SessionLine,
  type Slot,
  type SlotInput,
} from "./schema.ts";

const COMING_MOST = 500;
const CLIENT_MOST = 200;
/** Years around today in which a session can lie. */
const HORIZON_DAYS = 2 * 366;

export const frameFields = {
  id: true,
  clientId: true,
  startsAt: true,
  timeZone: true,
  minutes: true,
  place: true,
  whereabouts: true,
  state: true,
  inviteSequence: true,
  version: true,
} as const;
type FrameRow = Pick<CoachingSessionModel, keyof typeof frameFields>;

/** A row's time, place and state in the clear; nothing else of a whole row comes along. */
export function toFrame(vault: Vault, row: FrameRow): Frame {
  const { id, clientId, startsAt, timeZone, minutes, place, whereabouts, state, inviteSequence, version } = row;
  return {
    ...{ id, clientId, timeZone, minutes, place, state, version },
    startsAt: startsAt.toISOString(),
    whereabouts: whereabouts ? vault.open("coaching_session.whereabouts", id, whereabouts) : "",
    invited: inviteSequence !== null,
  };
}

const lineFields = {
  id: true,
  clientId: true,
  startsAt: true,
  timeZone: true,
  minutes: true,
  place: true,
  state: true,
  sharedAt: true,
  client: { select: { name: true, timeZone: true } },
} as const;
type LineRow = Pick<CoachingSessionModel, Exclude<keyof typeof lineFields, "client">> & {
  client: { name: string; timeZone: string };
};

function toLine({ client, sharedAt, startsAt, ...row }: LineRow): SessionLine {
  return {
    ...row,
    clientName: client.name,
    clientZone: client.timeZone,
    startsAt: startsAt.toISOString(),
    summaryShared: sharedAt !== null,
  };
}

/** The sessions of everybody with whom a coach works now. */
export function ofOwnClients({ organisationId, coachId }: { organisationId: string; coachId: string }) {
  return {
    organisationId,
    client: { archivedAt: null, engagements: { some: { coachId, status: { not: "completed" } } } },
  } satisfies CoachingSessionWhereInput;
}

/** The zone of the coach who is acting. */
export async function ownZone(tx: Transaction, { actorId }: CoachContext): Promise<string> {
  const { timeZone } = await tx.user.findUniqueOrThrow({ where: { id: actorId }, select: { timeZone: true } });
  return timeZone;
}

const newestFirst = [{ startsAt: "desc" }, { id: "desc" }] as const;

/** A coach's sessions across clients: what comes, soonest first, and a page of what has been. */
export function sessionsOfCoach(ctx: CoachContext, input: ListInput): Promise<CoachSessions> {
  const mine = ofOwnClients(ctx.scope);
  const before = input?.before;
  return withOrganisation(ctx.scope, async (tx) => {
    const today = ctx.now();
    // What is still planned stays among the coming ones until somebody says how it went.
    const isComing = { OR: [{ startsAt: { gte: today } }, { state: "planned" as const }] };
    const coming = before
      ? []
      : await tx.coachingSession.findMany({
          where: { ...mine, ...isComing, state: { not: "cancelled" } },
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          take: COMING_MOST,
          select: lineFields,
        });
    const at = before && new Date(before.startsAt);
    const past = await tx.coachingSession.findMany({
      where: {
        AND: [
          mine,
          { OR: [{ startsAt: { lt: today }, state: { not: "planned" } }, { state: "cancelled" }] },
          ...(at ? [{ OR: [{ startsAt: { lt: at } }, { startsAt: at, id: { lt: before.id } }] }] : []),
        ],
      },
      orderBy: [...newestFirst],
      take: limits.page + 1,
      select: lineFields,
    });
    await audit(tx, ctx, { action: "sessions.listed" });
    const page = past.slice(0, limits.page).map(toLine);
    const last = page.at(-1);
    return {
      timeZone: await ownZone(tx, ctx),
      coming: coming.map(toLine),
      past: page,
      older: past.length > limits.page && last ? { startsAt: last.startsAt, id: last.id } : null,
    };
  });
}

/** A client's sessions, the latest first, with what planning the next one needs, for their own coach. */
export function sessionsOfClient(ctx: CoachContext, { clientId }: { clientId: string }): Promise<ClientSessions> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { name, timeZone: clientZone, email } = await ownClient(tx, ctx.scope, clientId);
    const timeZone = await ownZone(tx, ctx);
    const rows = await tx.coachingSession.findMany({
      where: { organisationId, clientId },
      orderBy: [...newestFirst],
      take: CLIENT_MOST,
      select: lineFields,
    });
    await audit(tx, ctx, { action: "sessions.read", clientId });
    return {
      client: { id: clientId, name, timeZone: clientZone, email },
      timeZone,
      today: dayIn(timeZone, ctx.now()),
      sessions: rows.map(toLine),
    };
  });
}

/** What a time on the clock means before it is taken: the moment, and what else the coach has then. */
export function slotOf(ctx: CoachContext, { clientId, except, ...when }: SlotInput): Promise<Slot> {
  const startsAt = plannable(when, ctx.now());
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const shown = wallClockAt(when.timeZone, startsAt);
    return {
      startsAt: startsAt.toISOString(),
      shifted: shown.time !== when.time || shown.date !== when.date,
      past: startsAt < ctx.now(),
      overlaps: await overlapsOf(tx, ctx.scope, { startsAt, minutes: when.minutes, except }),
    };
  });
}

/** The moment that a coach read off their clock. Throws `invalid` when it is years away. */
export function plannable({ date, time, timeZone }: { date: string; time: string; timeZone: string }, now: Date): Date {
  const today = { date: now.toISOString().slice(0, 10), time };
  if (date < daysLater(today, -HORIZON_DAYS).date || date > daysLater(today, HORIZON_DAYS).date) {
    throw new AppError("invalid", "Choose a day within two years.", { field: "date" });
  }
  return momentOf({ date, time }, timeZone);
}

type Span = { startsAt: Date; minutes: number; except: string | null };

async function overlapsOf(tx: Transaction, scope: CoachScope, { startsAt, minutes, except }: Span) {
  const ends = new Date(startsAt.getTime() + minutes * 60_000);
  const earliest = new Date(startsAt.getTime() - limits.minutes.most * 60_000);
  const rows = await tx.coachingSession.findMany({
    where: {
      ...ofOwnClients(scope),
      state: { in: ["planned", "held"] },
      startsAt: { gt: earliest, lt: ends },
      ...(except && { id: { not: except } }),
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, startsAt: true, minutes: true, client: { select: { name: true } } },
  });
  return rows
    .filter((row) => row.startsAt.getTime() + row.minutes * 60_000 > startsAt.getTime())
    .slice(0, limits.overlaps)
    .map(({ client, ...row }) => ({ ...row, startsAt: row.startsAt.toISOString(), clientName: client.name }));
}

/** A session of the coach's own client, with that client. Throws `not_found`. */
export async function ownSession(
  tx: Transaction,
  scope: CoachScope,
  sessionId: string,
): Promise<{ session: CoachingSessionModel; client: OwnClient }> {
  const { organisationId } = scope;
  const session = await tx.coachingSession.findFirst({ where: { organisationId, id: sessionId } });
  if (!session) throw new AppError("not_found", "Not found.");
  return { session, client: await ownClient(tx, scope, session.clientId) };
}

/** When each of some clients meets their coach next, as ISO instants; absent when nothing is planned. */
export async function nextSessionsOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const rows = await tx.coachingSession.groupBy({
    by: ["clientId"],
    where: { organisationId, clientId: { in: [...clientIds] }, state: "planned", startsAt: { gte: now } },
    _min: { startsAt: true },
  });
  return new Map(
    rows.flatMap(({ clientId, _min }) => (_min.startsAt ? [[clientId, _min.startsAt.toISOString()]] : [])),
  );
}
