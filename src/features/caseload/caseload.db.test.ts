import { beforeEach, describe, expect, it } from "vitest";
import { archiveClient } from "#features/clients/commands.ts";
import { assignScale, rateScale } from "#features/efficacy/commands.ts";
import { aRating } from "#features/efficacy/matrix.ts";
import { endScale } from "#features/efficacy/schedule/commands.ts";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { closeFlags, raiseFlag, reportNotOk } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { type OwnerScope, prove } from "#server/scope.ts";
import type { OwnerContext } from "#server/trpc/procedures.ts";
import {
  aClient,
  aMember,
  aMoment,
  aPractice,
  asCare,
  asClient,
  asCoach,
  type Member,
  type Practice,
} from "#test/people.ts";
import {
  archiveAll,
  changeThresholds,
  markAllContacted,
  markContacted,
  snooze,
  undoContacts,
  undoSnooze,
} from "./commands.ts";
import { caseloadOf } from "./queries.ts";
import { firstPage, type ListInput } from "./schema.ts";
import { addTag, changeTag, removeTag, tagClients } from "./tags/commands.ts";
import { removeView, saveView } from "./views/commands.ts";

let practice: Practice;
let coach: Member;
const daysLater = (days: number) => new Date(aMoment.getTime() + days * 86_400_000);

function asOwner(): OwnerContext {
  const { organisationId } = practice;
  const scope = prove<OwnerScope>({ organisationId, ownerId: coach.membershipId });
  return { ...asCoach(practice, coach), scope };
}

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
});

describe("the caseload", () => {
  it("stands by need, with the reason on every row", async () => {
    const named = (name: string) => aClient(practice, coach, { name });
    const [fine, waiting, rated, worse, flagged] = [
      await named("Abel"),
      await named("Bente"),
      await named("Chloe"),
      await named("Dov"),
      await named("Esi"),
    ];
    await logWin(asClient(practice, waiting, daysLater(1)), aWin());
    await rateScale(asClient(practice, rated), await aRating({ practice, coach, client: rated }));
    for (const [at, confidence] of [
      [0, 80],
      [14, 40],
    ] as const) {
      const input = await aRating({ practice, coach, client: worse }, confidence);
      await rateScale(asClient(practice, worse, daysLater(at)), input);
    }
    await withOrganisation(practice, (tx) =>
      tx.efficacyScale.updateMany({
        where: { clientId: worse.clientId },
        data: { normSd: 15, normReliability: 0.9, normSource: "test" },
      }),
    );
    await raiseFlag(asCoach(practice, coach, daysLater(10)), aFlag(flagged));

    const { rows, total, waiting: needing } = await caseloadOf(asCoach(practice, coach, daysLater(14)), firstPage);
    expect(rows.map(({ name, reason }) => [name, reason])).toEqual([
      ["Esi", { code: "safety_flag_open", days: 4 }],
      ["Dov", { code: "efficacy_reliably_worse", change: -40 }],
      ["Chloe", { code: "rating_overdue", days: 7 }],
      ["Bente", { code: "reply_awaited", days: 13 }],
      ["Abel", { code: "nothing_pressing" }],
    ]);
    expect(rows.at(-1)).toMatchObject({ clientId: fine.clientId, week: 4, plannedWeeks: 8, strengths: [] });
    expect({ total, needing }).toEqual({ total: 5, needing: 4 });
  });

  it("counts a planned scale from the first due day that went unanswered, and one that has ended not at all", async () => {
    const [planned, ended] = [
      await aClient(practice, coach, { name: "Ida" }),
      await aClient(practice, coach, { name: "Jon" }),
    ];
    for (const { clientId } of [planned, ended]) {
      const plan = { cadence: "two_weekly", startsOn: "2026-11-18", baseline: false } as const;
      const asMyCoach = asCoach(practice, coach);
      const { scaleId } = await assignScale(asMyCoach, { clientId, templateKey: "speaking-v1", plan });
      if (clientId === ended.clientId) await endScale(asMyCoach, { scaleId, ended: true });
    }
    await rateScale(asClient(practice, planned), await aRating({ practice, coach, client: planned }));
    const reasonsAfter = async (days: number) =>
      (await caseloadOf(asCoach(practice, coach, daysLater(days)), firstPage)).rows.map(({ name, reason }) => [
        name,
        reason,
      ]);
    const fine = { code: "nothing_pressing" };
    // Due on days 14 and 28: a week after the first rating nothing is, though without a plan it would be.
    expect(await reasonsAfter(13)).toEqual([
      ["Ida", fine],
      ["Jon", fine],
    ]);
    expect(await reasonsAfter(30)).toEqual([
      ["Ida", { code: "rating_overdue", days: 16 }],
      ["Jon", fine],
    ]);
  });

  it("draws no point for a rating without a score", async () => {
    const client = await aClient(practice, coach);
    const rating = await aRating({ practice, coach, client });
    await rateScale(asClient(practice, client), { ...rating, answers: rating.answers.slice(3), leftOut: true });
    const { rows } = await caseloadOf(asCoach(practice, coach), firstPage);
    expect(rows).toMatchObject([{ strengths: [], need: "fine" }]);
  });

  it("waits no longer for a reply once the coach has been in touch", async () => {
    const client = await aClient(practice, coach);
    await logWin(asClient(practice, client, daysLater(1)), aWin());
    await markContacted(asCoach(practice, coach, daysLater(2)), client);
    const { rows } = await caseloadOf(asCoach(practice, coach, daysLater(3)), firstPage);
    expect(rows).toMatchObject([{ need: "fine", contactAt: daysLater(2).toISOString() }]);
  });

  it("does not tell of entries once the client has withdrawn sharing", async () => {
    const client = await aClient(practice, coach);
    const { organisationId } = practice;
    await logWin(asClient(practice, client, daysLater(1)), aWin());
    await withOrganisation(practice, (tx) =>
      tx.consent.create({
        data: {
          organisationId,
          id: newId(),
          clientId: client.clientId,
          purpose: "share_with_coach",
          textVersion: 1,
          granted: false,
          decidedAt: daysLater(2),
        },
      }),
    );
    expect((await caseloadOf(asCoach(practice, coach, daysLater(3)), firstPage)).rows).toMatchObject([
      { need: "fine" },
    ]);
  });

  it("shows nobody else's clients, and pages through fifty at a time, there and back, in every order", async () => {
    await aClient(practice, await aMember(practice, ["coach"]), { name: "Elsewhere" });
    for (let n = 0; n < 53; n++) await aClient(practice, coach, { name: `Client ${String(n % 40).padStart(2, "0")}` });
    const asked = (input: Partial<ListInput>) => caseloadOf(asCoach(practice, coach), { ...firstPage, ...input });
    for (const sort of ["need", "name", "contact", "session", "change", "newest"] as const) {
      const first = await asked({ sort });
      expect(first).toMatchObject({ total: 53, matching: 53, from: 0, before: null });
      expect(first.rows).toHaveLength(50);
      const second = await asked({ sort, after: first.after });
      expect(second).toMatchObject({ from: 50, after: null });
      expect(second.rows).toHaveLength(3);
      const shown = [...first.rows, ...second.rows].map(({ engagementId }) => engagementId);
      expect(new Set(shown).size).toBe(53);
      const back = await asked({ sort, before: second.before });
      expect(back.rows).toEqual(first.rows);
    }
  });

  it("keeps its place when the row that named it has gone up the list meanwhile", async () => {
    const people = [];
    for (let n = 0; n < 52; n++)
      people.push(await aClient(practice, coach, { name: `P${String(n).padStart(2, "0")}` }));
    const first = await caseloadOf(asCoach(practice, coach), firstPage);
    const last = people.find(({ clientId }) => clientId === first.rows.at(-1)?.clientId);
    if (last) await raiseFlag(asCoach(practice, coach), aFlag(last));
    const second = await caseloadOf(asCoach(practice, coach), { ...firstPage, after: first.after });
    expect(second.rows.map(({ name }) => name)).toEqual(["P50", "P51"]);
  });

  it("never loses sight of an open flag to the archive or to a snooze", async () => {
    const client = await aClient(practice, coach, { name: "Ines" });
    const ref = { clientId: client.clientId };
    const { id: flagId, version } = await raiseFlag(asCoach(practice, coach), aFlag(client));
    await expect(archiveClient(asCoach(practice, coach), ref)).rejects.toMatchObject({ code: "invalid" });
    expect(await archiveAll(asCoach(practice, coach), { clientIds: [client.clientId], archived: true })).toEqual({
      changed: [],
      held: [client.clientId],
    });
    await closeFlags(asCare(practice, coach), {
      clientId: client.clientId,
      flags: [{ flagId, version }],
      outcome: "Talked it through",
    });
    const listed = (show: ListInput["show"] = "current") =>
      caseloadOf(asCoach(practice, coach), { ...firstPage, show });
    await snooze(asCoach(practice, coach), { clientIds: [client.clientId], until: "2026-12-24" });
    expect(await listed()).toMatchObject({ rows: [], total: 1, snoozed: 1, waiting: 0 });
    expect((await listed("snoozed")).rows).toMatchObject([{ name: "Ines", snoozedUntil: "2026-12-24" }]);
    await archiveClient(asCoach(practice, coach), ref);
    expect(await listed()).toMatchObject({ rows: [], total: 0, snoozed: 0, archived: 1 });
    expect((await listed("archived")).rows).toMatchObject([{ name: "Ines", archived: true }]);

    await reportNotOk(asClient(practice, client), { operationId: newId(), note: "" });
    expect((await listed()).rows).toMatchObject([{ name: "Ines", need: "safety" }]);
    expect(await listed()).toMatchObject({ total: 1, waiting: 1, snoozed: 0, archived: 0 });
  });

  it("finds by name, need, weeks, pause, tag and audience", async () => {
    const me = asCoach(practice, coach);
    const [abel, bente, chloe] = [
      await aClient(practice, coach, { name: "Abel 100%" }),
      await aClient(practice, coach, { name: "Bente" }),
      await aClient(practice, coach, { name: "Chloë" }),
    ];
    const { organisationId } = practice;
    await raiseFlag(me, aFlag(abel));
    const { id: tag } = await addTag(me, { id: newId(), name: "Autumn group", colour: "plum" });
    await tagClients(me, { clientIds: [bente.clientId], tagId: tag, on: true });
    await withOrganisation(practice, (tx) =>
      tx.engagement.update({
        where: { organisationId_id: { organisationId, id: chloe.engagementId } },
        data: { status: "paused", audience: "athlete", startsOn: new Date("2026-11-20") },
      }),
    );
    const names = async (input: Partial<ListInput>) =>
      (await caseloadOf(me, { ...firstPage, ...input })).rows.map(({ name }) => name);
    expect(await names({ search: "0%" })).toEqual(["Abel 100%"]);
    expect(await names({ search: "_" })).toEqual([]);
    expect(await names({ search: "CHL" })).toEqual(["Chloë"]);
    expect(await names({ need: "safety" })).toEqual(["Abel 100%"]);
    expect(await names({ need: "fine" })).toEqual(["Bente", "Chloë"]);
    expect(await names({ stage: "ahead" })).toEqual(["Chloë"]);
    expect(await names({ stage: "ladders" })).toEqual(["Abel 100%", "Bente"]);
    expect(await names({ paused: true })).toEqual(["Chloë"]);
    expect(await names({ audience: "athlete" })).toEqual(["Chloë"]);
    expect(await names({ tag })).toEqual(["Bente"]);
    expect(await names({ tag, need: "safety" })).toEqual([]);
  });

  it.each([
    ["ilies", ["Ilieș Popa"]],
    ["ILIEȘ", ["Ilieș Popa"]],
    ["haddad noor", ["Noor Haddad"]],
    ["noor   had", ["Noor Haddad"]],
    ["lukasz", ["Łukasz Øre"]],
    ["ore", ["Łukasz Øre", "Noreen Gray"]],
    ["ore lu", ["Łukasz Øre"]],
    ["noor popa", []],
    ["\\", []],
  ])("finds %j whatever accents, order and blanks there are", async (search, found) => {
    for (const name of ["Ilieș Popa", "Noor Haddad", "Łukasz Øre", "Noreen Gray"])
      await aClient(practice, coach, { name });
    const { rows } = await caseloadOf(asCoach(practice, coach), { ...firstPage, search });
    expect(rows.map(({ name }) => name).sort()).toEqual(found.toSorted());
  });

  it("counts waits by the practice's own days", async () => {
    const client = await aClient(practice, coach);
    await rateScale(asClient(practice, client), await aRating({ practice, coach, client }));
    const need = async () => (await caseloadOf(asCoach(practice, coach, daysLater(9)), firstPage)).rows[0]?.need;
    expect(await need()).toBe("fine");
    await changeThresholds(asOwner(), { stallDays: 14, ratingGraceDays: 2, replyGraceDays: 0 });
    expect(await need()).toBe("rating_overdue");
  });
});

describe("several at once", () => {
  it("are put off, told of and marked, and each undo brings back what was there", async () => {
    const me = asCoach(practice, coach);
    const [one, two] = [
      await aClient(practice, coach, { name: "One" }),
      await aClient(practice, coach, { name: "Two" }),
    ];
    const clientIds = [one.clientId, two.clientId];
    const rows = async (show: ListInput["show"] = "current") => (await caseloadOf(me, { ...firstPage, show })).rows;

    await snooze(me, { clientIds: [one.clientId], until: "2026-11-25" });
    const { before } = await snooze(me, { clientIds, until: "2026-12-01" });
    expect(await rows()).toEqual([]);
    await undoSnooze(me, { before });
    expect((await rows()).map(({ name }) => name)).toEqual(["Two"]);
    expect(await rows("snoozed")).toMatchObject([{ name: "One", snoozedUntil: "2026-11-25" }]);
    await snooze(me, { clientIds, until: null });

    const early = await markAllContacted(asCoach(practice, coach, daysLater(-1)), { clientIds: [one.clientId] });
    const late = await markAllContacted(me, { clientIds });
    expect(late.before.find(({ clientId }) => clientId === one.clientId)?.contactAt).toBe(early.contactAt);
    await markContacted(asCoach(practice, coach, daysLater(1)), two);
    await undoContacts(me, late);
    expect((await rows()).map(({ contactAt }) => contactAt)).toEqual([early.contactAt, daysLater(1).toISOString()]);

    const { id: tagId } = await addTag(me, { id: newId(), name: "Team", colour: "slate" });
    await tagClients(me, { clientIds: [one.clientId], tagId, on: true });
    expect(await tagClients(me, { clientIds, tagId, on: true })).toEqual({ changed: [two.clientId] });
    await tagClients(me, { clientIds: [two.clientId], tagId, on: false });
    expect((await rows()).map(({ tagIds }) => tagIds)).toEqual([[tagId], []]);

    expect((await archiveAll(me, { clientIds, archived: true })).changed).toHaveLength(2);
    expect(await rows()).toEqual([]);
    await archiveAll(me, { clientIds, archived: false });
    expect(await rows()).toHaveLength(2);
  });

  it("are all or none: somebody else's client among them changes nothing", async () => {
    const other = await aMember(practice, ["coach"]);
    const [mine, theirs] = [await aClient(practice, coach), await aClient(practice, other)];
    const clientIds = [mine.clientId, theirs.clientId];
    await expect(snooze(asCoach(practice, coach), { clientIds, until: "2026-12-01" })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await caseloadOf(asCoach(practice, coach), firstPage)).toMatchObject({ total: 1, snoozed: 0 });
  });

  it("are not put off to today, nor for years", async () => {
    const { clientId } = await aClient(practice, coach);
    for (const until of ["2026-11-18", "2026-11-01", "2028-01-01"]) {
      await expect(snooze(asCoach(practice, coach), { clientIds: [clientId], until })).rejects.toMatchObject({
        code: "invalid",
        field: "until",
      });
    }
  });

  it("leave one entry for each client in the audit", async () => {
    const clients = [await aClient(practice, coach), await aClient(practice, coach)];
    await markAllContacted(asCoach(practice, coach), { clientIds: clients.map(({ clientId }) => clientId) });
    const entries = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({ where: { action: "client.contacted" }, select: { clientId: true } }),
    );
    expect(entries).toHaveLength(2);
  });
});

describe("tags and views", () => {
  it("have one name each, whatever its letters, and come back after undo", async () => {
    const me = asCoach(practice, coach);
    const tag = await addTag(me, { id: newId(), name: "Autumn", colour: "teal" });
    expect(await addTag(me, tag)).toEqual(tag);
    const again = { id: newId(), name: "autumn", colour: "plum" } as const;
    await expect(addTag(me, again)).rejects.toMatchObject({ code: "invalid", field: "name" });
    const changed = await changeTag(me, { ...tag, name: "Winter" });
    await expect(changeTag(me, { ...tag, name: "Spring" })).rejects.toMatchObject({ code: "conflict" });
    await removeTag(me, { id: tag.id, removed: true });
    expect((await caseloadOf(me, firstPage)).tags).toEqual([]);
    await removeTag(me, { id: tag.id, removed: false });
    expect((await caseloadOf(me, firstPage)).tags).toEqual([changed]);
  });

  it("of a coach are nobody else's", async () => {
    const [me, other] = [asCoach(practice, coach), asCoach(practice, await aMember(practice, ["coach"]))];
    const saved = { id: newId(), name: "Stalled", query: "need=stalled" };
    await saveView(me, saved);
    await saveView(me, saved);
    expect((await caseloadOf(me, firstPage)).views).toEqual([saved]);
    expect((await caseloadOf(other, firstPage)).views).toEqual([]);
    await expect(removeView(other, { id: saved.id, removed: true })).rejects.toMatchObject({ code: "not_found" });
    await removeView(me, { id: saved.id, removed: true });
    expect((await caseloadOf(me, firstPage)).views).toEqual([]);
  });
});
