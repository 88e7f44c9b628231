import { describe, expect, it } from "vitest";
import { currentConsent } from "#content/consent/texts.ts";
import { caseloadOf } from "#features/caseload/queries.ts";
import { firstPage } from "#features/caseload/schema.ts";
import { decide } from "#features/consent/commands.ts";
import { changeEntry, logWin, removeEntry } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { myEntry } from "#features/journal/queries.ts";
import { newId } from "#lib/uuid.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { lettersTo } from "#test/letters.ts";
import { aClient, aMember, aMoment, aPractice, asClient, asCoach } from "#test/people.ts";
import { answer, comment, markRead, markSeen, retract, retractAnswer, setLetters } from "./commands.ts";
import { myThread, threadsForCoach, unreadOf } from "./queries.ts";
import { MOST_SHOWN } from "./schema.ts";

const hour = 3_600_000;
const notFound = { code: "not_found" };

/** A client who has shared one win; `at(n)` is n hours later. */
async function people() {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach);
  const { clientId } = client;
  const at = (hours: number) => new Date(aMoment.getTime() + hours * hour);
  const me = (hours: number) => asClient(practice, client, at(hours));
  const them = (hours: number) => asCoach(practice, coach, at(hours));
  const { id: entryId } = await logWin(me(1), aWin());
  const said = (words: string) => ({ operationId: newId(), entryId, words });
  const toMe = (words: string) => ({ clientId, ...said(words) });
  const share = async (sharing: "private" | "shared") => {
    const { revision, yearOnly: _, kind: _kind, ...entry } = await myEntry(me(9), { id: entryId });
    await changeEntry(me(9), { ...entry, operationId: newId(), after: revision, sharing });
  };
  const seenByCoach = async (hours: number) => (await threadsForCoach(them(hours), { clientId })).threads;
  const waits = async (hours: number) => (await caseloadOf(them(hours), firstPage)).rows[0]?.reason.code;
  return { practice, coach, client, clientId, entryId, at, me, them, said, toMe, share, seenByCoach, waits };
}

describe("a coach's answer", () => {
  it("reaches the client as unread, until they have read it", async () => {
    const { me, them, toMe, entryId } = await people();
    await answer(them(2), toMe("What did you notice?"));
    expect(await unreadOf(me(3))).toEqual({ entries: [{ entryId, count: 1 }] });
    const { replies, isOpen } = await myThread(me(3), { entryId });
    expect(isOpen).toBe(true);
    expect(replies).toMatchObject([
      { by: "member", author: "Ada Coach", own: false, unread: true, words: "What did you notice?" },
    ]);
    await markRead(me(4), { entryId });
    expect(await unreadOf(me(5))).toEqual({ entries: [] });
    expect((await myThread(me(5), { entryId })).replies).toMatchObject([{ unread: false }]);
  });

  it("is kept sealed and once, however often it is sent", async () => {
    const { practice, clientId, them, toMe } = await people();
    const said = toMe("What did you notice?");
    const receipts = await Promise.all([answer(them(2), said), answer(them(2), said), answer(them(3), said)]);
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    const rows = await withOrganisation(practice, (tx) => tx.entryReply.findMany({ where: { clientId } }));
    expect(rows).toHaveLength(1);
    expect(rows.map(({ words }) => Buffer.from(words).toString("latin1")).join()).not.toContain("notice");
    const trail = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({ where: { clientId, action: "reply.written" } }),
    );
    expect(trail).toHaveLength(1);
  });

  it("ends the wait in the caseload, and what the client says next begins a new one", async () => {
    const { me, them, said, toMe, waits } = await people();
    expect(await waits(2)).toBe("reply_awaited");
    await answer(them(3), toMe("Well seen"));
    expect(await waits(4)).not.toBe("reply_awaited");
    const { id } = await comment(me(5), said("I had not thought of it"));
    expect(await waits(6)).toBe("reply_awaited");
    await retract(me(6), { id, retracted: true });
    expect(await waits(7)).not.toBe("reply_awaited");
  });

  it("goes only to what the client shares with this coach now", async () => {
    const { practice, client, me, them, toMe, share, entryId } = await people();
    const other = await aMember(practice, ["coach"], "Bo Coach");
    await expect(answer(asCoach(practice, other), toMe("Hello"))).rejects.toMatchObject(notFound);
    await share("private");
    await expect(answer(them(10), toMe("Hello"))).rejects.toMatchObject(notFound);
    await share("shared");
    await answer(them(10), toMe("Hello"));
    await decide(me(11), {
      textVersion: currentConsent.version,
      decisions: [{ purpose: "share_with_coach", granted: false }],
    });
    await expect(answer(them(12), toMe("Are you there?"))).rejects.toMatchObject(notFound);
    expect((await threadsForCoach(them(12), { clientId: client.clientId })).threads).toEqual([]);
    await removeEntry(me(13), { id: entryId });
    await expect(answer(them(14), toMe("Hello"))).rejects.toMatchObject(notFound);
  });

  it("can be taken back and put back by its writer alone", async () => {
    const { practice, coach, me, them, toMe, entryId } = await people();
    const { id } = await answer(them(2), toMe("Too quick"));
    const other = await aMember(practice, ["coach"], "Bo Coach");
    await expect(retractAnswer(asCoach(practice, other), { id, retracted: true })).rejects.toMatchObject(notFound);
    await expect(retract(me(3), { id, retracted: true })).rejects.toMatchObject(notFound);
    await retractAnswer(asCoach(practice, coach), { id, retracted: true });
    expect((await myThread(me(3), { entryId })).replies).toEqual([]);
    expect(await unreadOf(me(3))).toEqual({ entries: [] });
    await retractAnswer(asCoach(practice, coach), { id, retracted: false });
    expect((await myThread(me(4), { entryId })).replies).toMatchObject([{ words: "Too quick" }]);
  });
});

describe("a thread", () => {
  it("is out of the coach's sight while the entry is private, and whole again afterwards", async () => {
    const { me, them, said, toMe, share, seenByCoach, entryId } = await people();
    await answer(them(2), toMe("What did you notice?"));
    await comment(me(3), said("That my hands were calm"));
    const before = await seenByCoach(4);
    expect(before[0]?.replies.map(({ words }) => words)).toEqual(["What did you notice?", "That my hands were calm"]);

    await share("private");
    expect(await seenByCoach(10)).toEqual([]);
    const mine = await myThread(me(10), { entryId });
    expect(mine.isOpen).toBe(false);
    expect(mine.replies).toHaveLength(2);
    await expect(comment(me(10), said("Only for me"))).rejects.toMatchObject({ code: "invalid" });

    await share("shared");
    expect(await seenByCoach(11)).toEqual(before);
  });

  it("marks what the client added until the coach has seen it", async () => {
    const { clientId, me, them, said, seenByCoach, entryId } = await people();
    await comment(me(2), said("One more thing"));
    expect(await seenByCoach(3)).toMatchObject([{ entryId, replies: [{ by: "client", author: null, unread: true }] }]);
    await markSeen(them(4), { clientId, entryIds: [entryId, newId()] });
    expect(await seenByCoach(5)).toMatchObject([{ replies: [{ unread: false }] }]);
  });

  it("shows its newest words, and no long one hides what is older elsewhere, nor that it is unread", async () => {
    const { practice, coach, clientId, at, me, them, toMe, entryId, seenByCoach } = await people();
    await answer(them(2), toMe("Long ago"));
    const { organisationId } = practice;
    /** As many answers, one a second. */
    const talk = (about: string, count: number) =>
      withOrganisation(practice, async (tx) => {
        const vault = await vaultOf(tx, practice, clientId);
        const whose = { organisationId, clientId, entryId: about, by: "member" as const, authorId: coach.membershipId };
        const data = Array.from({ length: count }, (_, n) => {
          const id = newId();
          const words = vault.seal("entry_reply.words", id, `${n}`);
          return { ...whose, id, operationId: newId(), words, at: new Date(at(3).getTime() + n * 1_000) };
        });
        await tx.entryReply.createMany({ data });
      });
    const long: string[] = [];
    while (long.length < 11) long.push((await logWin(me(1), aWin({ sharing: "shared" }))).id);
    for (const about of long) await talk(about, MOST_SHOWN + 5);

    const threads = new Map((await seenByCoach(4)).map((thread) => [thread.entryId, thread.replies]));
    expect(threads.get(entryId)).toMatchObject([{ words: "Long ago" }]);
    for (const about of long) {
      const words = threads.get(about)?.map((reply) => reply.words);
      expect(words).toEqual(Array.from({ length: MOST_SHOWN }, (_, n) => `${n + 5}`));
    }
    for (const about of long.slice(1)) await markRead(me(5), { entryId: about });
    const [first = ""] = long;
    expect(await unreadOf(me(6))).toEqual({
      entries: [
        { entryId: first, count: MOST_SHOWN + 5 },
        { entryId, count: 1 },
      ],
    });
    await removeEntry(me(7), { id: first });
    expect(await unreadOf(me(8))).toEqual({ entries: [{ entryId, count: 1 }] });
  });

  it("marks many as seen at once, from several devices, and never as seen before they were", async () => {
    const { practice, coach, clientId, me, them, entryId } = await people();
    const entryIds = [entryId];
    while (entryIds.length < 20) entryIds.push((await logWin(me(1), aWin({ sharing: "shared" }))).id);
    const presses = [entryIds, entryIds.toReversed(), entryIds.toSorted()].map((ids, n) =>
      markSeen(them(5 - n), { clientId, entryIds: ids }),
    );
    await Promise.all(presses);
    const { organisationId } = practice;
    const rows = await withOrganisation(practice, (tx) =>
      tx.threadReading.findMany({ where: { organisationId, readerId: coach.membershipId }, select: { readAt: true } }),
    );
    expect(rows).toEqual(entryIds.map(() => ({ readAt: them(5).now() })));
  });

  it("belongs to one client", async () => {
    const { practice, coach, me, said, entryId } = await people();
    const other = asClient(practice, await aClient(practice, coach));
    await expect(myThread(other, { entryId })).rejects.toMatchObject(notFound);
    await expect(comment(other, said("Mine?"))).rejects.toMatchObject(notFound);
    const { id } = await comment(me(2), said("Mine"));
    await expect(retract(other, { id, retracted: true })).rejects.toMatchObject(notFound);
  });
});

describe("a letter about an answer", () => {
  it("goes out only if the client chose it, once until they have read, and says nothing", async () => {
    const { client, me, them, toMe, entryId } = await people();
    const { email } = client.signedIn;
    await answer(them(2), toMe("First"));
    expect(await lettersTo(email)).toEqual([]);

    await markRead(me(3), { entryId });
    await setLetters(me(3), { enabled: true });
    await answer(them(4), toMe("Second"));
    await answer(them(5), toMe("Third"));
    const letters = await lettersTo(email);
    expect(letters).toMatchObject([{ template: "reply_waiting" }]);
    expect(JSON.stringify(letters)).not.toMatch(/Second|Ada/);

    await markRead(me(6), { entryId });
    await setLetters(me(6), { enabled: false });
    await answer(them(7), toMe("Fourth"));
    expect(await lettersTo(email)).toHaveLength(1);
  });
});
