import { addMinutes } from "date-fns";
import { screensConsent } from "#content/consent/screens.ts";
import { verifiedOn } from "#content/safety/crisis-help.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { anyClient, anyCoach, type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { aMember, aMoment, asCare, asClient, asCoach, type ClientPerson, type Practice } from "#test/people.ts";
import type { World } from "#test/world.ts";
import { raiseFlag } from "./commands.ts";
import { requestOverride } from "./lifts/commands.ts";
import type { ClearInput, OverrideInput } from "./lifts/schema.ts";
import { draftReferral, noteReferralConsent } from "./referrals/commands.ts";
import type { DraftInput } from "./referrals/schema.ts";
import type { RaiseInput } from "./schema.ts";
import { decideOnScreens } from "./screening/commands.ts";

/** A valid observation about a client. */
export function aFlag({ clientId }: Pick<ClientPerson, "clientId">, change: Partial<RaiseInput> = {}): RaiseInput {
  return {
    operationId: newId(),
    clientId,
    kind: "performance_trauma",
    observed: "Shook when the stage was named",
    seenOn: "2026-11-17",
    immediateDanger: false,
    ...change,
  };
}

/** A practice that a client has begun, as guided practice keeps it. */
export async function begunPractice(
  practice: Practice,
  { clientId }: Pick<ClientPerson, "clientId">,
  operationId: string,
  before = 3,
) {
  const { organisationId } = practice;
  const begun = { organisationId, id: newId(), clientId, operationId, practice: "reliving", before, beganAt: aMoment };
  await withOrganisation(practice, (tx) => tx.practiceDistress.create({ data: begun }));
}

/** Nobody agrees to check-ins by joining; these are clients who did, each in the practice where they are one. */
async function agreeToScreens(...people: ClientPerson[]) {
  for (const person of people) {
    const { organisationId = "", organisationName: name = "" } = person.signedIn.acting ?? {};
    const ctx = asClient({ organisationId, name }, person);
    await decideOnScreens(ctx, { granted: true, textVersion: screensConsent.version });
  }
}

/** A flag of the world's client, newer than any lift, and what a change to it starts from. */
async function flagged({ practice, coach, client }: World) {
  const { id: flagId, version } = await raiseFlag(asCoach(practice, coach, addMinutes(aMoment, 1)), aFlag(client));
  return { clientId: client.clientId, ref: { flagId, version } };
}

/** A letter for a flag. */
export function aReferral(flagId: string, change: Partial<DraftInput> = {}): DraftInput {
  return {
    operationId: newId(),
    flagId,
    recipient: "Dr. Vermeer, psychologist",
    letter: "Dear Dr. Vermeer, may I ask you to see a client of mine?",
    ...change,
  };
}

async function drafted(world: World) {
  const { practice, coach } = world;
  const { id, version } = await draftReferral(asCare(practice, coach), aReferral((await flagged(world)).ref.flagId));
  return { referralId: id, version };
}

/** A clinician's word on what `aFlag` calls for. */
export function aClearance({ clientId }: Pick<ClientPerson, "clientId">, change: Partial<ClearInput> = {}): ClearInput {
  return {
    operationId: newId(),
    clientId,
    tier: "adapt",
    basis: "cleared",
    clinician: "Dr. Vermeer, psychologist",
    said: "May go on; she wrote to me on Monday",
    ...change,
  };
}

/** A wish to go on with what `aFlag` pauses. */
export function anOverride(
  { clientId }: Pick<ClientPerson, "clientId">,
  change: Partial<OverrideInput> = {},
): OverrideInput {
  return {
    operationId: newId(),
    clientId,
    tier: "adapt",
    reason: "She asks for it and is steady",
    days: 14,
    ...change,
  };
}

/** An override that waits for a supervisor, of whom there is one in every practice that asks. */
async function requested(world: World) {
  const { practice, coach } = world;
  await aMember(practice, ["supervisor"]);
  const { clientId } = await flagged(world);
  const { id, version } = await requestOverride(asCare(practice, coach), anOverride({ clientId }));
  return { liftId: id, version };
}

/** A coach's own client; for a supervisor, one who was flagged; for nobody else. */
const inCareOf = { ...ownCoachOnly, supervisor: "ok" } as const;

export const safetyMatrix: Matrix<"safety"> = {
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  raise: { input: ({ client }) => aFlag(client), verdicts: ownCoachOnly },
  close: {
    input: async ({ practice, coach, client }) => {
      const { id: flagId, version } = await raiseFlag(asCoach(practice, coach), aFlag(client));
      const { clientId } = client;
      return { clientId, flags: [{ flagId, version }], outcome: "Talked it through; they see a psychologist now" };
    },
    verdicts: inCareOf,
  },
  record: {
    input: async (world) => ({ clientId: (await flagged(world)).clientId }),
    verdicts: inCareOf,
  },
  acknowledge: {
    input: async (world) => ({ ...(await flagged(world)).ref, recheckOn: "2026-11-25" }),
    verdicts: inCareOf,
  },
  recheck: {
    input: async (world) => ({
      ...(await flagged(world)).ref,
      operationId: newId(),
      found: "Calmer; sleeps again",
      nextOn: "2026-12-02",
    }),
    verdicts: inCareOf,
  },
  draftReferral: {
    input: async (world) => aReferral((await flagged(world)).ref.flagId),
    verdicts: inCareOf,
  },
  reviseReferral: {
    input: async (world) => ({ ...(await drafted(world)), recipient: "Dr. Vermeer", letter: "Dear Dr. Vermeer" }),
    verdicts: inCareOf,
  },
  noteReferralConsent: { input: drafted, verdicts: inCareOf },
  sendReferral: {
    input: async (world) => {
      const { practice, coach } = world;
      const agreed = await noteReferralConsent(asCare(practice, coach), await drafted(world));
      return { referralId: agreed.id, version: agreed.version };
    },
    verdicts: inCareOf,
  },
  withdrawReferral: { input: drafted, verdicts: inCareOf },
  letter: { input: async (world) => ({ referralId: (await drafted(world)).referralId }), verdicts: inCareOf },
  clear: {
    input: async (world) => aClearance({ clientId: (await flagged(world)).clientId }),
    verdicts: inCareOf,
  },
  requestOverride: {
    input: async (world) => anOverride({ clientId: (await flagged(world)).clientId }),
    verdicts: { ...inCareOf, supervisor: "forbidden" },
  },
  confirmOverride: {
    input: requested,
    verdicts: { ...inCareOf, coach: "forbidden" },
  },
  revokeLift: { input: requested, verdicts: inCareOf },
  policy: { input: () => undefined, verdicts: { owner: "ok" } },
  changePolicy: { input: () => ({ escalationHours: 8, ptsdThreshold: 4 as const }), verdicts: { owner: "ok" } },
  mine: { input: () => undefined, verdicts: anyClient },
  reportNotOk: { input: () => ({ operationId: newId() }), verdicts: anyClient },
  practiceEnded: {
    input: async ({ practice, client }) => {
      const practiceId = newId();
      await begunPractice(practice, client, practiceId);
      return { practiceId, operationId: newId(), ending: "finished", after: 3 };
    },
    verdicts: ownClientOnly,
  },
  supervised: { input: () => undefined, verdicts: { supervisor: "ok" } },
  screens: { input: () => undefined, verdicts: anyClient },
  decideOnScreens: {
    input: () => ({ granted: true, textVersion: screensConsent.version }),
    verdicts: anyClient,
  },
  takeScreen: {
    input: async ({ client, otherClient, otherTenantClient }) => {
      await agreeToScreens(client, otherClient, otherTenantClient);
      return { operationId: newId(), screen: "phq2" as const, answers: [0, 0] };
    },
    verdicts: anyClient,
  },
  help: { input: () => undefined, verdicts: anyClient },
  crisisStanding: { input: () => undefined, verdicts: anyCoach },
  crisisLines: { input: () => undefined, verdicts: { owner: "ok" } },
  confirmCrisisLines: {
    input: () => ({ country: "NL", verifiedOn, entries: null }),
    verdicts: { owner: "ok" },
  },
};
