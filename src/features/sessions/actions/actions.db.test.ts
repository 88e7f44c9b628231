import { beforeAll, beforeEach, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import {
  aClient,
  aMember,
  aMoment,
  aPractice,
  asClient,
  asCoach,
  type ClientPerson,
  type Member,
  type Practice,
} from "#test/people.ts";
import { aHeldSession } from "../matrix.ts";
import { mySessions } from "../portal/queries.ts";
import { addAction, changeAction, setDone, setRemoved, tickMyAction } from "./commands.ts";
import { aKeptAction, anAction } from "./matrix.ts";
import { actionsForCoach } from "./queries.ts";
import { limits } from "./schema.ts";

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

const me = (at = aMoment) => asCoach(practice, coach, at);
const pair = () => ({ practice, coach, client });
const list = async (at = aMoment) => (await actionsForCoach(me(at), client)).actions;

it("is kept once for five presses, sealed, and audited", async () => {
  const input = anAction(client.clientId, { what: "Plain words about a plan" });
  await Promise.all(Array.from({ length: 5 }, () => addAction(me(), input)));
  expect(await list()).toMatchObject([{ id: input.actionId, what: input.what, owner: "client", overdue: false }]);
  const row = await withOrganisation(practice, (tx) => tx.nextAction.findFirst({ where: { id: input.actionId } }));
  expect(Buffer.from(row?.what ?? []).toString("utf8")).not.toContain("Plain words");
  const entries = await withOrganisation(practice, (tx) =>
    tx.auditEntry.count({ where: { subjectId: input.actionId } }),
  );
  expect(entries).toBe(1);
});

it("is answered again at the limit, where another one is refused", async () => {
  const input = anAction(client.clientId);
  await addAction(me(), input);
  for (let more = 1; more < limits.actions; more += 1) await addAction(me(), anAction(client.clientId));
  expect(await addAction(me(), input)).toMatchObject({ id: input.actionId });
  await expect(addAction(me(), anAction(client.clientId))).rejects.toMatchObject({ code: "invalid" });
});

it("belongs to a session of the same client, or to none", async () => {
  const { id: sessionId } = await aHeldSession(pair());
  expect((await addAction(me(), anAction(client.clientId, { sessionId }))).sessionId).toBe(sessionId);
  const other = await aClient(practice, coach, { name: "Gus Client" });
  await expect(addAction(me(), anAction(other.clientId, { sessionId }))).rejects.toMatchObject({ code: "not_found" });
});

it("stands in the order of its day, what is open first, and says when it is late where the client is", async () => {
  const later = await aKeptAction(pair(), { dueOn: "2026-11-25" });
  const soon = await aKeptAction(pair(), { dueOn: "2026-11-19" });
  const whenever = await aKeptAction(pair(), { dueOn: null });
  const done = await aKeptAction(pair(), { dueOn: "2026-11-18" });
  await setDone(me(), { ...done, done: true });
  const order = [soon, later, whenever, done].map(({ actionId }) => actionId);
  expect((await list()).map(({ id }) => id)).toEqual(order);
  // Just after midnight of the 20th in Amsterdam.
  const midnight = new Date("2026-11-19T23:00:00Z");
  const lateAt = async (at: Date) => (await list(at)).flatMap(({ id, overdue }) => (overdue ? [id] : []));
  expect(await lateAt(new Date(midnight.getTime() - 1))).toEqual([]);
  expect(await lateAt(midnight)).toEqual([soon.actionId]);
});

it("can be changed, taken off and brought back; whoever was slower sees what is kept", async () => {
  const { actionId, version } = await aKeptAction(pair());
  const words = { what: "Ask two", owner: "coach" as const, dueOn: null };
  const answers = await Promise.allSettled([1, 2, 3].map(() => changeAction(me(), { actionId, version, ...words })));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [kept] = await list();
  expect(kept).toMatchObject({ ...words, version: 2 });
  for (const answer of answers) {
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "conflict", current: kept });
  }
  const gone = await setRemoved(me(), { actionId, version: 2, removed: true });
  expect(await list()).toEqual([]);
  await setRemoved(me(), { actionId, version: gone.version, removed: false });
  expect(await list()).toHaveLength(1);
});

it("is ticked by the client when it is theirs, and by nobody else's client", async () => {
  const own = await aKeptAction(pair());
  const coachs = await aKeptAction(pair(), { owner: "coach", what: "Send the scale" });
  const mine = asClient(practice, client);
  await tickMyAction(mine, { ...own, done: true });
  expect((await mySessions(mine)).actions).toMatchObject([
    { id: coachs.actionId, doneAt: null },
    { id: own.actionId, doneAt: aMoment.toISOString() },
  ]);
  await expect(tickMyAction(mine, { ...coachs, done: true })).rejects.toMatchObject({ code: "not_found" });
  const other = asClient(practice, await aClient(practice, coach, { name: "Gus Client" }));
  await expect(tickMyAction(other, { ...own, done: true })).rejects.toMatchObject({ code: "not_found" });
});

it("asks for the client's consent before it keeps their word", async () => {
  client = await aClient(practice, coach, { consents: [] });
  const own = await aKeptAction(pair());
  await expect(tickMyAction(asClient(practice, client), { ...own, done: true })).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("is another coach's business only for their own clients", async () => {
  const { actionId, version } = await aKeptAction(pair());
  const stranger = asCoach(practice, await aMember(practice, ["coach"], "Bo Coach"));
  const notFound = { code: "not_found" };
  await expect(actionsForCoach(stranger, client)).rejects.toMatchObject(notFound);
  await expect(setDone(stranger, { actionId, version, done: true })).rejects.toMatchObject(notFound);
  await expect(setDone(me(), { actionId: newId(), version, done: true })).rejects.toMatchObject(notFound);
});
