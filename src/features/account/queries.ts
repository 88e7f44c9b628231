import { deviceFrom } from "#lib/device.ts";
import { type Affiliation, type SignedIn, sessionsOf } from "#server/auth/session.ts";
import { database } from "#server/db/client.ts";
import type { MemberRole } from "#server/db/generated/enums.ts";
import { env } from "#server/env.ts";
import type { DemoPerson, Here, Me, Place, SessionView } from "./schema.ts";

/** What a procedure for whoever is signed in gives. */
export type SignedInContext = { readonly signedIn: SignedIn; readonly now: () => Date };

const organisationFields = { id: true, name: true, demo: true } as const;
/** One whose portal is rich, one new, one for whom a practice rests: the first three of the demo. */
const CLIENTS_IN_DEMO = 3;

function placeOf(organisation: { id: string; name: string; demo: boolean }) {
  return { organisationId: organisation.id, organisationName: organisation.name, demo: organisation.demo };
}

/** Every place where a person can act, by the practice's name. */
export async function placesOf(userId: string): Promise<Place[]> {
  const [memberships, accounts] = await Promise.all([
    database().membership.findMany({
      where: { userId, disabledAt: null },
      select: { roles: true, organisation: { select: organisationFields } },
    }),
    database().clientAccount.findMany({ where: { userId }, select: { organisation: { select: organisationFields } } }),
  ]);
  // A membership without a role is no place to work in: it says that somebody is their own coach there.
  const own = new Set(memberships.flatMap(({ roles, organisation }) => (roles.length === 0 ? organisation.id : [])));
  const working = memberships.filter(({ roles }) => roles.length > 0);
  return [
    ...working.map(({ roles, organisation }): Place => ({ as: "member", ...placeOf(organisation), roles })),
    ...accounts.map(
      ({ organisation }): Place => ({ as: "client", ...placeOf(organisation), alone: own.has(organisation.id) }),
    ),
  ].toSorted((a, b) => a.organisationName.localeCompare(b.organisationName) || a.as.localeCompare(b.as));
}

/** The person who is signed in, and where they can act. */
export async function myself({ signedIn }: SignedInContext): Promise<Me> {
  const { userId, name, email, timeZone, acting } = signedIn;
  const [user, places] = await Promise.all([
    database().user.findUnique({ where: { id: userId }, select: { passwordHash: true } }),
    placesOf(userId),
  ]);
  return { userId, name, email, timeZone, hasPassword: Boolean(user?.passwordHash), acting: shown(acting), places };
}

/** The same as their session tells it: nothing is looked up for the frame around a page. */
export function hereAs({ signedIn: { userId, name, acting } }: SignedInContext): Here {
  return { userId, name, acting: shown(acting) };
}

function shown(acting: Affiliation | null): Place | null {
  if (!acting) return null;
  const { organisationId, organisationName, demo } = acting;
  const where = { organisationId, organisationName, demo };
  if (acting.as === "client") return { as: "client", ...where, alone: acting.alone };
  return { as: "member", ...where, roles: [...acting.roles] };
}

/** The person's sessions, the one used last first. */
export async function mySessions({ signedIn, now }: SignedInContext): Promise<SessionView[]> {
  const rows = await sessionsOf(signedIn.userId, now());
  return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    current: id === signedIn.sessionId,
    ...deviceFrom(userAgent),
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }));
}

/** Whether letters go out, or stay on this machine because no mail server is set up. */
export function deliveryOfLetters(): { kept: boolean } {
  return { kept: env().SMTP_URL === undefined };
}

/** Whom one can sign in as with one click: the demo practice's people, in demo mode only. */
export async function peopleOfDemo(): Promise<DemoPerson[]> {
  if (!env().PROVEN_DEMO) return [];
  const demo = { organisation: { demo: true }, user: { demo: true, disabledAt: null } };
  const user = { select: { id: true, name: true } };
  const [memberships, accounts] = await Promise.all([
    database().membership.findMany({
      where: { ...demo, disabledAt: null },
      orderBy: { id: "asc" },
      take: 20,
      select: { roles: true, user },
    }),
    database().clientAccount.findMany({
      where: demo,
      orderBy: { clientId: "asc" },
      take: CLIENTS_IN_DEMO,
      select: { user },
    }),
  ]);
  return [
    ...memberships.map(({ roles, user: { id, name } }): DemoPerson => ({ userId: id, name, role: mainOf(roles) })),
    ...accounts.map(({ user: { id, name } }): DemoPerson => ({ userId: id, name, role: "client" })),
  ];
}

/** What sets somebody apart from their colleagues: owners mostly coach as well. */
function mainOf(roles: readonly MemberRole[]): MemberRole {
  return roles.find((role) => role === "owner") ?? roles[0] ?? "coach";
}
