import { headerOf } from "#features/clients/queries.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { anyClient, anyCoach, type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { aClient, aMember, aMoment, asCoach } from "#test/people.ts";
import type { World } from "#test/world.ts";
import { complete, pause } from "./commands.ts";
import { offerHandover } from "./handover/commands.ts";

/** A client of the world's coach of their own, so that each call finds an engagement as it began. */
async function aCase({ practice, coach }: World) {
  const { clientId, engagementId } = await aClient(practice, coach);
  const { version } = await headerOf(asCoach(practice, coach), { clientId });
  return { clientId, version, engagementId };
}

async function aPlan(world: World) {
  const { clientId, version } = await aCase(world);
  return { clientId, version };
}

async function aPastEngagement(world: World) {
  const { clientId, version, engagementId } = await aCase(world);
  const closing = "You began to speak first.";
  await complete(asCoach(world.practice, world.coach), { clientId, version, closing, share: false });
  return { engagementId };
}

/** An offer of a client of the world's coach to a new colleague. */
async function anOffer(world: World) {
  const { clientId } = await aCase(world);
  const colleague = await aMember(world.practice, ["coach"], "Ira Coach");
  const offer = { handoverId: newId(), clientId, toCoachId: colleague.membershipId, note: "", told: true };
  await offerHandover(asCoach(world.practice, world.coach), offer);
  return { clientId, handoverId: offer.handoverId };
}

/** An offer to the world's coach from a colleague. */
async function anOfferToCoach(world: World) {
  const { practice, coach } = world;
  const colleague = await aMember(practice, ["coach"], "Ira Coach");
  const { clientId } = await aClient(practice, colleague);
  const handoverId = newId();
  await offerHandover(asCoach(practice, colleague), {
    ...{ handoverId, clientId, toCoachId: coach.membershipId, note: "", told: true },
  });
  return { handoverId };
}

/** An offer of the world's client, made anew for each call. */
async function anOfferOfClient(world: World) {
  const { organisationId } = world.practice;
  const { engagementId } = world.client;
  await withOrganisation(world.practice, (tx) =>
    tx.engagementHandover.updateMany({
      where: { organisationId, engagementId, status: "offered" },
      data: { status: "withdrawn", answeredAt: aMoment },
    }),
  );
  const handoverId = newId();
  const { clientId } = world.client;
  const { membershipId: toCoachId } = await aMember(world.practice, ["coach"], "Ira Coach");
  await offerHandover(asCoach(world.practice, world.coach), { handoverId, clientId, toCoachId, note: "", told: true });
  return { handoverId, objects: true, words: "I would like to stay." };
}

export const engagementsMatrix: Matrix<"engagements"> = {
  ofClient: { input: ({ client: { clientId } }) => ({ clientId }), verdicts: ownCoachOnly },
  pause: { input: async (world) => ({ ...(await aPlan(world)), reason: "Summer" }), verdicts: ownCoachOnly },
  resume: {
    input: async (world) => {
      const plan = { ...(await aPlan(world)), reason: "Summer" };
      const { version } = await pause(asCoach(world.practice, world.coach), plan);
      return { clientId: plan.clientId, version, addWeeks: 1, reason: "" };
    },
    verdicts: ownCoachOnly,
  },
  setLength: {
    input: async (world) => ({ ...(await aPlan(world)), weeks: 14, reason: "The exam moved" }),
    verdicts: ownCoachOnly,
  },
  complete: {
    input: async (world) => ({ ...(await aPlan(world)), closing: "You began to speak first.", share: true }),
    verdicts: ownCoachOnly,
  },
  nameSupervisor: {
    input: async (world) => ({ ...(await aPlan(world)), supervisorId: world.supervisor.membershipId }),
    verdicts: ownCoachOnly,
  },
  past: { input: () => undefined, verdicts: anyCoach },
  reopen: { input: aPastEngagement, verdicts: ownCoachOnly },
  shareClosing: {
    input: async (world) => ({ ...(await aPastEngagement(world)), shared: true }),
    verdicts: ownCoachOnly,
  },
  again: {
    input: async (world) => ({
      ...(await aPastEngagement(world)),
      newEngagementId: newId(),
      audience: "professional" as const,
      focus: "Lead the next project",
      startsOn: "2026-11-23",
      weeks: 8,
    }),
    verdicts: ownCoachOnly,
  },
  incoming: { input: () => undefined, verdicts: anyCoach },
  offerHandover: {
    input: async (world) => ({
      handoverId: newId(),
      clientId: (await aCase(world)).clientId,
      toCoachId: world.unlinkedCoach.membershipId,
      note: "Likes to be asked before being told.",
      told: true,
    }),
    verdicts: ownCoachOnly,
  },
  withdrawHandover: { input: anOffer, verdicts: ownCoachOnly },
  acceptHandover: { input: anOfferToCoach, verdicts: ownCoachOnly },
  declineHandover: { input: anOfferToCoach, verdicts: ownCoachOnly },
  supervised: { input: () => undefined, verdicts: { supervisor: "ok" } },
  mine: { input: () => undefined, verdicts: anyClient },
  objectToHandover: { input: anOfferOfClient, verdicts: ownClientOnly },
};
