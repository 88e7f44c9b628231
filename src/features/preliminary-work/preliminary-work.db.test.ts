import { describe, expect, it } from "vitest";
import { raiseFlag } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMember, aPractice, asClient, asCoach } from "#test/people.ts";
import { answerStep, planStep, removeStep, restoreStep, saveMap } from "./commands.ts";
import { aMap, aStep } from "./matrix.ts";
import { myPreliminaryWork, preliminaryWorkForCoach } from "./queries.ts";
import { mapInput } from "./schema.ts";

async function people({ consents }: { consents?: "coaching_record"[] } = {}) {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach, { ...(consents && { consents }) });
  const { clientId } = client;
  return { practice, coach, client, clientId, me: asClient(practice, client), them: asCoach(practice, coach) };
}

describe("a map", () => {
  it("is kept sealed, once per sending, and the newest counts", async () => {
    const { practice, clientId, me } = await people();
    const first = aMap();
    const receipts = await Promise.all([saveMap(me, first), saveMap(me, first)]);
    expect(receipts[0]).toEqual(receipts[1]);
    await saveMap({ ...me, now: () => new Date("2026-11-19T08:00:00Z") }, aMap({ situation: "The next talk" }));

    const { map } = await myPreliminaryWork(me);
    expect(map).toMatchObject({ situation: "The next talk", parts: first.parts });
    const rows = await withOrganisation(practice, (tx) => tx.controlMap.findMany({ where: { clientId } }));
    expect(rows).toHaveLength(2);
    expect(rows.map(({ content }) => Buffer.from(content).toString("latin1")).join()).not.toContain("talk");
    const saved = await withOrganisation(practice, (tx) =>
      tx.auditEntry.count({ where: { clientId, action: "control_map.saved" } }),
    );
    expect(saved).toBe(2);
  });

  it("needs a situation and a part", () => {
    expect(mapInput.safeParse(aMap({ situation: "  " })).success).toBe(false);
    expect(mapInput.safeParse(aMap({ parts: [] })).success).toBe(false);
    expect(mapInput.safeParse(aMap({ parts: [{ text: " ", influence: "mine" }] })).success).toBe(false);
  });

  it("needs consent", async () => {
    const { practice, coach } = await people();
    const silent = await aClient(practice, coach, { consents: [] });
    await expect(saveMap(asClient(practice, silent), aMap())).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a small step", () => {
  it("is planned, answered once, and taken off and back", async () => {
    const { practice, clientId, me } = await people();
    const map = await saveMap(me, aMap());
    const { id } = await planStep(me, aStep({ controlMapId: map.id }));
    const answer = { id, operationId: newId(), outcome: "done" as const, noticed: "I just opened it" };
    await Promise.all([answerStep(me, answer), answerStep(me, answer)]);
    await expect(answerStep(me, { ...answer, operationId: newId(), outcome: "not_done" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await myPreliminaryWork(me)).steps).toMatchObject([{ id, outcome: "done", noticed: "I just opened it" }]);

    const [row] = await withOrganisation(practice, (tx) => tx.microRung.findMany({ where: { clientId } }));
    const raw = Buffer.concat([row?.step ?? new Uint8Array(), row?.noticed ?? new Uint8Array()]).toString("latin1");
    expect(raw).not.toMatch(/slides|opened/);

    await removeStep(me, { id });
    expect((await myPreliminaryWork(me)).steps).toEqual([]);
    await restoreStep(me, { id });
    expect((await myPreliminaryWork(me)).steps).toHaveLength(1);
  });

  it("is its client's own, and so is the map it comes from", async () => {
    const { practice, coach, me } = await people();
    const other = asClient(practice, await aClient(practice, coach));
    const map = await saveMap(me, aMap());
    const { id } = await planStep(me, aStep());
    const notFound = { code: "not_found" };
    await expect(planStep(other, aStep({ controlMapId: map.id }))).rejects.toMatchObject(notFound);
    const answer = { id, operationId: newId(), outcome: "done" as const, noticed: "" };
    await expect(answerStep(other, answer)).rejects.toMatchObject(notFound);
    await expect(removeStep(other, { id })).rejects.toMatchObject(notFound);
  });
});

describe("safety", () => {
  it("opens both under helplessness, leaves the map alone under a pause, and nothing under a stop", async () => {
    const { client, me, them } = await people();
    const rests = { code: "contraindicated" };
    await raiseFlag(them, aFlag(client, { kind: "learned_helplessness" }));
    await saveMap(me, aMap());
    const { id } = await planStep(me, aStep());

    await raiseFlag(them, aFlag(client, { kind: "loss_of_pleasure" }));
    await saveMap(me, aMap());
    await expect(planStep(me, aStep())).rejects.toMatchObject(rests);
    const answer = { id, operationId: newId(), outcome: "done" as const, noticed: "" };
    await expect(answerStep(me, answer)).rejects.toMatchObject(rests);

    await raiseFlag(them, aFlag(client, { kind: "self_harm_talk" }));
    await expect(saveMap(me, aMap())).rejects.toMatchObject(rests);
    expect((await myPreliminaryWork(me)).map).not.toBeNull();
  });
});

describe("a coach", () => {
  it("sees it while the client shares", async () => {
    const { clientId, me, them } = await people();
    await saveMap(me, aMap());
    await planStep(me, aStep());
    expect(await preliminaryWorkForCoach(them, { clientId })).toMatchObject({
      sharingGranted: true,
      map: { situation: "The talk in March went badly" },
      steps: [{ outcome: null }],
    });
  });

  it("sees nothing where the client does not", async () => {
    const { clientId, me, them } = await people({ consents: ["coaching_record"] });
    await saveMap(me, aMap());
    expect(await preliminaryWorkForCoach(them, { clientId })).toEqual({ sharingGranted: false, map: null, steps: [] });
  });
});
