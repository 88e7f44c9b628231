import { newId } from "#lib/uuid.ts";
import { anyClient, anyCoach, type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { asClient, asCoach, type ClientPerson, type Member, type Practice } from "#test/people.ts";
import { assignScale } from "./commands.ts";
import { scaleForRating } from "./queries.ts";
import { saveScale } from "./scales/commands.ts";
import { definitionIn } from "./scales/queries.ts";
import type { ImportedScaleInput, OwnScaleInput } from "./scales/schema.ts";
import type { RateInput } from "./schema.ts";

type Pair = { practice: Practice; coach: Member; client: ClientPerson };

/** A scale of five items for a client, and a full set of answers to it. */
export async function aRating(
  { practice, coach, client }: Pair,
  confidence = 60,
  templateKey = "speaking-v1",
): Promise<RateInput> {
  const { clientId } = client;
  const { scaleId } = await assignScale(asCoach(practice, coach), { clientId, templateKey });
  const { items } = await scaleForRating(asClient(practice, client), { scaleId });
  return { operationId: newId(), scaleId, answers: items.map(({ id }) => ({ itemId: id, confidence })) };
}

/** A scale as a coach writes one. */
export function anOwnScale(): OwnScaleInput {
  return {
    operationId: newId(),
    title: "Speaking up in the ward",
    context: "Morning handover",
    practiceItem: "carry a full shopping bag up one flight of stairs",
    items: [
      "greet the team",
      "ask a question",
      "name a risk",
      "disagree with a colleague",
      "disagree with a consultant",
    ],
  };
}

/** A licensed scale as a practice enters it: three items from 1 to 4, added up. */
export function anImportedScale(): ImportedScaleInput {
  return {
    operationId: newId(),
    title: "A licensed scale",
    context: "",
    items: [
      { text: "First statement", reversed: false },
      { text: "Second statement", reversed: true },
      { text: "Third statement", reversed: false },
    ],
    itemLowest: 1,
    itemHighest: 4,
    itemStep: 1,
    score: "sum",
    missingAllowed: 1,
    mean: 8,
    sd: 1.5,
    reliability: 0.82,
    reliabilityKind: "internal_consistency",
    source: "Manual, second edition, table 4",
    permission: "Licence 2026-117 of the publisher, for this practice",
    attested: true,
  };
}

const scaleOf = async (world: Pair) => (await aRating(world)).scaleId;
const ownerOnly = { owner: "ok" } as const;

export const efficacyMatrix: Matrix<"efficacy"> = {
  templates: { input: () => undefined, verdicts: anyCoach },
  saveScale: { input: anOwnScale, verdicts: anyCoach },
  importScale: { input: anImportedScale, verdicts: anyCoach },
  archiveScale: {
    input: async ({ practice, coach }) => {
      const { key } = await saveScale(asCoach(practice, coach), anOwnScale());
      return { definitionId: definitionIn(key) ?? "", archived: true };
    },
    // A practice's scales belong to all of its coaches.
    verdicts: { coach: "ok", unlinkedCoach: "ok", otherTenantCoach: "not_found" },
  },
  assign: {
    input: ({ client }) => ({ clientId: client.clientId, templateKey: "speaking-v1" }),
    verdicts: ownCoachOnly,
  },
  // Everybody in the world of the matrix has a coach; self-use.db.test.ts has somebody who has none.
  take: { input: () => ({ templateKey: "speaking-v1" }), verdicts: { client: "forbidden" } },
  setPlan: {
    input: async (world) => ({
      operationId: newId(),
      scaleId: await scaleOf(world),
      cadence: "weekly",
      startsOn: "2099-01-01",
      baseline: true,
    }),
    verdicts: ownCoachOnly,
  },
  end: { input: async (world) => ({ scaleId: await scaleOf(world), ended: false }), verdicts: ownCoachOnly },
  schedules: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  mySchedules: { input: () => undefined, verdicts: anyClient },
  scale: { input: async (world) => ({ scaleId: await scaleOf(world) }), verdicts: ownClientOnly },
  rate: {
    // A scale is rated once a day, so each call has a scale of its own.
    input: async (world) => {
      const { key } = await saveScale(asCoach(world.practice, world.coach), anOwnScale());
      return aRating(world, 60, key);
    },
    verdicts: ownClientOnly,
  },
  setTarget: { input: async (world) => ({ scaleId: await scaleOf(world), target: 70 }), verdicts: ownClientOnly },
  norms: { input: () => undefined, verdicts: ownerOnly },
  adoptNorms: { input: () => ({ templateKey: "speaking-v1" }), verdicts: { owner: "invalid" } },
  revokeNorms: { input: () => ({ templateKey: "speaking-v1" }), verdicts: ownerOnly },
};
