import { newId } from "#lib/uuid.ts";
import type { SignedIn } from "#server/auth/session.ts";
import { createVault } from "#server/crypto/vault.ts";
import { database } from "#server/db/client.ts";
import type { ConsentPurpose, MemberRole } from "#server/db/generated/enums.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { type CareScope, type ClientScope, type CoachScope, prove } from "#server/scope.ts";
import type { CareContext, ClientContext, CoachContext } from "#server/trpc/procedures.ts";

/** Noon of a Wednesday, when nothing special happens to clocks. */
export const aMoment = new Date("2026-11-18T12:00:00Z");

export type Practice = { organisationId: string; name: string };

/** A practice that has looked at its helplines, so that it may invite. */
export async function aPractice(name = "Rowan Coaching"): Promise<Practice> {
  const organisationId = newId();
  await database().organisation.create({
    data: { id: organisationId, name, timeZone: "Europe/Amsterdam", createdAt: aMoment },
  });
  await withOrganisation({ organisationId }, (tx) =>
    tx.crisisConfirmation.create({
      data: {
        ...{ organisationId, id: newId(), country: "NL", dataVerifiedOn: new Date("2026-11-01") },
        ...{ confirmedById: newId(), confirmedAt: aMoment },
      },
    }),
  );
  return { organisationId, name };
}

async function aUser(name: string) {
  const id = newId();
  const email = `${id}@example.org`;
  const user = { id, name, email, timeZone: "Europe/Amsterdam", createdAt: aMoment, emailVerifiedAt: aMoment };
  await database().user.create({ data: user });
  return user;
}

function signedInAs(
  user: { id: string; name: string; email: string; timeZone: string },
  acting: SignedIn["acting"],
): SignedIn {
  const { id: userId, name, email, timeZone } = user;
  return { sessionId: newId(), userId, name, email, timeZone, mfaAt: null, acting };
}

export type Member = { membershipId: string; userId: string; signedIn: SignedIn };

/** A member of staff of the practice, signed in. */
export async function aMember(practice: Practice, roles: MemberRole[], name = "Ada Coach"): Promise<Member> {
  const user = await aUser(name);
  const { organisationId } = practice;
  const membershipId = newId();
  await database().membership.create({
    data: { organisationId, id: membershipId, userId: user.id, roles, createdAt: aMoment },
  });
  const acting = {
    as: "member",
    organisationId,
    organisationName: practice.name,
    demo: false,
    membershipId,
    roles,
  } as const;
  return { membershipId, userId: user.id, signedIn: signedInAs(user, acting) };
}

export type ClientPerson = { clientId: string; engagementId: string; userId: string; signedIn: SignedIn };

/** A client who accepted the coach's invitation and consented to everything, in week 2 of an engagement of 8. */
export async function aClient(
  practice: Practice,
  coach: Member,
  {
    name = "Noor Client",
    consents = ["coaching_record", "share_with_coach", "share_by_default"] as ConsentPurpose[],
  } = {},
): Promise<ClientPerson> {
  const { organisationId } = practice;
  const user = await aUser(name);
  const [clientId, engagementId] = [newId(), newId()];
  await withOrganisation(practice, async (tx) => {
    const times = { createdAt: aMoment, updatedAt: aMoment };
    await tx.client.create({
      data: { organisationId, id: clientId, name, email: user.email, timeZone: user.timeZone, ...times },
    });
    const vault = await createVault(tx, practice, clientId, aMoment);
    await tx.engagement.create({
      data: {
        organisationId,
        id: engagementId,
        clientId,
        coachId: coach.membershipId,
        audience: "professional",
        focus: vault.seal("engagement.focus", engagementId, "Speak up in meetings"),
        startsOn: new Date("2026-11-09"),
        plannedWeeks: 8,
        createdAt: aMoment,
      },
    });
    await tx.clientAccount.create({ data: { organisationId, clientId, userId: user.id, createdAt: aMoment } });
    await tx.consent.createMany({
      data: consents.map((purpose) => ({
        organisationId,
        id: newId(),
        clientId,
        purpose,
        textVersion: 1,
        granted: true,
        decidedAt: aMoment,
      })),
    });
  });
  const where = { organisationId, organisationName: practice.name, demo: false } as const;
  const acting = { as: "client", ...where, clientId, alone: false } as const;
  return { clientId, engagementId, userId: user.id, signedIn: signedInAs(user, acting) };
}

/** What a command of a coach gets from its procedure. */
export function asCoach(practice: Practice, coach: Member, at = aMoment): CoachContext {
  const { organisationId } = practice;
  const scope = prove<CoachScope>({ organisationId, coachId: coach.membershipId });
  return { scope, actorId: coach.userId, now: () => at, requestId: newId() };
}

/** What a command about safety gets from its procedure. */
export function asCare(practice: Practice, member: Member, at = aMoment): CareContext {
  const { organisationId } = practice;
  const { acting } = member.signedIn;
  const roles = acting?.as === "member" ? acting.roles : [];
  const [coaches, supervises] = [roles.includes("coach"), roles.includes("supervisor")];
  const scope = prove<CareScope>({ organisationId, memberId: member.membershipId, coaches, supervises });
  return { scope, actorId: member.userId, now: () => at, requestId: newId() };
}

/** What a command of a client gets from its procedure. */
export function asClient(practice: Practice, client: ClientPerson, at = aMoment): ClientContext {
  const { organisationId } = practice;
  const scope = prove<ClientScope>({ organisationId, clientId: client.clientId });
  return { scope, actorId: client.userId, now: () => at, requestId: newId() };
}
