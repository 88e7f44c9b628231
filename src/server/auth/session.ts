import { differenceInSeconds } from "date-fns";
import { newId } from "#lib/uuid.ts";
import { type Database, database, type Transaction } from "#server/db/client.ts";
import type { ActingAs, MemberRole } from "#server/db/generated/enums.ts";
import { type AffiliationRow, isOpen, sessionRowOf } from "./session-row.ts";
import { hashOfToken, isToken, newToken } from "./token.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Who can see other people's words is signed out sooner. */
const limits = {
  staff: { idle: HOUR, absolute: DAY },
  client: { idle: 7 * DAY, absolute: 30 * DAY },
} as const;
const SECONDS_BETWEEN_SLIDES = 60;

type Organisation = { organisationId: string; organisationName: string; demo: boolean };
type AsMember = Organisation & { as: "member"; membershipId: string; roles: readonly MemberRole[] };
/** `alone`: they are their own coach. Until one joins, texts speak of none. */
type AsClient = Organisation & { as: "client"; clientId: string; alone: boolean };
/** A place in which a person can act. */
export type Affiliation = AsMember | AsClient;

/** Who is signed in, and in which place. `acting` is null until somebody with several places has chosen one. */
export type SignedIn = {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  timeZone: string;
  mfaAt: Date | null;
  acting: Affiliation | null;
};

/** A session just made: the raw token exists only here and in the browser. */
export type NewSession = { token: string; expires: Date };

type Db = Database | Transaction;

/**
 * Who holds this token. Null when it is unknown, revoked, idle for too long or too old, when the user is disabled, or
 * when their membership is. Notes at most once a minute that the session is in use.
 */
export async function sessionFromToken(token: string | undefined, now: Date): Promise<SignedIn | null> {
  if (!isToken(token)) return null;
  const row = await sessionRowOf(hashOfToken(token), now);
  if (!row) return null;
  const { lastSeenAt, absoluteExpiresAt, organisationId, actingAs, affiliations, ...person } = row;

  const chosen = affiliations.find((one) => one.organisationId === organisationId && one.as === actingAs);
  const open = affiliations.filter(isOpen);
  if ((chosen && !isOpen(chosen)) || (open.length === 0 && affiliations.length > 0)) return null;

  if (differenceInSeconds(now, lastSeenAt) >= SECONDS_BETWEEN_SLIDES) {
    await slide(person.sessionId, open, absoluteExpiresAt, now);
  }
  const place = chosen ?? (open.length === 1 ? open[0] : undefined);
  return { ...person, acting: place ? affiliationFrom(place) : null };
}

function affiliationFrom(row: AffiliationRow): Affiliation {
  if (row.as === "client") return row;
  const { disabled: _, ...member } = row;
  return member;
}

async function slide(id: string, open: readonly AffiliationRow[], absoluteExpiresAt: Date, now: Date): Promise<void> {
  const { idle } = open.some((one) => one.as === "member") ? limits.staff : limits.client;
  const expiresAt = new Date(Math.min(now.getTime() + idle, absoluteExpiresAt.getTime()));
  await database().session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: now, expiresAt } });
}

type Opening = {
  userId: string;
  userAgent: string;
  now: Date;
  /** Where the person acts from the start; left out, they choose when they have several places. */
  place?: { organisationId: string; actingAs: ActingAs };
};

/** Opens a session for a person who has just proven who they are. Always a new token. */
export async function createSession(
  { userId, userAgent, now, place }: Opening,
  db: Db = database(),
): Promise<NewSession> {
  const isStaff = (await db.membership.count({ where: { userId, disabledAt: null, roles: { isEmpty: false } } })) > 0;
  const { idle, absolute } = isStaff ? limits.staff : limits.client;
  const token = newToken();
  const expires = new Date(now.getTime() + absolute);
  await db.session.create({
    data: {
      tokenHash: hashOfToken(token),
      id: newId(),
      userId,
      ...place,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + idle),
      absoluteExpiresAt: expires,
      userAgent: userAgent.slice(0, 300),
    },
    select: { id: true },
  });
  return { token, expires };
}

/** Gives a session a new token because its rights change; the old cookie is dead at once. Null when it has ended. */
export async function renewSession(
  { sessionId, place, now }: { sessionId: string; place?: { organisationId: string; as: ActingAs }; now: Date },
  db: Db = database(),
): Promise<NewSession | null> {
  const token = newToken();
  const [row] = await db.session.updateManyAndReturn({
    where: { id: sessionId, revokedAt: null },
    data: {
      tokenHash: hashOfToken(token),
      lastSeenAt: now,
      ...(place && { organisationId: place.organisationId, actingAs: place.as }),
    },
    select: { absoluteExpiresAt: true },
  });
  return row ? { token, expires: row.absoluteExpiresAt } : null;
}

/** Ends the session that holds this token; nothing happens when there is none. */
export async function revokeToken(token: string | undefined, now: Date, db: Db = database()): Promise<void> {
  if (!isToken(token)) return;
  await revoke(db, { tokenHash: hashOfToken(token) }, now);
}

/** Ends one of a person's sessions. False when it is not theirs or has already ended. */
export async function revokeSession(
  { userId, sessionId, now }: { userId: string; sessionId: string; now: Date },
  db: Db = database(),
): Promise<boolean> {
  return (await revoke(db, { id: sessionId, userId }, now)) > 0;
}

/** Ends all of a person's sessions except the one they are using. Returns how many. */
export function revokeOtherSessions(
  { userId, sessionId, now }: { userId: string; sessionId: string; now: Date },
  db: Db = database(),
): Promise<number> {
  return revoke(db, { userId, id: { not: sessionId } }, now);
}

/** Ends every session of a person: after a role change, or when they or their membership are disabled. */
export function revokeEverySession(
  { userId, now }: { userId: string; now: Date },
  db: Db = database(),
): Promise<number> {
  return revoke(db, { userId }, now);
}

type Which = { tokenHash?: Uint8Array<ArrayBuffer>; userId?: string; id?: string | { not: string } };

async function revoke(db: Db, which: Which, now: Date): Promise<number> {
  const { count } = await db.session.updateMany({ where: { ...which, revokedAt: null }, data: { revokedAt: now } });
  return count;
}

/** A person's sessions that still work, the one used last first. */
export function sessionsOf(userId: string, now: Date, db: Db = database()) {
  return db.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now }, absoluteExpiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}
