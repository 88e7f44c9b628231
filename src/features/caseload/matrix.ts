import { newId } from "#lib/uuid.ts";
import { anyCoach, type Matrix, ownCoachOnly } from "#test/matrix.ts";
import { asCoach } from "#test/people.ts";
import type { World } from "#test/world.ts";
import { addTag } from "./tags/commands.ts";
import { saveView } from "./views/commands.ts";

/** A new tag of the practice. */
function aTag({ practice, coach }: Pick<World, "practice" | "coach">, name = `Tag ${newId()}`) {
  return addTag(asCoach(practice, coach), { id: newId(), name: name.slice(0, 40), colour: "plum" });
}

const shared = new Map<string, Promise<string>>();

/** The one tag that a practice's clients have in common. */
function sharedTag({ practice, coach }: Pick<World, "practice" | "coach">): Promise<string> {
  const { organisationId } = practice;
  const made = shared.get(organisationId) ?? aTag({ practice, coach }).then(({ id }) => id);
  shared.set(organisationId, made);
  return made;
}

const ownOrganisation = { ...anyCoach, otherTenantCoach: "not_found" } as const;
const owners = { owner: "ok" } as const;
const thresholds = { stallDays: 10, ratingGraceDays: 2, replyGraceDays: 1 };

export const caseloadMatrix: Matrix<"caseload"> = {
  list: { input: () => ({}), verdicts: anyCoach },
  markContacted: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  contact: { input: ({ client }) => ({ clientIds: [client.clientId] }), verdicts: ownCoachOnly },
  undoContact: {
    input: ({ client }) => ({
      contactAt: "2026-11-18T12:00:00.000Z",
      before: [{ clientId: client.clientId, contactAt: null }],
    }),
    verdicts: ownCoachOnly,
  },
  snooze: { input: ({ client }) => ({ clientIds: [client.clientId], until: "2026-12-01" }), verdicts: ownCoachOnly },
  undoSnooze: {
    input: ({ client }) => ({ before: [{ clientId: client.clientId, until: null }] }),
    verdicts: ownCoachOnly,
  },
  archive: { input: ({ client }) => ({ clientIds: [client.clientId], archived: false }), verdicts: ownCoachOnly },
  tagClients: {
    input: async (world) => ({ clientIds: [world.client.clientId], tagId: await sharedTag(world), on: true }),
    verdicts: ownCoachOnly,
  },
  addTag: { input: () => ({ id: newId(), name: newId(), colour: "teal" }), verdicts: anyCoach },
  changeTag: {
    input: async (world) => ({ ...(await aTag(world)), name: newId() }),
    verdicts: ownOrganisation,
  },
  removeTag: {
    input: async (world) => ({ id: (await aTag(world)).id, removed: true }),
    verdicts: ownOrganisation,
  },
  saveView: { input: () => ({ id: newId(), name: "Stalled", query: "need=stalled" }), verdicts: anyCoach },
  removeView: {
    input: async ({ practice, coach }) => {
      const id = newId();
      await saveView(asCoach(practice, coach), { id, name: "Stalled", query: "need=stalled" });
      return { id, removed: true };
    },
    verdicts: ownCoachOnly,
  },
  thresholds: { input: () => undefined, verdicts: owners },
  changeThresholds: { input: () => thresholds, verdicts: owners },
};
