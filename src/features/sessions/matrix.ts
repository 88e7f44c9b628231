import { newId } from "#lib/uuid.ts";
import { anyClient, anyCoach, type Matrix, ownCoachOnly } from "#test/matrix.ts";
import { aMoment, asCoach, type ClientPerson, type Member, type Practice } from "#test/people.ts";
import { openFeed } from "./calendar/commands.ts";
import { planSessions, setState } from "./commands.ts";
import { saveSummary } from "./notes/commands.ts";
import type { PlanInput } from "./schema.ts";

type Pair = { practice: Practice; coach: Member; client: ClientPerson };

/** A session tomorrow morning, without an invitation. */
export function aPlan(clientId: string, change: Partial<PlanInput> = {}): PlanInput {
  return {
    sessionIds: [newId()],
    clientId,
    date: "2026-11-19",
    time: "09:00",
    timeZone: "Europe/Amsterdam",
    minutes: 50,
    place: "video",
    whereabouts: "https://meet.example/rowan",
    invite: false,
    ...change,
  };
}

/** The same, kept. */
export async function aSession({ practice, coach, client }: Pair, change: Partial<PlanInput> = {}, at = aMoment) {
  const [frame] = await planSessions(asCoach(practice, coach, at), aPlan(client.clientId, change));
  if (!frame) throw new Error("No session was planned.");
  return frame;
}

/** A session of this morning, said to have been held. */
export async function aHeldSession(pair: Pair, change: Partial<PlanInput> = {}) {
  const { id: sessionId, version } = await aSession(pair, { date: "2026-11-18", ...change });
  return setState(asCoach(pair.practice, pair.coach), { sessionId, version, state: "held" });
}

const planned = async (world: Pair) => {
  const { id: sessionId, version } = await aSession(world);
  return { sessionId, version };
};

export const sessionsMatrix: Matrix<"sessions"> = {
  list: { input: () => undefined, verdicts: anyCoach },
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  slot: {
    input: ({ client }) => {
      const { clientId, date, time, timeZone, minutes } = aPlan(client.clientId);
      return { clientId, date, time, timeZone, minutes, except: null };
    },
    verdicts: ownCoachOnly,
  },
  plan: { input: ({ client }) => aPlan(client.clientId), verdicts: ownCoachOnly },
  change: {
    input: async (world) => {
      const { date, time, timeZone, minutes, place, whereabouts } = aPlan(world.client.clientId, { time: "10:00" });
      return { ...(await planned(world)), date, time, timeZone, minutes, place, whereabouts };
    },
    verdicts: ownCoachOnly,
  },
  setState: {
    input: async (world) => ({ ...(await planned(world)), state: "cancelled" as const }),
    verdicts: ownCoachOnly,
  },
  invite: { input: planned, verdicts: ownCoachOnly },
  byId: { input: async (world) => ({ sessionId: (await planned(world)).sessionId }), verdicts: ownCoachOnly },
  saveAgenda: {
    input: async (world) => ({
      ...(await planned(world)),
      items: [{ code: null, title: "What went well", minutes: 5, ifTimeAllows: false, done: false }],
    }),
    verdicts: ownCoachOnly,
  },
  saveNotes: {
    input: async (world) => ({ sessionId: (await planned(world)).sessionId, version: 1, text: "Quiet today." }),
    verdicts: ownCoachOnly,
  },
  saveSummary: {
    input: async (world) => ({ sessionId: (await planned(world)).sessionId, version: 1, text: "You spoke first." }),
    verdicts: ownCoachOnly,
  },
  share: {
    input: async (world) => {
      const { sessionId } = await planned(world);
      const words = { sessionId, version: 1, text: "You spoke first." };
      const { version: summaryVersion } = await saveSummary(asCoach(world.practice, world.coach), words);
      return { sessionId, summaryVersion };
    },
    verdicts: ownCoachOnly,
  },
  unshare: { input: async (world) => ({ sessionId: (await planned(world)).sessionId }), verdicts: ownCoachOnly },
  feed: { input: () => undefined, verdicts: anyCoach },
  openFeed: { input: () => undefined, verdicts: anyCoach },
  closeFeed: { input: () => undefined, verdicts: anyCoach },
  // Whoever has the address reads it: that is what calendar programs do.
  calendar: {
    input: async (world) => {
      const { address } = await openFeed(asCoach(world.practice, world.coach));
      return { token: address.slice(address.lastIndexOf("/") + 1) };
    },
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
  mine: { input: () => undefined, verdicts: anyClient },
  next: { input: () => undefined, verdicts: anyClient },
};
