import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import {
  aClient,
  aMember,
  aMoment,
  aPractice,
  asCare,
  asClient,
  asCoach,
  type ClientPerson,
  type Member,
  type Practice,
} from "#test/people.ts";
import { closeFlags, raiseFlag, reportNotOk } from "./commands.ts";
import { aFlag } from "./matrix.ts";
import { assertPractiseAllowed, mySafety, safetyForCoach } from "./queries.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const letters = () => withOrganisation(practice, (tx) => tx.outgoingMail.count({ where: { template: "safety_flag" } }));
const reliving = () =>
  withOrganisation(practice, (tx) => assertPractiseAllowed(tx, practice, client.clientId, "reliving", aMoment));

describe("a flag", () => {
  it("pauses exactly what could harm, from the moment it is raised", async () => {
    await expect(reliving()).resolves.toBeUndefined();
    await raiseFlag(asCoach(practice, coach), aFlag(client));
    await expect(reliving()).rejects.toMatchObject({ code: "contraindicated" });
    const { allowed } = await mySafety(asClient(practice, client));
    expect(allowed).toMatchObject({
      reliving: false,
      projection: false,
      ladder_attempt: true,
      win_log: true,
      grounding: true,
    });
  });

  it("is raised once however often it is sent, and told once to each supervisor", async () => {
    await aMember(practice, ["supervisor"]);
    const before = await letters();
    const flag = aFlag(client);
    const receipts = await Promise.all(Array.from({ length: 5 }, () => raiseFlag(asCoach(practice, coach), flag)));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect((await safetyForCoach(asCoach(practice, coach), client)).flags).toHaveLength(1);
    expect(await letters()).toBe(before + 1);
  });

  it("sent under an id that has kept something else is refused, never answered as if kept", async () => {
    const first = aFlag(client, { kind: "minimising" });
    const { id } = await raiseFlag(asCoach(practice, coach), first);
    const graver = { ...first, kind: "self_harm_talk" as const };
    const refused = raiseFlag(asCoach(practice, coach), graver);
    await expect(refused).rejects.toMatchObject({ code: "conflict", current: { id, kind: "minimising" } });
    await raiseFlag(asCoach(practice, coach), { ...graver, operationId: newId() });
    expect((await safetyForCoach(asCoach(practice, coach), client)).tier).toBe("stop");
  });

  it("from a client is kept beside another that came under the same id", async () => {
    const operationId = newId();
    for (const note of ["First words", "Other words", "Other words"]) {
      await reportNotOk(asClient(practice, client), { operationId, note });
    }
    const { flags } = await safetyForCoach(asCoach(practice, coach), client);
    expect(flags.map(({ observed }) => observed).toSorted()).toEqual(["First words", "Other words"]);
  });

  it("from the client needs no words and no consent, and reaches the coach", async () => {
    client = await aClient(practice, coach, { consents: [] });
    const before = await letters();
    await reportNotOk(asClient(practice, client), { operationId: newId(), note: "" });
    expect(await safetyForCoach(asCoach(practice, coach), client)).toMatchObject({
      tier: "pause",
      flags: [{ kind: "not_ok", raisedBy: "client", observed: "" }],
    });
    expect(await letters()).toBe(before + 1);
  });

  it("is sealed at rest", async () => {
    const { id } = await raiseFlag(asCoach(practice, coach), aFlag(client, { observed: "canary-in-a-flag" }));
    const { organisationId } = practice;
    const { detail } = await withOrganisation(practice, (tx) =>
      tx.safetyFlag.findUniqueOrThrow({
        where: { organisationId_id: { organisationId, id } },
        select: { detail: true },
      }),
    );
    const raw = Buffer.from(detail).toString("latin1");
    expect(raw).not.toContain("canary");
    expect(raw).not.toContain("performance_trauma");
  });

  it("lifts what it paused once it is closed", async () => {
    const { id, version } = await raiseFlag(asCoach(practice, coach), aFlag(client));
    const later = new Date(aMoment.getTime() + 60_000);
    await closeFlags(asCare(practice, coach, later), {
      clientId: client.clientId,
      flags: [{ flagId: id, version }],
      outcome: "Cleared up",
    });
    expect(await safetyForCoach(asCoach(practice, coach, later), client)).toMatchObject({
      allowed: { reliving: true },
      flags: [{ closing: { outcome: "Cleared up" } }],
    });
  });

  it("is closed by one of two who try at once", async () => {
    const { id: flagId, version } = await raiseFlag(asCoach(practice, coach), aFlag(client));
    const { clientId } = client;
    const close = () =>
      closeFlags(asCare(practice, coach), { clientId, flags: [{ flagId, version }], outcome: "Done with it" });
    const results = await Promise.allSettled([close(), close()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });
});

it("waits for a practice in progress, and lets none in afterwards", async () => {
  const order: string[] = [];
  let leave = () => {};
  const asked = Promise.withResolvers<void>();
  const practising = withOrganisation(practice, async (tx) => {
    await assertPractiseAllowed(tx, practice, client.clientId, "reliving", aMoment);
    asked.resolve();
    await new Promise<void>((resolve) => {
      leave = resolve;
    });
    order.push("practised");
  });
  await asked.promise;
  const raising = raiseFlag(asCoach(practice, coach), aFlag(client)).then(() => order.push("raised"));
  // The flag is on its way; a practice that asks now must wait for it and be refused.
  await new Promise((resolve) => setTimeout(resolve, 100));
  leave();
  await Promise.all([practising, raising]);
  expect(order).toEqual(["practised", "raised"]);
  await expect(reliving()).rejects.toMatchObject({ code: "contraindicated" });
});
