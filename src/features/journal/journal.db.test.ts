import { beforeAll, describe, expect, it } from "vitest";
import { currentConsent } from "#content/consent/texts.ts";
import { decide } from "#features/consent/commands.ts";
import { database } from "#server/db/client.ts";
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
import { changeEntry, logWin, removeEntry, restoreEntry } from "./commands.ts";
import { aChange, aWin } from "./matrix.ts";
import { entriesForCoach, myEntries, myEntry } from "./queries.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeAll(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
});

describe("a win", () => {
  it("is kept and read back word for word", async () => {
    client = await aClient(practice, coach);
    const recall = {
      challenge: "The room was full",
      actions: "Wrote it down first",
      obstacles: "",
      resources: "",
      feelings: "",
    };
    const { id } = await logWin(asClient(practice, client), aWin({ what: "Spoke — “twice” 🙂", recall, effort: 7 }));
    expect(await myEntry(asClient(practice, client), { id })).toMatchObject({
      what: "Spoke — “twice” 🙂",
      recall,
      effort: 7,
      occurredOn: "2026-11-18",
      version: 1,
    });
  });

  it("appears once when a phone sends it five times at once", async () => {
    client = await aClient(practice, coach);
    const win = aWin();
    const receipts = await Promise.all(Array.from({ length: 5 }, () => logWin(asClient(practice, client), win)));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect((await myEntries(asClient(practice, client), {})).total).toBe(1);
  });

  it("is sealed at rest and does not open in another row", async () => {
    client = await aClient(practice, coach);
    const [first, second] = [
      await logWin(asClient(practice, client), aWin({ what: "canary-in-a-win" })),
      await logWin(asClient(practice, client), aWin()),
    ];
    const { organisationId } = practice;
    const raw = await withOrganisation(practice, (tx) =>
      tx.masteryExperience.findUniqueOrThrow({ where: { organisationId_id: { organisationId, id: first.id } } }),
    );
    expect(Buffer.from(raw.what).toString("latin1")).not.toContain("canary");

    await withOrganisation(practice, (tx) =>
      tx.masteryExperience.update({
        where: { organisationId_id: { organisationId, id: second.id } },
        data: { what: raw.what },
      }),
    );
    await expect(myEntry(asClient(practice, client), second)).rejects.toThrow();
  });

  it("cannot lie in the future", async () => {
    client = await aClient(practice, coach);
    await expect(logWin(asClient(practice, client), aWin({ occurredOn: "2026-11-20" }))).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("cannot lie before anybody's memory, as a year that was typed halfway does", async () => {
    client = await aClient(practice, coach);
    const me = asClient(practice, client);
    const refused = { code: "invalid", field: "occurredOn" };
    for (const occurredOn of ["0002-05-05", "1899-12-31"]) {
      await expect(logWin(me, aWin({ occurredOn }))).rejects.toMatchObject(refused);
      await expect(logWin(me, aWin({ occurredOn, ago: 0 }))).rejects.toMatchObject(refused);
    }
    const win = await logWin(me, aWin({ occurredOn: "1900-01-01" }));
    await expect(changeEntry(me, aChange(win, { occurredOn: "0202-05-05" }))).rejects.toMatchObject(refused);
    expect((await myEntry(me, win)).occurredOn).toBe("1900-01-01");
  });

  it("takes no new words once that consent is withdrawn, and can be made private and taken away all the same", async () => {
    client = await aClient(practice, coach);
    const me = asClient(practice, client);
    const recall = { challenge: "The room was full", actions: "", obstacles: "", resources: "", feelings: "" };
    const win = aWin({ sharing: "shared", recall, context: "Monday", difficulty: 4 });
    const first = await logWin(me, win);
    await decide(me, {
      textVersion: currentConsent.version,
      decisions: [{ purpose: "coaching_record", granted: false }],
    });
    const { operationId: _, sharing: __, ...said } = win;
    const same = { ...said, occurredOn: "2026-11-18" };
    for (const change of [
      aChange(first, { ...same, what: "Other words" }),
      aChange(first, { ...same, what: "Other words", sharing: "private" }),
      aChange(first, { ...same, recall: { ...recall, feelings: "Calm" }, sharing: "private" }),
      aChange(first, { ...same, sharing: "shared" }),
    ]) {
      await expect(changeEntry(me, change)).rejects.toMatchObject({ code: "forbidden" });
    }
    await changeEntry(me, aChange(first, { ...same, sharing: "private" }));
    expect(await myEntry(me, first)).toMatchObject({ sharing: "private", what: win.what, recall, version: 2 });
    await removeEntry(me, first);
    await restoreEntry(me, first);
    expect((await myEntry(me, first)).what).toBe(win.what);
  });

  it("needs the consent that it is kept", async () => {
    client = await aClient(practice, coach, { consents: [] });
    await expect(logWin(asClient(practice, client), aWin())).rejects.toMatchObject({ code: "forbidden" });
  });

  it("comes back after it was removed", async () => {
    client = await aClient(practice, coach);
    const { id } = await logWin(asClient(practice, client), aWin());
    await removeEntry(asClient(practice, client), { id });
    await expect(myEntry(asClient(practice, client), { id })).rejects.toMatchObject({ code: "not_found" });
    await restoreEntry(asClient(practice, client), { id });
    expect(await myEntry(asClient(practice, client), { id })).toMatchObject({ id });
  });

  it("answers a stale change with the entry as it is now", async () => {
    client = await aClient(practice, coach);
    const first = await logWin(asClient(practice, client), aWin({ what: "First words" }));
    await changeEntry(asClient(practice, client), aChange(first, { what: "From the phone" }));
    await expect(
      changeEntry(asClient(practice, client), aChange(first, { what: "From the laptop" })),
    ).rejects.toMatchObject({
      code: "conflict",
      current: { what: "From the phone", version: 2 },
    });
  });

  it("lets one of five devices that change it at once win, and tells the others", async () => {
    client = await aClient(practice, coach);
    const first = await logWin(asClient(practice, client), aWin());
    const changes = Array.from({ length: 5 }, (_, n) => aChange(first, { what: `From device ${n}` }));
    const answers = await Promise.allSettled(changes.map((each) => changeEntry(asClient(practice, client), each)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const kept = changes[answers.findIndex(({ status }) => status === "fulfilled")];
    expect((await myEntry(asClient(practice, client), first)).what).toBe(kept?.what);
  });

  it("takes changes made before the server knew of it, one after the other, each sent twice", async () => {
    client = await aClient(practice, coach);
    const win = aWin();
    const said = aChange({ id: win.operationId, revision: win.operationId }, { what: "And then I asked again" });
    const more = aChange({ id: win.operationId, revision: said.operationId }, { what: "And again" });
    await logWin(asClient(practice, client), win);
    for (const change of [said, said, more, more]) await changeEntry(asClient(practice, client), change);
    expect(await myEntry(asClient(practice, client), { id: win.operationId })).toMatchObject({
      what: "And again",
      version: 3,
      revision: more.operationId,
    });
  });

  it("stays as shared as it is where a change says nothing of it", async () => {
    client = await aClient(practice, coach);
    const first = await logWin(asClient(practice, client), aWin({ sharing: "shared" }));
    const hidden = await changeEntry(asClient(practice, client), aChange(first, { sharing: "private" }));
    await changeEntry(asClient(practice, client), aChange(hidden, { what: "Other words" }));
    expect(await myEntry(asClient(practice, client), first)).toMatchObject({ sharing: "private", what: "Other words" });
  });

  it("keeps where it was and where it came from, the place sealed", async () => {
    client = await aClient(practice, coach);
    const about = { context: "canary at the club", source: "persuasion" as const };
    const { id } = await logWin(asClient(practice, client), aWin(about));
    expect(await myEntry(asClient(practice, client), { id })).toMatchObject(about);
    const { organisationId } = practice;
    const raw = await withOrganisation(practice, (tx) =>
      tx.masteryExperience.findUniqueOrThrow({ where: { organisationId_id: { organisationId, id } } }),
    );
    expect(Buffer.from(raw.context ?? []).toString("latin1")).not.toContain("canary");
  });

  it("has the day on which it was written, whatever the phone's clock says", async () => {
    client = await aClient(practice, coach);
    const twoDays = 2 * 86_400_000;
    const { id } = await logWin(asClient(practice, client), aWin({ occurredOn: null, ago: twoDays }));
    const now = await logWin(asClient(practice, client), aWin({ occurredOn: null }));
    const ahead = await logWin(asClient(practice, client), aWin({ occurredOn: "2026-11-21", ago: 0 }));
    const dayOf = async (entry: { id: string }) => (await myEntry(asClient(practice, client), entry)).occurredOn;
    const today = await dayOf(now);
    expect(Date.parse(today) - Date.parse(await dayOf({ id }))).toBe(twoDays);
    expect(await dayOf(ahead)).toBe(today);
  });

  it("does not take the place of somebody else's", async () => {
    client = await aClient(practice, coach);
    const other = await aClient(practice, coach);
    const win = aWin({ what: "Mine" });
    await logWin(asClient(practice, client), win);
    await expect(logWin(asClient(practice, other), { ...win, what: "Not mine" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect((await myEntry(asClient(practice, client), { id: win.operationId })).what).toBe("Mine");
  });

  it("pages through everything exactly once", async () => {
    client = await aClient(practice, coach);
    for (let n = 0; n < 60; n++) {
      await logWin(
        asClient(practice, client),
        aWin({ what: `Win ${n}`, occurredOn: `2026-11-${String(1 + (n % 18)).padStart(2, "0")}` }),
      );
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await myEntries(asClient(practice, client), after ? { after } : {});
      seen.push(...page.entries.map(({ what }) => what));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });
});

describe("the coach", () => {
  it("sees what is shared, never what is private", async () => {
    client = await aClient(practice, coach);
    await logWin(asClient(practice, client), aWin({ what: "For both" }));
    await logWin(asClient(practice, client), aWin({ what: "For me", sharing: "private" }));
    const { entries } = await entriesForCoach(asCoach(practice, coach), client);
    expect(entries.map(({ what }) => what)).toEqual(["For both"]);
  });

  it("sees nothing while the client has not agreed to share", async () => {
    client = await aClient(practice, coach, { consents: ["coaching_record"] });
    await logWin(asClient(practice, client), aWin({ what: "Kept to myself", sharing: "shared" }));
    expect(await entriesForCoach(asCoach(practice, coach), client)).toEqual({ sharingGranted: false, entries: [] });
  });

  it("leaves a trace of every reading", async () => {
    client = await aClient(practice, coach);
    await entriesForCoach(asCoach(practice, coach), client);
    const entries = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({ where: { clientId: client.clientId }, select: { action: true, actorId: true } }),
    );
    expect(entries).toEqual([{ action: "journal.read", actorId: coach.userId }]);
  });
});

it("shows no tenant row to the application outside of a tenant", async () => {
  expect(await database().masteryExperience.count()).toBe(0);
});
