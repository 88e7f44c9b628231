import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { vaultOf } from "#server/crypto/vault.ts";
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
import { removeNote, restoreNote, saveNote, showNote, takeNoteBack } from "./commands.ts";
import { aKeptNote, aNote } from "./matrix.ts";
import { earlierOf, notesFor, shownToMe } from "./queries.ts";

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

/** Another coach who works with the same client. */
async function aSecondCoach(): Promise<Member> {
  const second = await aMember(practice, ["coach"], "Bo Coach");
  const { organisationId } = practice;
  await withOrganisation(practice, async (tx) => {
    const { id: _, ...row } = await tx.engagement.findFirstOrThrow({
      where: { organisationId, clientId: client.clientId },
      omit: { focus: true },
    });
    const id = newId();
    await tx.engagement.create({ data: { ...row, id, coachId: second.membershipId, focus: new Uint8Array(1) } });
  });
  return second;
}

const pair = () => ({ practice, coach, client });
const later = (minutes: number) => new Date(aMoment.getTime() + minutes * 60_000);

describe("a note", () => {
  it("is read back as it was typed, spaces and all, and sealed at rest", async () => {
    const text = "  canary — “early” 🙂 \n\n";
    const { noteId } = await aKeptNote(pair(), { text });
    const { notes } = await notesFor(asCoach(practice, coach), client);
    expect(notes).toMatchObject([{ id: noteId, text, version: 1, shown: null, isOwn: true, savedBy: "Ada Coach" }]);
    const { organisationId } = practice;
    const raw = await withOrganisation(practice, (tx) =>
      tx.coachNote.findUniqueOrThrow({ where: { organisationId_id: { organisationId, id: noteId } } }),
    );
    expect(Buffer.from(raw.body).toString("latin1")).not.toContain("canary");
  });

  it("is there once when its beginning is sent five times at once", async () => {
    const note = aNote(client.clientId);
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => saveNote(asCoach(practice, coach), note)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) {
      // The browser sees its own words in the conflict and knows that they have arrived.
      if (answer.status === "rejected") {
        expect(answer.reason).toMatchObject({ code: "conflict", current: { text: note.text, version: 1 } });
      }
    }
    expect((await notesFor(asCoach(practice, coach), client)).notes).toHaveLength(1);
  });

  it("edited by two coaches is written over by neither", async () => {
    const second = await aSecondCoach();
    const { noteId, version } = await aKeptNote(pair(), { text: "Agenda" });
    const save = (who: Member, text: string, from: number) =>
      saveNote(asCoach(practice, who), { ...aNote(client.clientId), noteId, text, version: from });
    await save(second, "Agenda, by Bo", version);
    await expect(save(coach, "Agenda, by Ada", version)).rejects.toMatchObject({
      code: "conflict",
      current: { text: "Agenda, by Bo", version: 2 },
    });
    await save(coach, "Agenda, by Ada", 2);
    const { versions } = await earlierOf(asCoach(practice, coach), { noteId });
    expect(versions.map(({ text, savedBy }) => [text, savedBy])).toEqual([
      ["Agenda, by Bo", "Bo Coach"],
      ["Agenda", "Ada Coach"],
    ]);
  });

  it("lets one of 20 saves at once win and answers the others with its words", async () => {
    const { noteId, version } = await aKeptNote(pair());
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        saveNote(asCoach(practice, coach), { ...aNote(client.clientId), noteId, version, text: `Try ${n}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [{ text } = { text: "" }] = (await notesFor(asCoach(practice, coach), client)).notes;
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "conflict", current: { text } });
    }
  });

  it("keeps what stood there before the last sitting, and no version per keystroke", async () => {
    const { noteId } = await aKeptNote(pair(), { text: "First sitting" });
    const save = (text: string, version: number, minutes: number) =>
      saveNote(asCoach(practice, coach, later(minutes)), { ...aNote(client.clientId), noteId, version, text });
    await save("First sitting.", 1, 1);
    await save("Rewritten", 2, 30);
    await save("Rewritten.", 3, 31);
    const { versions } = await earlierOf(asCoach(practice, coach), { noteId });
    expect(versions.map(({ text }) => text)).toEqual(["First sitting."]);
  });

  it("says how many are older than the two hundred that it shows", async () => {
    const { organisationId } = practice;
    const { clientId } = client;
    await aKeptNote(pair());
    await withOrganisation(practice, async (tx) => {
      const vault = await vaultOf(tx, practice, clientId);
      const { membershipId } = coach;
      const own = {
        organisationId,
        clientId,
        sharing: "private" as const,
        authorId: membershipId,
        savedBy: membershipId,
      };
      const many = Array.from({ length: 201 }, (_, minute) => {
        const id = newId();
        const at = later(minute + 1);
        return { ...own, id, createdAt: at, savedAt: at, body: vault.seal("coach_note.body", id, `Note ${minute}`) };
      });
      await tx.coachNote.createMany({ data: many });
    });
    const { notes, earlier } = await notesFor(asCoach(practice, coach), client);
    expect(notes).toHaveLength(200);
    expect(notes[0]).toMatchObject({ text: "Note 200" });
    expect(earlier).toBe(2);
  });

  it("comes back after it was removed, and takes no words while it is away", async () => {
    const kept = await aKeptNote(pair(), { text: "Keep me" });
    await removeNote(asCoach(practice, coach), kept);
    expect((await notesFor(asCoach(practice, coach), client)).notes).toEqual([]);
    await expect(
      saveNote(asCoach(practice, coach), { ...aNote(client.clientId), ...kept, text: "More" }),
    ).rejects.toMatchObject({ code: "not_found" });
    await restoreNote(asCoach(practice, coach), kept);
    expect((await notesFor(asCoach(practice, coach), client)).notes).toMatchObject([{ text: "Keep me" }]);
  });

  it("of one client does not open under another", async () => {
    const other = await aClient(practice, coach);
    const kept = await aKeptNote(pair());
    await expect(
      saveNote(asCoach(practice, coach), { ...aNote(other.clientId), ...kept, text: "Moved" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("leaves a trace of every reading and writing", async () => {
    await aKeptNote(pair());
    await notesFor(asCoach(practice, coach), client);
    const entries = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({
        where: { clientId: client.clientId },
        select: { action: true },
        orderBy: { id: "asc" },
      }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["note.begun", "notes.read"]);
  });
});

describe("what the client reads", () => {
  it("is a shared note once it is shown, as it was then, until it is taken back", async () => {
    const { noteId, version } = await aKeptNote(pair(), { text: "Two questions asked." });
    const mine = async () => (await shownToMe(asClient(practice, client))).notes.map(({ text }) => text);
    expect(await mine()).toEqual([]);
    const shown = await showNote(asCoach(practice, coach), { noteId, version });
    expect(await mine()).toEqual(["Two questions asked."]);
    const draft = { ...aNote(client.clientId), ...shown, text: "Two questions asked. I doubt th" };
    await saveNote(asCoach(practice, coach), draft);
    expect(await mine()).toEqual(["Two questions asked."]);
    await takeNoteBack(asCoach(practice, coach), { noteId });
    expect(await mine()).toEqual([]);
  });

  it("is never a private note: neither the command nor the database lets it", async () => {
    const kept = await aKeptNote(pair(), { sharing: "private", text: "canary for the coaches" });
    await expect(showNote(asCoach(practice, coach), kept)).rejects.toMatchObject({ code: "invalid" });
    const { organisationId } = practice;
    await expect(
      withOrganisation(practice, (tx) =>
        tx.coachNote.update({
          where: { organisationId_id: { organisationId, id: kept.noteId } },
          data: { shown: new Uint8Array(1), shownAt: aMoment },
        }),
      ),
    ).rejects.toThrow(/coach_note_private/);
    expect(JSON.stringify(await shownToMe(asClient(practice, client)))).not.toContain("canary");
  });

  it("cannot change its kind", async () => {
    const { noteId } = await aKeptNote(pair(), { sharing: "private" });
    await saveNote(asCoach(practice, coach), { ...aNote(client.clientId), noteId, version: 1, sharing: "shared" });
    expect((await notesFor(asCoach(practice, coach), client)).notes).toMatchObject([{ sharing: "private" }]);
  });

  it("is gone with a removed note", async () => {
    const { noteId, version } = await aKeptNote(pair());
    await showNote(asCoach(practice, coach), { noteId, version });
    await removeNote(asCoach(practice, coach), { noteId });
    expect((await shownToMe(asClient(practice, client))).notes).toEqual([]);
  });
});
