import { describe, expect, it } from "vitest";
import { currentConsent } from "#content/consent/texts.ts";
import { decide } from "#features/consent/commands.ts";
import { changeEntry, logWin, removeEntry } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { entriesForCoach, myEntry } from "#features/journal/queries.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMember, aPractice, asClient, asCoach } from "#test/people.ts";
import { share } from "./commands.ts";
import { setMeaning } from "./meaning/commands.ts";
import { gatheredOf, meaningsForCoach, myMeaning } from "./meaning/queries.ts";
import { patternsOf } from "./patterns/queries.ts";
import { searchEvidence } from "./queries.ts";
import type { SearchInput } from "./schema.ts";

const notFound = { code: "not_found" };

async function people() {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach);
  const me = asClient(practice, client);
  const them = asCoach(practice, coach);
  const { clientId } = client;
  const log = async (change: Parameters<typeof aWin>[0]) => (await logWin(me, aWin(change))).id;
  const found = async (wanted: SearchInput) => (await searchEvidence(me, wanted)).entries.map(({ what }) => what);
  const seenByCoach = async () => (await entriesForCoach(them, { clientId })).entries.map(({ id }) => id);
  return { practice, coach, client, clientId, me, them, log, found, seenByCoach };
}

describe("a search", () => {
  it("finds words anywhere in an entry, and every filter narrows", async () => {
    const { me, log, found } = await people();
    const raise = await log({
      what: "Asked for a raise",
      lifeDomain: "professional",
      context: "At work",
      source: "mastery",
      difficulty: 8,
      sharing: "private",
      occurredOn: "2026-11-10",
    });
    await log({
      what: "Ran five kilometres",
      lifeDomain: "physical",
      difficulty: 3,
      recall: { challenge: "Rain, and the café on the way", actions: "", obstacles: "", resources: "", feelings: "" },
      occurredOn: "2026-11-12",
    });
    await setMeaning(me, { entryId: raise, version: 0, because: "had the figures ready", strengths: ["Courage"] });

    expect(await found({})).toEqual(["Ran five kilometres", "Asked for a raise"]);
    expect(await found({ words: "CAFE rain" })).toEqual(["Ran five kilometres"]);
    expect(await found({ words: "figures" })).toEqual(["Asked for a raise"]);
    expect(await found({ words: "courage" })).toEqual(["Asked for a raise"]);
    expect(await found({ words: "bicycle" })).toEqual([]);
    expect(await found({ lifeDomain: "physical" })).toEqual(["Ran five kilometres"]);
    expect(await found({ context: "at WORK" })).toEqual(["Asked for a raise"]);
    expect(await found({ source: "mastery" })).toEqual(["Asked for a raise"]);
    expect(await found({ difficulty: "easy" })).toEqual(["Ran five kilometres"]);
    expect(await found({ sharing: "private" })).toEqual(["Asked for a raise"]);
    expect(await found({ from: "2026-11-11" })).toEqual(["Ran five kilometres"]);
    expect(await found({ to: "2026-11-11", from: "2026-11-10" })).toEqual(["Asked for a raise"]);
    expect(await found({ withPhoto: true })).toEqual([]);
    expect(await found({ kind: "past" })).toEqual([]);
    expect(await searchEvidence(me, { words: "bicycle" })).toMatchObject({ total: 2, contexts: ["At work"] });
  });

  it("goes through pages without a gap or a repeat, also while one entry is taken away", async () => {
    const { me, log } = await people();
    for (let number = 0; number < 53; number++) await log({ what: `Win ${number}`, occurredOn: "2026-11-12" });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { entries, next } = await searchEvidence(me, { words: "win", ...(after && { after }) });
      seen.push(...entries.map(({ what }) => what));
      after = next ?? undefined;
      if (after && seen.length === 25) await removeEntry(me, { id: after });
    } while (after);
    expect(seen).toHaveLength(53);
    expect(new Set(seen).size).toBe(53);
  });

  it("is of one's own", async () => {
    const { practice, coach, me, log } = await people();
    const after = await log({});
    const other = asClient(practice, await aClient(practice, coach));
    expect((await searchEvidence(other, {})).entries).toEqual([]);
    await expect(searchEvidence(other, { after })).rejects.toMatchObject(notFound);
    expect((await searchEvidence(me, { after })).entries).toEqual([]);
  });
});

describe("sharing", () => {
  it("changes for many at once, the coach sees it at once, and it can be undone", async () => {
    const { practice, clientId, me, log, seenByCoach } = await people();
    const [first, second] = [await log({ sharing: "shared" }), await log({ sharing: "private" })];
    expect(await seenByCoach()).toEqual([first]);

    const { changed } = await share(me, { ids: [first, second, second], sharing: "shared" });
    expect(changed).toEqual([second]);
    expect((await seenByCoach()).toSorted()).toEqual([first, second].toSorted());
    await share(me, { ids: changed, sharing: "private" });
    expect(await seenByCoach()).toEqual([first]);
    await share(me, { ids: [first], sharing: "private" });
    expect(await seenByCoach()).toEqual([]);

    const trail = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({ where: { clientId, action: { in: ["entry.shared", "entry.unshared"] } } }),
    );
    expect(trail.map(({ action }) => action).toSorted()).toEqual(["entry.shared", "entry.unshared", "entry.unshared"]);
  });

  it("is not undone by an edit that was written before on another device", async () => {
    const { me, log, seenByCoach } = await people();
    const id = await log({ sharing: "shared" });
    const { revision, sharing: _, ...before } = await myEntry(me, { id });
    await share(me, { ids: [id], sharing: "private" });
    await changeEntry(me, { ...before, operationId: newId(), after: revision, what: "Asked twice" });
    expect(await myEntry(me, { id })).toMatchObject({ what: "Asked twice", sharing: "private" });
    expect(await seenByCoach()).toEqual([]);
  });

  it("needs the client's consent, keeping private does not", async () => {
    const { me, log } = await people();
    const ids = [await log({ sharing: "shared" })];
    const textVersion = currentConsent.version;
    await decide(me, { textVersion, decisions: [{ purpose: "share_with_coach", granted: false }] });
    await expect(share(me, { ids, sharing: "shared" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await share(me, { ids, sharing: "private" })).toEqual({ changed: ids });
  });

  it("touches nothing when one entry is somebody else's", async () => {
    const { practice, coach, me, log } = await people();
    const [mine, other] = [await log({ sharing: "private" }), asClient(practice, await aClient(practice, coach))];
    const theirs = (await logWin(other, aWin())).id;
    await expect(share(me, { ids: [mine, theirs], sharing: "shared" })).rejects.toMatchObject(notFound);
    expect(await myEntry(me, { id: mine })).toMatchObject({ sharing: "private" });
  });
});

describe("what an entry says about its writer", () => {
  it("is kept sealed, gathered, and offered again", async () => {
    const { practice, clientId, me, log } = await people();
    const [first, second] = [await log({ what: "First" }), await log({ what: "Second" })];
    const told = { because: "asked for help early", strengths: ["Patience", "patience", "Wit"] };
    await setMeaning(me, { entryId: first, version: 0, ...told });
    await setMeaning(me, { entryId: second, version: 0, because: "", strengths: ["PATIENCE"] });

    expect(await myMeaning(me, { entryId: second })).toMatchObject({ version: 1, strengths: ["PATIENCE"] });
    expect((await myMeaning(me, { entryId: second })).named).toHaveLength(2);
    const { sentences, strengths } = await gatheredOf(me);
    expect(sentences).toEqual([{ entryId: first, because: "asked for help early", what: "First" }]);
    expect(strengths).toMatchObject([{ count: 2 }, { name: "Wit", count: 1, wins: [{ what: "First" }] }]);

    const rows = await withOrganisation(practice, (tx) => tx.experienceMeaning.findMany({ where: { clientId } }));
    const raw = rows.flatMap((row) => [row.because, row.strengths]).map((sealed) => Buffer.from(sealed ?? []));
    expect(Buffer.concat(raw).toString("latin1")).not.toMatch(/asked|atience/);
  });

  it("is a conflict with what is kept when two devices say different things", async () => {
    const { me, log } = await people();
    const entryId = await log({});
    const said = (because: string) => setMeaning(me, { entryId, version: 0, because, strengths: [] });
    const results = await Promise.allSettled([said("one"), said("two"), said("three")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { because, version } = await myMeaning(me, { entryId });
    expect(await said(because)).toMatchObject({ version });
    await expect(said("four")).rejects.toMatchObject({ code: "conflict", current: { because, version } });
  });

  it("reaches the coach with the entry, and leaves with it", async () => {
    const { practice, clientId, me, them, log } = await people();
    const entryId = await log({ sharing: "shared" });
    await setMeaning(me, { entryId, version: 0, because: "kept at it", strengths: ["Grit"] });
    const told = { entryId, because: "kept at it", strengths: ["Grit"] };
    expect(await meaningsForCoach(them, { clientId })).toEqual({ meanings: [told] });
    await share(me, { ids: [entryId], sharing: "private" });
    expect(await meaningsForCoach(them, { clientId })).toEqual({ meanings: [] });
    const other = asCoach(practice, await aMember(practice, ["coach"], "Bo Coach"));
    await expect(meaningsForCoach(other, { clientId })).rejects.toMatchObject(notFound);
  });
});

it("finds patterns in the client's own entries", async () => {
  const { practice, coach, me, log } = await people();
  const entryId = await log({ lifeDomain: "social", context: "At home", difficulty: 9, occurredOn: "2026-11-02" });
  await log({ lifeDomain: "social", occurredOn: "2026-10-02" });
  await setMeaning(me, { entryId, version: 0, because: "", strengths: ["Wit"] });
  await logWin(asClient(practice, await aClient(practice, coach)), aWin());
  expect(await patternsOf(me)).toMatchObject({
    total: 2,
    before: 0,
    lifeDomains: [{ name: "social", count: 2 }],
    contexts: [{ name: "At home", count: 1 }],
    hard: { count: 1, rated: 1 },
    months: expect.arrayContaining([{ month: "2026-11", count: 1, total: 2 }]),
  });
});
