import { beforeAll, beforeEach, expect, it } from "vitest";
import { archiveClient, restoreClient } from "#features/clients/commands.ts";
import { headerOf } from "#features/clients/queries.ts";
import { complete, reopen } from "#features/engagements/commands.ts";
import { engagementOf } from "#features/engagements/queries.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { lettersTo } from "#test/letters.ts";
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
import { setState } from "../commands.ts";
import { aSession } from "../matrix.ts";
import { myNextSession, mySessions } from "../portal/queries.ts";
import { sessionsOfClient } from "../queries.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeAll(async () => {
  practice = await aPractice();
});

beforeEach(async () => {
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const at = (minutes: number) => new Date(aMoment.getTime() + minutes * 60_000);
const me = (minutes = 0) => asCoach(practice, coach, at(minutes));
const them = () => asClient(practice, client, at(2));
const pair = () => ({ practice, coach, client });

async function finish() {
  const { version } = await headerOf(me(), client);
  return complete(me(1), { clientId: client.clientId, version, closing: "Done.", share: false });
}

async function statesOf() {
  const rows = await withOrganisation(practice, (tx) =>
    tx.coachingSession.findMany({ where: { clientId: client.clientId }, orderBy: { startsAt: "asc" } }),
  );
  return rows.map(({ state }) => state);
}

async function lettersOf() {
  const { email } = await withOrganisation(practice, (tx) =>
    tx.client.findFirstOrThrow({ where: { id: client.clientId }, select: { email: true } }),
  );
  const letters = await lettersTo(email ?? "");
  return letters.map(({ template }) => template).filter((template) => template.startsWith("session_"));
}

it("ends with the engagement: the client sees it cancelled, and is told once", async () => {
  await aSession(pair(), { date: "2026-11-18" });
  await aSession(pair(), { invite: true });
  await aSession(pair(), { date: "2026-11-26" });
  expect((await engagementOf(me(), client)).sessionsComing).toBe(2);
  await finish();
  expect(await statesOf()).toEqual(["planned", "cancelled", "cancelled"]);
  expect((await mySessions(them())).coming.map(({ cancelled }) => cancelled)).toEqual([true, true]);
  expect(await myNextSession(them())).toBeNull();
  expect(await lettersOf()).toEqual(["session_planned", "session_cancelled"]);
});

it("is planned again when that is undone, and only what that had cancelled", async () => {
  await aSession(pair(), { invite: true });
  const off = await aSession(pair(), { date: "2026-11-26" });
  await setState(me(), { sessionId: off.id, version: off.version, state: "cancelled" });
  await finish();
  await reopen(me(2), client);
  expect(await statesOf()).toEqual(["planned", "cancelled"]);
  expect(await lettersOf()).toEqual(["session_planned", "session_cancelled", "session_changed"]);
  const [later, sooner] = (await sessionsOfClient(me(3), client)).sessions;
  expect([sooner?.state, later?.state]).toEqual(["planned", "cancelled"]);
});

it("is not to come for the client once its engagement is over, even if it slipped through as planned", async () => {
  await aSession(pair());
  await finish();
  await withOrganisation(practice, (tx) =>
    tx.coachingSession.updateMany({ where: { clientId: client.clientId }, data: { state: "planned" } }),
  );
  expect((await mySessions(them())).coming).toEqual([]);
  expect(await myNextSession(them())).toBeNull();
});

it("is cancelled by the archive, and planned again when the client comes back", async () => {
  await aSession(pair(), { invite: true });
  await archiveClient(me(1), client);
  expect(await statesOf()).toEqual(["cancelled"]);
  await restoreClient(me(2), client);
  expect(await statesOf()).toEqual(["planned"]);
  expect(await lettersOf()).toEqual(["session_planned", "session_cancelled", "session_changed"]);
});
