import { describe, expect, it } from "vitest";
import { explain } from "#features/attribution/commands.ts";
import { removeEntry } from "#features/journal/commands.ts";
import { entriesForCoach, myEntry } from "#features/journal/queries.ts";
import { raiseFlag } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMember, aPractice, asClient, asCoach } from "#test/people.ts";
import { answer, feel, move, nameStrengths, nameSuccess } from "./commands.ts";
import { aSuccess } from "./matrix.ts";
import { myInventory, standingOf } from "./queries.ts";
import type { Question } from "./schema.ts";

const notFound = { code: "not_found" };

async function people() {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach);
  const me = asClient(practice, client);
  const named = async (change = {}) => {
    const success = aSuccess(change);
    await nameSuccess(me, success);
    return success.operationId;
  };
  const said = (entryId: string, question: Question, before: string, text: string) => ({
    operationId: newId(),
    entryId,
    question,
    before,
    text,
  });
  return { practice, coach, client, me, named, said };
}

describe("a past success", () => {
  it("is an entry of its year, sealed, once, and the coach reads it as far as it is shared", async () => {
    const { practice, coach, client, me } = await people();
    const success = aSuccess();
    await Promise.all([nameSuccess(me, success), nameSuccess(me, success), nameSuccess(me, success)]);
    await nameSuccess(me, aSuccess({ what: "Kept to myself", sharing: "private" }));
    const entry = await myEntry(me, { id: success.operationId });
    expect(entry).toMatchObject({ kind: "past", yearOnly: true, occurredOn: "2019-07-01", lifeDomain: "personal" });
    const { entries } = await entriesForCoach(asCoach(practice, coach), client);
    expect(entries.map(({ what }) => what)).toEqual([success.what]);
    const rows = await withOrganisation(practice, (tx) =>
      tx.masteryExperience.findMany({ where: { clientId: client.clientId } }),
    );
    expect(rows).toHaveLength(2);
    expect(Buffer.concat(rows.map(({ what }) => what)).toString("latin1")).not.toMatch(/driving|myself/);
  });

  it("may be of this year and never of one ahead", async () => {
    const { me, named } = await people();
    const id = await named({ year: 2026 });
    expect(await myEntry(me, { id })).toMatchObject({ occurredOn: "2026-07-01" });
    await expect(nameSuccess(me, aSuccess({ year: 2027 }))).rejects.toMatchObject({ code: "invalid" });
  });

  it("starts as private for whoever does not share", async () => {
    const { practice, coach } = await people();
    const quiet = asClient(practice, await aClient(practice, coach, { consents: ["coaching_record"] }));
    const success = aSuccess();
    await nameSuccess(quiet, success);
    expect(await myEntry(quiet, { id: success.operationId })).toMatchObject({ sharing: "private" });
    expect(await myInventory(quiet)).toMatchObject({ canShare: false, sharing: "private" });
  });
});

describe("what is said about it", () => {
  it("is there again on any device, with how it felt, why, and what it shows", async () => {
    const { me, named, said } = await people();
    const id = await named();
    await answer(me, said(id, "challenge", "", "Two tries had gone wrong"));
    await answer(me, said(id, "because", "", "practised every Sunday"));
    await feel(me, { operationId: newId(), entryId: id, difficulty: 8, effort: 9 });
    await nameStrengths(me, { operationId: newId(), entryId: id, strengths: ["Stubbornness"] });
    const why = {
      locus: 2,
      control: 3,
      stability: null,
      globality: null,
      outsideCause: true,
      cause: "A kind examiner",
    };
    await explain(me, { operationId: newId(), subject: "win", subjectId: id, ...why });
    expect((await myInventory(me)).successes).toMatchObject([
      {
        ...{ id, year: 2019, because: "practised every Sunday", strengths: ["Stubbornness"], difficulty: 8, effort: 9 },
        recall: { challenge: "Two tries had gone wrong", actions: "" },
        explanation: why,
      },
    ]);
  });

  it("loses no words of two devices, and repeats change nothing, in any order", async () => {
    const { me, named, said } = await people();
    const id = await named();
    const [first, phone, tablet] = [
      said(id, "actions", "", "Practised"),
      said(id, "actions", "Practised", "Practised on Sundays"),
      said(id, "actions", "Practised", "Practised with my sister"),
    ];
    await answer(me, first);
    await answer(me, phone);
    await answer(me, tablet);
    const both = "Practised on Sundays\n\nPractised with my sister";
    expect(await myEntry(me, { id })).toMatchObject({ recall: { actions: both } });
    for (const again of [tablet, first, phone, tablet, first]) await answer(me, again);
    await Promise.all([answer(me, phone), answer(me, first), answer(me, tablet)]);
    expect(await myEntry(me, { id })).toMatchObject({ recall: { actions: both } });
  });

  it("keeps strengths that two devices named, without what either took away", async () => {
    const { me, named } = await people();
    const id = await named();
    const say = (before: string[], strengths: string[], operationId = newId()) => ({
      ...{ operationId, entryId: id, before, strengths },
    });
    await nameStrengths(me, say([], ["Patience", "Luck"]));
    const [phone, tablet] = [
      say(["Patience", "Luck"], ["Patience", "Luck", "Stubbornness"]),
      say(["Patience", "Luck"], ["Patience", "Asking for help"]),
    ];
    for (const deed of [phone, tablet, phone]) await nameStrengths(me, deed);
    const [kept] = (await myInventory(me)).successes;
    expect(new Set(kept?.strengths)).toEqual(new Set(["Patience", "Asking for help", "Stubbornness"]));
    const more = ["a", "b", "c", "d", "e", "f", "g", "h"];
    await expect(nameStrengths(me, say([], more))).rejects.toMatchObject({
      code: "conflict",
      current: kept?.strengths,
    });
  });

  it("refuses what would be too long together, and keeps what stands", async () => {
    const { me, named, said } = await people();
    const id = await named();
    const long = "a".repeat(3_000);
    await answer(me, said(id, "feelings", "", long));
    const more = answer(me, said(id, "feelings", "else", "b".repeat(2_000)));
    await expect(more).rejects.toMatchObject({ code: "conflict", current: long });
    expect(await myEntry(me, { id })).toMatchObject({ recall: { feelings: long } });
  });

  it("is about one's own success that is there", async () => {
    const { practice, coach, me, named, said } = await people();
    const id = await named();
    const other = asClient(practice, await aClient(practice, coach));
    await expect(answer(other, said(id, "actions", "", "Mine"))).rejects.toMatchObject(notFound);
    await expect(nameStrengths(other, { operationId: newId(), entryId: id, strengths: [] })).rejects.toMatchObject(
      notFound,
    );
    await expect(
      move(other, { operationId: newId(), place: "choose", chosen: [id], finished: false }),
    ).rejects.toMatchObject(notFound);
    await removeEntry(me, { id });
    await expect(answer(me, said(id, "because", "", "Gone"))).rejects.toMatchObject(notFound);
  });
});

describe("an inventory", () => {
  it("goes on where it was left, and stays finished", async () => {
    const { me, named } = await people();
    expect(await standingOf(me)).toEqual({ standing: "not_begun" });
    const chosen = [await named(), await named()];
    const [first, second] = [
      { operationId: newId(), place: "list.social", chosen: [], finished: false },
      { operationId: newId(), place: "look.1.felt", chosen, finished: false },
    ];
    await move(me, first);
    await move(me, second);
    await move(me, first);
    expect(await myInventory(me)).toMatchObject({ place: "look.1.felt", chosen, finishedAt: null });
    expect(await standingOf(me)).toEqual({ standing: "under_way" });
    await move(me, { operationId: newId(), place: "end", chosen, finished: true });
    await move(me, { operationId: newId(), place: "list.social", chosen, finished: false });
    expect(await standingOf(me)).toEqual({ standing: "finished" });
    await removeEntry(me, { id: chosen[0] ?? "" });
    expect(await myInventory(me)).toMatchObject({ chosen: [chosen[1]] });
  });

  it("rests while safety says so, and can still be read", async () => {
    const { practice, coach, client, me, named } = await people();
    await named();
    await raiseFlag(asCoach(practice, coach), aFlag(client, { kind: "loss_of_pleasure" }));
    expect(await standingOf(me)).toEqual({ standing: "resting" });
    expect(await myInventory(me)).toMatchObject({ allowed: false, successes: [{ year: 2019 }] });
    await expect(nameSuccess(me, aSuccess())).rejects.toMatchObject({ code: "contraindicated" });
  });

  it("needs consent", async () => {
    const { practice, coach } = await people();
    const silent = asClient(practice, await aClient(practice, coach, { consents: [] }));
    await expect(nameSuccess(silent, aSuccess())).rejects.toMatchObject({ code: "forbidden" });
  });
});
