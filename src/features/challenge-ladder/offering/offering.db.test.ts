import { beforeAll, beforeEach, expect, it } from "vitest";
import { raiseFlag } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
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
import { agreeLadder, createLadder, saveLadder } from "../commands.ts";
import { aLadder, anAgreedLadder, aRung, aStart } from "../matrix.ts";
import { propose } from "../proposals/commands.ts";
import { coachViewOf, myLadders, myRung } from "../queries.ts";
import { archiveLadder, offerLadder } from "./commands.ts";

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
const them = () => asClient(practice, client);
const seen = async () => (await myLadders(them())).ladders.map(({ id }) => id);

it("keeps a draft from the client in every way until it is offered", async () => {
  const { id: ladderId, version } = await createLadder(me(), aStart(client.clientId));
  const [draft] = (await coachViewOf(me(), client)).ladders;
  const rungId = draft?.rungs[0]?.id ?? "";
  expect(draft?.offeredAt).toBeNull();
  expect(await seen()).toEqual([]);
  await expect(myRung(them(), { rungId })).rejects.toMatchObject({ code: "not_found" });
  await expect(agreeLadder(them(), { ladderId, version })).rejects.toMatchObject({ code: "not_found" });
  const proposal = { ladderId, rungId: null, operationId: newId(), text: "Smaller" };
  await expect(propose(them(), proposal)).rejects.toMatchObject({ code: "not_found" });

  await offerLadder(me(), { ladderId, version });
  expect(await seen()).toEqual([ladderId]);
  expect((await agreeLadder(them(), { ladderId, version })).status).toBe("agreed");
});

it("offers what the coach saw: a stale version is a conflict with the ladder as it is", async () => {
  const { id: ladderId, version } = await createLadder(me(), aStart(client.clientId));
  await saveLadder(me(), { ladderId, version, title: "Another", rungs: [aRung()] });
  await expect(offerLadder(me(), { ladderId, version })).rejects.toMatchObject({
    code: "conflict",
    current: { title: "Another", version: 2 },
  });
  expect(await seen()).toEqual([]);
});

it("offers once, wants a rung, and rests while a flag pauses designing", async () => {
  const start = { from: "blank", title: "Blank" } as const;
  const { id: ladderId } = await createLadder(me(), { ladderId: newId(), clientId: client.clientId, start });
  await expect(offerLadder(me(), { ladderId, version: 1 })).rejects.toMatchObject({ code: "invalid" });
  await saveLadder(me(), { ladderId, version: 1, title: "Blank", rungs: [aRung()] });
  const receipts = await Promise.all([1, 2, 3].map(() => offerLadder(me(), { ladderId, version: 2 })));
  expect(new Set(receipts.map(({ version }) => version))).toEqual(new Set([2]));

  const { id: other } = await createLadder(me(), aStart(client.clientId));
  await raiseFlag(me(), aFlag(client, { kind: "hallucinations" }));
  await expect(offerLadder(me(), { ladderId: other, version: 1 })).rejects.toMatchObject({ code: "contraindicated" });
});

it("puts a ladder away and brings it back as it was", async () => {
  const agreed = await anAgreedLadder({ practice, coach, client });
  const draft = await aLadder({ practice, coach, client });
  for (const { id } of [agreed, draft]) await archiveLadder(me(), { ladderId: id, archived: true });
  const view = await coachViewOf(me(), client);
  expect(view.ladders).toEqual([]);
  expect(view.putAway.map(({ id }) => id).sort()).toEqual([agreed.id, draft.id].sort());
  expect(await seen()).toEqual([]);
  expect((await archiveLadder(me(), { ladderId: agreed.id, archived: false })).status).toBe("agreed");
  expect((await archiveLadder(me(), { ladderId: draft.id, archived: false })).status).toBe("draft");
});
