import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "#domain/errors.ts";
import { keepWords, type SaveAnswer } from "#lib/kept-words.ts";
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
import { aHeldSession } from "../matrix.ts";
import { mySessions } from "../portal/queries.ts";
import { sessionForCoach } from "../running/queries.ts";
import { saveNotes, saveSummary, shareSummary, unshareSummary } from "./commands.ts";
import { keptWords } from "./schema.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;
let sessionId: string;

beforeAll(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
});

beforeEach(async () => {
  client = await aClient(practice, coach);
  sessionId = (await aHeldSession({ practice, coach, client })).id;
});

const me = () => asCoach(practice, coach);
const view = () => sessionForCoach(me(), { sessionId });
const summaries = async () => (await mySessions(asClient(practice, client))).summaries.map(({ text }) => text);

/** An editor like the one in the browser, over the real server, with a device that keeps nothing. */
function anEditor(start = { text: "", version: 1 }) {
  const save = async (words: { text: string; version: number }): Promise<SaveAnswer> => {
    try {
      return { kind: "saved", version: (await saveNotes(me(), { sessionId, ...words })).version };
    } catch (error) {
      if (error instanceof AppError && error.code === "conflict") {
        return { kind: "conflict", current: keptWords.parse(error.current) };
      }
      throw error;
    }
  };
  const drafts = { keep: async () => {}, remove: async () => {}, leftBehind: async () => [] };
  return keepWords({ start, save, drafts, rest: 1_000_000 });
}

describe("notes of a session", () => {
  it("are saved as typed, to the space, and sealed", async () => {
    const text = "  Plain words of a coach \n\n- slept badly\u00a0";
    expect(await saveNotes(me(), { sessionId, version: 1, text })).toEqual({ text, version: 2 });
    expect((await view()).notes).toEqual({ text, version: 2 });
    const row = await withOrganisation(practice, (tx) => tx.coachingSession.findFirst({ where: { id: sessionId } }));
    expect(Buffer.from(row?.notes ?? []).toString("utf8")).not.toContain("Plain words");
  });

  it("give the slower of two both texts", async () => {
    await saveNotes(me(), { sessionId, version: 1, text: "Mine" });
    await expect(saveNotes(me(), { sessionId, version: 1, text: "Yours" })).rejects.toMatchObject({
      code: "conflict",
      current: { text: "Mine", version: 2 },
    });
  });

  it("lose nobody's words when two coaches write in one note", async () => {
    await saveNotes(me(), { sessionId, version: 1, text: "Arrived early.\n\nNext: the meeting." });
    const start = (await view()).notes;
    const [ada, bo] = [anEditor(start), anEditor(start)];
    ada.write("Arrived early. Slept well.\n\nNext: the meeting.");
    await ada.flush();
    bo.write("Arrived early.\n\nNext: the meeting. Ask for the agenda.");
    await bo.flush();
    await bo.flush();
    const both = "Arrived early. Slept well.\n\nNext: the meeting. Ask for the agenda.";
    expect((await view()).notes.text).toBe(both);

    // The same line, changed by both: nothing is chosen for anybody.
    ada.write(`${both}\nAda's line`);
    await ada.flush();
    await ada.flush();
    const now = (await view()).notes;
    const [cy, di] = [anEditor(now), anEditor(now)];
    cy.write(now.text.replace("Slept well.", "Slept for six hours."));
    di.write(now.text.replace("Slept well.", "Slept badly on Monday."));
    await cy.flush();
    await di.flush();
    expect(di.state()).toMatchObject({ status: "conflict" });
    const kept = di.state().conflict?.both ?? "";
    expect(kept).toContain("Slept for six hours.");
    expect(kept).toContain("Slept badly on Monday.");
    await di.settle(kept);
    expect((await view()).notes.text).toBe(kept);
    for (const editor of [ada, bo, cy, di]) editor.stop();
  });
});

describe("the summary", () => {
  it("is the client's to read once it is shared, as it was then, until it is taken back", async () => {
    await saveSummary(me(), { sessionId, version: 1, text: "You spoke first." });
    expect(await summaries()).toEqual([]);
    await shareSummary(me(), { sessionId, summaryVersion: 2 });
    await saveSummary(me(), { sessionId, version: 2, text: "You spoke first. (Draft: mention sleep?)" });
    expect(await summaries()).toEqual(["You spoke first."]);
    expect((await view()).shared).toEqual({ text: "You spoke first.", at: aMoment.toISOString() });
    await unshareSummary(me(), { sessionId });
    expect(await summaries()).toEqual([]);
    expect((await view()).summary.text).toBe("You spoke first. (Draft: mention sleep?)");
    const entries = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: sessionId }, orderBy: { id: "asc" }, select: { action: true } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["session.summary_shared", "session.summary_taken_back"]),
    );
  });

  it("is shared as the coach has read it, or not at all", async () => {
    await expect(shareSummary(me(), { sessionId, summaryVersion: 1 })).rejects.toMatchObject({ code: "invalid" });
    await saveSummary(me(), { sessionId, version: 1, text: "First" });
    await expect(shareSummary(me(), { sessionId, summaryVersion: 1 })).rejects.toMatchObject({
      code: "conflict",
      current: { text: "First", version: 2 },
    });
    expect(await summaries()).toEqual([]);
  });

  it("never shows the client the notes", async () => {
    await saveNotes(me(), { sessionId, version: 1, text: "Private words of a coach" });
    await saveSummary(me(), { sessionId, version: 1, text: "Draft words of a coach" });
    expect(JSON.stringify(await mySessions(asClient(practice, client)))).not.toMatch(/Private words|Draft words/);
  });
});
