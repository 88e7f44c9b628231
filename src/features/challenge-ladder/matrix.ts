import { newId } from "#lib/uuid.ts";
import { anyClient, anyCoach, type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { asClient, asCoach, type ClientPerson, type Member, type Practice } from "#test/people.ts";
import { lockForecast, recordOutcome } from "./attempts/commands.ts";
import { reflection } from "./attempts/schema.ts";
import { agreeLadder, createLadder } from "./commands.ts";
import { offerLadder } from "./offering/commands.ts";
import type { KeepOwnInput } from "./own-ladder/schema.ts";
import { propose } from "./proposals/commands.ts";
import { myLadders } from "./queries.ts";
import type { CreateInput, RungInput } from "./schema.ts";
import { saveTemplate } from "./templates/commands.ts";
import type { SaveTemplateInput } from "./templates/schema.ts";

/** What starts the card's public-speaking ladder with its first three rungs. */
export function aStart(clientId: string): CreateInput {
  const start = {
    from: "template",
    key: "public-speaking",
    rungs: ["friend", "familiar-group", "mixed-group"],
  } as const;
  return { ladderId: newId(), clientId, start: { ...start, rungs: [...start.rungs] } };
}

/** A rung of the coach's own making. */
export function aRung(change: Partial<RungInput> = {}): RungInput {
  return {
    id: newId(),
    title: "Ask one question in the weekly meeting",
    criterion: "Asks aloud, in one sentence.",
    context: "Team meeting",
    expectedDistress: 25,
    efficacy: 70,
    forecast: 80,
    stakes: "low",
    conditions: "Eight people, online",
    support: "",
    debriefPlanned: true,
    absorbs: [],
    ...change,
  };
}

type Pair = { practice: Practice; coach: Member; client: ClientPerson };

/** The three-rung ladder, waiting for the client's agreement. */
export async function aLadder({ practice, coach, client }: Pair) {
  const ctx = asCoach(practice, coach);
  const { id, version } = await createLadder(ctx, aStart(client.clientId));
  await offerLadder(ctx, { ladderId: id, version });
  const { ladders } = await myLadders(asClient(practice, client));
  const ladder = ladders.find((each) => each.id === id);
  const [first, second, third] = ladder?.rungs ?? [];
  if (!ladder || !first || !second || !third) throw new Error("The template has lost its rungs.");
  return { ...ladder, first, second, third };
}

/** The same, agreed. */
export async function anAgreedLadder(pair: Pair) {
  const ladder = await aLadder(pair);
  await agreeLadder(asClient(pair.practice, pair.client), { ladderId: ladder.id, version: ladder.version });
  return ladder;
}

/** A locked forecast on the first rung of a ladder of its own. */
export async function anOpenAttempt(pair: Pair) {
  const { first } = await anAgreedLadder(pair);
  return lockForecast(asClient(pair.practice, pair.client), { rungId: first.id, operationId: newId(), forecast: 80 });
}

/** What a client would change about the first rung of a ladder of their own. */
export async function aProposal(pair: Pair) {
  const { id: ladderId, first } = await aLadder(pair);
  const said = { ladderId, rungId: first.id, operationId: newId(), text: "With two friends instead of one" };
  return propose(asClient(pair.practice, pair.client), said);
}

/** A template as a coach words it for colleagues. */
export function aTemplate(change: Partial<SaveTemplateInput> = {}): SaveTemplateInput {
  const { title, criterion, conditions, context, expectedDistress, stakes } = aRung();
  const rungs = [{ key: "one", title, criterion, conditions, context, expectedDistress, stakes }];
  return { templateId: newId(), title: "Speaking up in meetings", audience: "New team members", rungs, ...change };
}

/** A template belongs to the organisation: every coach of it may care for it. */
const coachOfOrganisation = { coach: "ok", unlinkedCoach: "ok", otherTenantCoach: "not_found" } as const;

/** Three rungs towards asking questions, as somebody makes them alone. */
export function anOwnLadder(change: Partial<KeepOwnInput> = {}): KeepOwnInput {
  const rung = (name: string) => ({ id: newId(), title: name, criterion: "I did it, and somebody answered" });
  const rungs = ["Ask one colleague", "Ask in the small meeting", "Ask in the large meeting"].map(rung);
  return { ladderId: newId(), version: 0, title: "Asking questions", rungs, ...change };
}

export const laddersMatrix: Matrix<"ladders"> = {
  templates: { input: () => undefined, verdicts: anyCoach },
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  create: { input: ({ client }) => aStart(client.clientId), verdicts: ownCoachOnly },
  save: {
    input: async (world) => {
      const { id, version } = await aLadder(world);
      return { ladderId: id, version, title: "Speaking up", rungs: [aRung()] };
    },
    verdicts: ownCoachOnly,
  },
  versions: { input: async (world) => ({ ladderId: (await aLadder(world)).id }), verdicts: ownCoachOnly },
  version: { input: async (world) => ({ ladderId: (await aLadder(world)).id, version: 1 }), verdicts: ownCoachOnly },
  answerProposal: {
    input: async (world) => ({ proposalId: (await aProposal(world)).id, state: "accepted", answer: "" }),
    verdicts: ownCoachOnly,
  },
  offer: {
    input: async ({ practice, coach, client }) => {
      const { id, version } = await createLadder(asCoach(practice, coach), aStart(client.clientId));
      return { ladderId: id, version };
    },
    verdicts: ownCoachOnly,
  },
  archive: {
    input: async (world) => ({ ladderId: (await aLadder(world)).id, archived: true }),
    verdicts: ownCoachOnly,
  },
  ownTemplates: { input: () => undefined, verdicts: anyCoach },
  saveTemplate: { input: () => aTemplate(), verdicts: anyCoach },
  nameTemplate: {
    input: async ({ practice, coach }) => {
      const { id: templateId, version } = await saveTemplate(asCoach(practice, coach), aTemplate());
      return { templateId, version, title: "Another title", audience: "" };
    },
    verdicts: coachOfOrganisation,
  },
  archiveTemplate: {
    input: async ({ practice, coach }) => {
      const { id: templateId } = await saveTemplate(asCoach(practice, coach), aTemplate());
      return { templateId, archived: true };
    },
    verdicts: coachOfOrganisation,
  },
  // Everybody in the world of the matrix has a coach; self-use.db.test.ts has somebody who has none.
  keepOwn: { input: () => anOwnLadder(), verdicts: { client: "forbidden" } },
  propose: {
    input: async (world) => ({
      ladderId: (await aLadder(world)).id,
      rungId: null,
      operationId: newId(),
      text: "Smaller steps at first",
    }),
    verdicts: ownClientOnly,
  },
  mine: { input: () => undefined, verdicts: anyClient },
  rung: { input: async (world) => ({ rungId: (await aLadder(world)).first.id }), verdicts: ownClientOnly },
  agree: {
    input: async (world) => {
      const { id, version } = await aLadder(world);
      return { ladderId: id, version };
    },
    verdicts: ownClientOnly,
  },
  lockForecast: {
    input: async (world) => ({
      rungId: (await anAgreedLadder(world)).first.id,
      operationId: newId(),
      forecast: 80,
    }),
    verdicts: ownClientOnly,
  },
  recordOutcome: {
    input: async (world) => ({
      attemptId: (await anOpenAttempt(world)).id,
      operationId: newId(),
      outcome: "met",
      assisted: false,
    }),
    verdicts: ownClientOnly,
  },
  addReflection: {
    input: async (world) => {
      const { id: attemptId } = await recordOutcome(asClient(world.practice, world.client), {
        attemptId: (await anOpenAttempt(world)).id,
        operationId: newId(),
        outcome: "missed",
        assisted: false,
        effort: null,
        distressBefore: null,
        distressAfter: null,
        reflection: null,
      });
      return { attemptId, operationId: newId(), reflection: reflection.parse({ learned: "Start earlier" }) };
    },
    verdicts: ownClientOnly,
  },
  decide: {
    input: async (world) => ({ rungId: (await anAgreedLadder(world)).first.id, operationId: newId(), choice: "stay" }),
    verdicts: ownCoachOnly,
  },
  decideMine: {
    input: async (world) => ({ rungId: (await anAgreedLadder(world)).first.id, operationId: newId(), choice: "stay" }),
    verdicts: ownClientOnly,
  },
  cue: { input: () => undefined, verdicts: anyClient },
  chooseCue: { input: () => ({ cue: "Thumb and finger together" }), verdicts: anyClient },
};
