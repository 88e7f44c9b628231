import { newId } from "#lib/uuid.ts";
import { hashOfToken, newToken } from "#server/auth/token.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { anyCoach, type Matrix, ownCoachOnly } from "#test/matrix.ts";
import { aMoment, asCoach } from "#test/people.ts";
import type { World } from "#test/world.ts";
import { addClient } from "./commands.ts";
import { inviteClient, revokeInvitation } from "./invitations/commands.ts";
import { DAYS_OPEN } from "./invitations/schema.ts";
import { headerOf } from "./queries.ts";
import type { AddInput } from "./schema.ts";

/** Somebody new, with an address of their own. */
export function aNewClient(change: Partial<AddInput> = {}): AddInput {
  const clientId = newId();
  return {
    clientId,
    name: "Ines New",
    email: `${clientId}@example.org`,
    timeZone: "Europe/Lisbon",
    audience: "student",
    useCase: null,
    focus: "Ask a question in a full lecture hall",
    startsOn: "2026-11-18",
    plannedWeeks: 8,
    ...change,
  };
}

const ofClient = ({ client: { clientId } }: World) => ({ clientId });

/** A client of `coach` who has no account yet. */
function anAddedClient({ practice, coach }: World) {
  return addClient(asCoach(practice, coach), aNewClient());
}

async function anInvitedClient(world: World) {
  const { clientId } = await anAddedClient(world);
  const invited = await inviteClient(asCoach(world.practice, world.coach), { clientId });
  if (invited.state !== "open") throw new Error("An invitation just sent is open.");
  return { clientId, invitationId: invited.invitationId };
}

/** An open invitation of which the test knows the token; the product only ever writes it into a letter. */
export async function anInvitationLink(world: World) {
  const { clientId } = await anAddedClient(world);
  const { organisationId } = world.practice;
  const token = newToken();
  await withOrganisation(world.practice, (tx) =>
    tx.invitation.create({
      data: {
        organisationId,
        id: newId(),
        clientId,
        email: `${clientId}@example.org`,
        tokenHash: hashOfToken(token),
        invitedBy: world.coach.membershipId,
        createdAt: aMoment,
        expiresAt: new Date(aMoment.getTime() + DAYS_OPEN * 86_400_000),
      },
    }),
  );
  return { organisationId, clientId, token };
}

export const clientsMatrix: Matrix<"clients"> = {
  byId: { input: ofClient, verdicts: ownCoachOnly },
  options: { input: () => undefined, verdicts: anyCoach },
  add: { input: () => aNewClient(), verdicts: anyCoach },
  update: {
    input: async (world) => {
      const { clientId } = world.client;
      const { version } = await headerOf(asCoach(world.practice, world.coach), { clientId });
      return { ...aNewClient(), clientId, version };
    },
    verdicts: ownCoachOnly,
  },
  archive: { input: anAddedClient, verdicts: ownCoachOnly },
  restore: { input: anAddedClient, verdicts: ownCoachOnly },
  invite: { input: anAddedClient, verdicts: ownCoachOnly },
  revokeInvitation: { input: anInvitedClient, verdicts: ownCoachOnly },
  reopenInvitation: {
    input: async (world) => {
      const ref = await anInvitedClient(world);
      await revokeInvitation(asCoach(world.practice, world.coach), ref);
      return ref;
    },
    verdicts: ownCoachOnly,
  },
  invitation: {
    input: anInvitationLink,
    verdicts: {
      anonymous: "ok",
      client: "ok",
      otherClient: "ok",
      coach: "ok",
      unlinkedCoach: "ok",
      supervisor: "ok",
      programmeLead: "ok",
      owner: "ok",
      otherTenantCoach: "ok",
      otherTenantClient: "ok",
    },
  },
  // Whoever is signed in as somebody else is told so, rather than given another person's place.
  acceptInvitation: {
    input: async (world) => ({ ...(await anInvitationLink(world)), newAccount: { name: "Ines New" } }),
    verdicts: { anonymous: "ok" },
  },
};
