import { beforeAll, beforeEach, expect, it } from "vitest";
import { lockForecast, recordOutcome } from "#features/challenge-ladder/attempts/commands.ts";
import { outcomeInput } from "#features/challenge-ladder/attempts/schema.ts";
import { anAgreedLadder } from "#features/challenge-ladder/matrix.ts";
import { aRating } from "#features/efficacy/matrix.ts";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { raiseFlag } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import {
  aClient,
  aMember,
  aPractice,
  asClient,
  asCoach,
  type ClientPerson,
  type Member,
  type Practice,
} from "#test/people.ts";
import { aKeptAction } from "../actions/matrix.ts";
import { aHeldSession, aSession } from "../matrix.ts";
import { sessionForCoach } from "../running/queries.ts";
import { saveAgenda } from "./commands.ts";
import type { KeptAgenda } from "./schema.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeAll(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
});

beforeEach(async () => {
  client = await aClient(practice, coach);
});

const me = () => asCoach(practice, coach);
const pair = () => ({ practice, coach, client });
const item = (code: KeptAgenda[number]["code"], change: Partial<KeptAgenda[number]> = {}) => ({
  ...{ code, title: "", minutes: 10, ifTimeAllows: false, done: false },
  ...change,
});

async function itemsOf(sessionId: string) {
  const { agenda } = (await sessionForCoach(me(), { sessionId })).agenda;
  return agenda.items.map(({ code, because }) => [code, because]);
}

it("is built from the week, what was held, what is open, and how the climb goes", async () => {
  const first = await aSession(pair());
  expect(await itemsOf(first.id)).toEqual([
    ["arrive", { code: "always" }],
    ["inventory", { code: "week", week: 2 }],
    ["reliving", { code: "reliving", session: 1, of: 3 }],
    ["ladder_start", { code: "no_ladder", week: 2 }],
    ["agree", { code: "always" }],
  ]);

  await aHeldSession(pair(), { date: "2026-11-16" });
  const { first: rung } = await anAgreedLadder(pair());
  const mine = asClient(practice, client);
  const { id } = await lockForecast(mine, { rungId: rung.id, operationId: newId(), forecast: 80 });
  await recordOutcome(
    mine,
    outcomeInput.parse({ attemptId: id, operationId: newId(), outcome: "missed", assisted: false }),
  );
  await logWin(mine, aWin({ sharing: "shared" }));
  await logWin(mine, aWin({ sharing: "private" }));
  await aKeptAction(pair());
  await aRating(pair());
  expect(await itemsOf(first.id)).toEqual([
    ["arrive", { code: "always" }],
    ["actions", { code: "open_actions", count: 1, overdue: 0 }],
    ["rate", { code: "ratings_due", count: 1 }],
    // A private win is the client's own.
    ["success", { code: "since_last", count: 1 }],
    ["setback", { code: "since_last", count: 1 }],
    ["reliving", { code: "reliving", session: 2, of: 3 }],
    ["rung", { code: "rung", position: 1, advice: "stay" }],
    ["projection", { code: "rung", position: 1, advice: "stay" }],
    ["agree", { code: "always" }],
  ]);
});

it("leaves out what safety has paused, and marks what rests on an agenda of before", async () => {
  const { id: sessionId, version } = await aSession(pair());
  await saveAgenda(me(), { sessionId, version, items: [item("arrive"), item("reliving")] });
  await raiseFlag(me(), aFlag(client));
  const arranged = await sessionForCoach(me(), { sessionId });
  expect(arranged.agenda.agenda.items.map(({ code, resting }) => [code, resting])).toEqual([
    ["arrive", false],
    ["reliving", true],
  ]);
  // Ticking it, or putting it on another agenda, is refused; taking it off is not.
  const done = [item("arrive"), item("reliving", { done: true })];
  await expect(saveAgenda(me(), { sessionId, version: 2, items: done })).rejects.toMatchObject({
    code: "contraindicated",
  });
  const { version: back } = await saveAgenda(me(), { sessionId, version: 2, items: null });
  const suggested = await sessionForCoach(me(), { sessionId });
  expect(suggested.agenda.agenda.arranged).toBe(false);
  expect(suggested.agenda.agenda.items.map(({ code }) => code)).not.toContain("reliving");
  await expect(saveAgenda(me(), { sessionId, version: back, items: [item("reliving")] })).rejects.toMatchObject({
    code: "contraindicated",
  });
});

it("keeps the coach's own order and words, sealed, and shows a stale writer what is kept", async () => {
  const { id: sessionId, version } = await aSession(pair());
  const items = [item(null, { title: "Plain words of a coach", minutes: 15 }), item("arrive", { done: true })];
  const answers = await Promise.allSettled([1, 2].map(() => saveAgenda(me(), { sessionId, version, items })));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "conflict", current: { agenda: { arranged: true }, version: 2 } },
  });
  const { agenda } = (await sessionForCoach(me(), { sessionId })).agenda;
  expect(agenda.items).toMatchObject(items);
  const row = await withOrganisation(practice, (tx) => tx.coachingSession.findFirst({ where: { id: sessionId } }));
  expect(Buffer.from(row?.agenda ?? []).toString("utf8")).not.toContain("Plain words");
});
