import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aKeptDocument, aText } from "#features/documents/matrix.ts";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { removeNote, showNote } from "#features/notes/commands.ts";
import { aKeptNote } from "#features/notes/matrix.ts";
import { raiseFlag } from "#features/safety/commands.ts";
import { newId } from "#lib/uuid.ts";
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
import { sourcesOf } from "../sources/queries.ts";
import { timelineOf } from "./queries.ts";
import { type TimelineEntry, type TimelineFilter, timelineInput } from "./schema.ts";

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

const pair = () => ({ practice, coach, client });
/** Later than everything that the tests write. */
const evening = new Date("2026-11-18T20:00:00Z");
const page = (show: TimelineFilter[] = [], after: unknown = null, at = evening) =>
  timelineOf(asCoach(practice, coach, at), timelineInput.parse({ clientId: client.clientId, show, after }));
const kinds = (entries: readonly TimelineEntry[]) => entries.map(({ kind }) => kind);

async function practised(ending: "finished" | "stopped", name = "reliving") {
  const { organisationId } = practice;
  const at = new Date("2026-11-18T11:00:00Z");
  await withOrganisation(practice, (tx) =>
    tx.practiceDistress.create({
      data: {
        ...{ organisationId, id: newId(), clientId: client.clientId, operationId: newId(), practice: name },
        ...{ before: 7, beganAt: at, after: 4, endedAt: at, ending },
      },
    }),
  );
}

async function held(startsAt: string, state: "held" | "planned" = "held") {
  const { organisationId } = practice;
  const { clientId, engagementId } = client;
  const at = new Date("2026-11-10T09:00:00Z");
  await withOrganisation(practice, (tx) =>
    tx.coachingSession.create({
      data: {
        ...{ organisationId, id: newId(), clientId, engagementId, startsAt: new Date(startsAt), state },
        ...{ timeZone: "Europe/Amsterdam", minutes: 50, place: "video", createdAt: at, updatedAt: at },
      },
    }),
  );
}

describe("the timeline", () => {
  it("has everything, newest first, with what each feeds", async () => {
    await logWin(asClient(practice, client), aWin({ what: "Asked first", occurredOn: "2026-11-18" }));
    await practised("finished");
    await held("2026-11-17T15:00:00Z");
    await aKeptNote(pair(), { sharing: "private", text: "Watch the pace." });
    await aKeptDocument(pair(), aText, { name: "plan.txt" });
    const { entries, next } = await page();
    expect(next).toBeNull();
    expect(new Set(kinds(entries))).toEqual(
      new Set(["win", "practice", "session", "note", "document", "joined", "engagement_started"]),
    );
    const times = entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    const fed = new Map(entries.map(({ kind, feeding }) => [kind, feeding?.source ?? null]));
    expect(fed.get("win")).toBe("mastery");
    expect(fed.get("practice")).toBe("mastery");
    expect(fed.get("session")).toBe("persuasion");
    expect(fed.get("note")).toBeNull();
  });

  it("shows of the client's own things only what is shared", async () => {
    await logWin(asClient(practice, client), aWin({ what: "canary, for me alone", sharing: "private" }));
    await logWin(asClient(practice, client), aWin({ what: "For both" }));
    const shared = await page();
    expect(shared.entries).toContainEqual(expect.objectContaining({ kind: "win", what: "For both" }));
    expect(JSON.stringify(shared)).not.toContain("canary");
  });

  it("shows nothing of the client's own things while they do not share, and says so", async () => {
    client = await aClient(practice, coach, { consents: ["coaching_record"] });
    await logWin(asClient(practice, client), aWin({ what: "canary" }));
    // As if it had been shared before they took their consent back.
    await withOrganisation(practice, (tx) =>
      tx.masteryExperience.updateMany({ where: { clientId: client.clientId }, data: { sharing: "shared" } }),
    );
    await practised("finished");
    const { sharingGranted, entries } = await page();
    expect(sharingGranted).toBe(false);
    expect(new Set(kinds(entries))).toEqual(new Set(["joined", "engagement_started"]));
    expect(await sourcesOf(asCoach(practice, coach, evening), client)).toMatchObject({
      sharingGranted: false,
      total: 0,
    });
  });

  it("pages through everything once, also where moments are the same", async () => {
    for (let n = 0; n < 70; n++) await aKeptNote(pair(), { text: `Note ${n}` });
    const seen: string[] = [];
    let after: unknown = null;
    do {
      const { entries, next } = await page([], after);
      seen.push(...entries.map(({ kind, id }) => `${kind} ${id}`));
      after = next;
    } while (after);
    expect(seen).toHaveLength(72);
    expect(new Set(seen).size).toBe(72);
  });

  it("shows only what was asked for", async () => {
    await logWin(asClient(practice, client), aWin());
    const { noteId } = await aKeptNote(pair());
    expect(kinds((await page(["notes", "documents"])).entries)).toEqual(["note"]);
    await removeNote(asCoach(practice, coach), { noteId });
    expect((await page(["notes"])).entries).toEqual([]);
  });

  it("puts a win of an earlier day at that day's noon where the client lives", async () => {
    await logWin(asClient(practice, client), aWin({ occurredOn: "2026-10-24" }));
    await logWin(asClient(practice, client), aWin({ occurredOn: "2026-10-26" }));
    // Clocks in Amsterdam went back on the 25th.
    expect((await page(["wins"])).entries.map(({ at, day }) => [at, day])).toEqual([
      ["2026-10-26T11:00:00.000Z", "2026-10-26"],
      ["2026-10-24T10:00:00.000Z", "2026-10-24"],
    ]);
  });

  it("leaves out what is still to come", async () => {
    await held("2026-11-19T09:00:00Z", "planned");
    expect((await page(["sessions"])).entries).toEqual([]);
    const later = new Date("2026-11-20T09:00:00Z");
    expect((await page(["sessions"], null, later)).entries).toMatchObject([{ state: "planned", feeding: null }]);
  });

  it("names a flag and who raised it, and none of the words of it", async () => {
    const flag = { operationId: newId(), clientId: client.clientId, kind: "performance_trauma" as const };
    await raiseFlag(asCoach(practice, coach), {
      ...flag,
      observed: "canary seen in session",
      seenOn: "2026-11-18",
      immediateDanger: false,
    });
    const { entries } = await page(["safety"]);
    expect(entries).toMatchObject([{ kind: "flag_raised", flagKind: "performance_trauma", byClient: false }]);
    expect(JSON.stringify(entries)).not.toContain("canary");
  });

  it("leaves one trace a page", async () => {
    await aKeptNote(pair());
    await page();
    const entries = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({ where: { clientId: client.clientId }, select: { action: true } }),
    );
    expect(entries.filter(({ action }) => action.endsWith(".read"))).toEqual([{ action: "timeline.read" }]);
  });
});

describe("the balance of sources", () => {
  it("counts what feeds confidence, and setbacks apart", async () => {
    await logWin(asClient(practice, client), aWin());
    await practised("finished", "grounding");
    await practised("stopped", "projection");
    await held("2026-11-17T15:00:00Z");
    await held("2026-11-30T15:00:00Z", "planned");
    const { noteId, version } = await aKeptNote(pair());
    await showNote(asCoach(practice, coach), { noteId, version });
    expect(await sourcesOf(asCoach(practice, coach, evening), client)).toEqual({
      sharingGranted: true,
      counts: { mastery: 1, vicarious: 0, persuasion: 2, bodily_state: 1 },
      total: 4,
      setbacks: 0,
      parts: [
        { source: "mastery", because: "own_success", count: 1 },
        { source: "persuasion", because: "talked_through", count: 1 },
        { source: "persuasion", because: "encouraged", count: 1 },
        { source: "bodily_state", because: "state_calmed", count: 1 },
      ],
      verdict: "mastery_behind",
    });
  });

  it("takes the client's own word for where a success came from", async () => {
    await logWin(asClient(practice, client), aWin({ source: "vicarious" }));
    expect((await sourcesOf(asCoach(practice, coach, evening), client)).parts).toEqual([
      { source: "vicarious", because: "named_by_client", count: 1 },
    ]);
    const { entries } = await timelineOf(asCoach(practice, coach, evening), timelineInput.parse(client));
    expect(entries.find(({ kind }) => kind === "win")).toMatchObject({
      yearOnly: false,
      feeding: { source: "vicarious", because: "named_by_client" },
    });
  });
});
