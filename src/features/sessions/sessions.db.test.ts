import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chartOfClient } from "#features/efficacy/chart/queries.ts";
import { newId } from "#lib/uuid.ts";
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
import { changeSession, planSessions, setState } from "./commands.ts";
import { sessionsHeldOf } from "./held/queries.ts";
import { aHeldSession, aPlan, aSession } from "./matrix.ts";
import { mySessions } from "./portal/queries.ts";
import { nextSessionsOf, sessionsOfClient, sessionsOfCoach, slotOf } from "./queries.ts";
import { sessionForCoach } from "./running/queries.ts";

let practice: Practice;
let coach: Member;
let stranger: Member;
let client: ClientPerson;

beforeAll(async () => {
  practice = await aPractice();
  stranger = await aMember(practice, ["coach"], "Bo Coach");
});

beforeEach(async () => {
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const me = (at = aMoment) => asCoach(practice, coach, at);
const pair = () => ({ practice, coach, client });
const notFound = { code: "not_found" };

async function actionsOn(subjectId: string): Promise<string[]> {
  const rows = await withOrganisation(practice, (tx) =>
    tx.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" }, select: { action: true } }),
  );
  return rows.map(({ action }) => action);
}

describe("planning", () => {
  it("keeps nine o'clock in Berlin when clocks go forward between two weeks", async () => {
    const sessionIds = [newId(), newId(), newId()];
    const series = { sessionIds, date: "2027-03-21", time: "09:00", timeZone: "Europe/Berlin" };
    const frames = await planSessions(me(), aPlan(client.clientId, series));
    expect(frames.map(({ startsAt }) => startsAt)).toEqual([
      "2027-03-21T08:00:00.000Z",
      "2027-03-28T07:00:00.000Z",
      "2027-04-04T07:00:00.000Z",
    ]);
    expect(frames.map(({ timeZone }) => timeZone)).toEqual(Array(3).fill("Europe/Berlin"));
  });

  it("plans once, however often it is pressed", async () => {
    const plan = aPlan(client.clientId, { sessionIds: [newId(), newId()] });
    const [first, ...rest] = await Promise.all(Array.from({ length: 4 }, () => planSessions(me(), plan)));
    for (const other of rest) expect(other).toEqual(first);
    expect((await sessionsOfClient(me(), client)).sessions).toHaveLength(2);
    expect(await actionsOn(plan.sessionIds[0] ?? "")).toEqual(["session.planned"]);
  });

  it("warns of what the coach has at the same time, and of an hour that clocks leave out", async () => {
    const kept = await aSession(pair(), { time: "09:00", minutes: 60 });
    const other = await aClient(practice, coach, { name: "Gus Client" });
    const asked = { ...other, date: "2026-11-19", timeZone: "Europe/Amsterdam", minutes: 30, except: null };
    const overlapsAt = async (time: string, except: string | null = null) =>
      (await slotOf(me(), { ...asked, time, except })).overlaps.map(({ id, clientName }) => [id, clientName]);
    expect(await overlapsAt("09:45")).toEqual([[kept.id, "Noor Client"]]);
    expect(await overlapsAt("08:45")).toEqual([[kept.id, "Noor Client"]]);
    expect(await overlapsAt("10:00")).toEqual([]);
    expect(await overlapsAt("08:30")).toEqual([]);
    expect(await overlapsAt("09:45", kept.id)).toEqual([]);
    const gap = { ...asked, date: "2027-03-28", time: "02:30", timeZone: "Europe/Berlin" };
    expect(await slotOf(me(), gap)).toMatchObject({ startsAt: "2027-03-28T01:30:00.000Z", shifted: true });
    expect(await slotOf(me(), { ...asked, time: "10:00" })).toMatchObject({ shifted: false, past: false });
  });

  it("seals where they meet", async () => {
    const { id } = await aSession(pair(), { whereabouts: "Plain words about a place" });
    const row = await withOrganisation(practice, (tx) => tx.coachingSession.findFirst({ where: { id } }));
    expect(Buffer.from(row?.whereabouts ?? []).toString("utf8")).not.toContain("Plain words");
    expect((await sessionForCoach(me(), { sessionId: id })).session.whereabouts).toBe("Plain words about a place");
  });

  it("refuses days years away, an archived client, and ids of somebody else's sessions", async () => {
    await expect(aSession(pair(), { date: "2031-01-01" })).rejects.toMatchObject({ code: "invalid", field: "date" });
    await expect(aSession(pair(), { date: "9999-12-31" })).rejects.toMatchObject({ code: "invalid" });
    const { id } = await aSession(pair());
    const theirs = await aClient(practice, stranger, { name: "Gus Client" });
    await expect(
      planSessions(asCoach(practice, stranger), aPlan(theirs.clientId, { sessionIds: [id] })),
    ).rejects.toMatchObject(notFound);
  });

  it("is the client's own coach's work only", async () => {
    const { id: sessionId, version } = await aSession(pair());
    const other = asCoach(practice, stranger);
    await expect(sessionForCoach(other, { sessionId })).rejects.toMatchObject(notFound);
    await expect(setState(other, { sessionId, version, state: "cancelled" })).rejects.toMatchObject(notFound);
    expect((await sessionsOfCoach(other, undefined)).coming).toEqual([]);
  });
});

describe("moving, holding and cancelling", () => {
  it("moves a session, and shows the kept one to whoever was slower", async () => {
    const { id: sessionId, version } = await aSession(pair());
    const { date, timeZone, minutes, place, whereabouts } = aPlan(client.clientId);
    const answers = await Promise.allSettled(
      ["11:00", "12:00", "13:00"].map((time) =>
        changeSession(me(), { sessionId, version, date, time, timeZone, minutes, place, whereabouts }),
      ),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { session } = await sessionForCoach(me(), { sessionId });
    expect(session.version).toBe(2);
    for (const answer of answers) {
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "conflict", current: session });
    }
  });

  it("says how it went, counts it as contact, and takes that back", async () => {
    const held = await aHeldSession(pair(), { time: "09:00" });
    expect(held.state).toBe("held");
    const engagement = () =>
      withOrganisation(practice, (tx) => tx.engagement.findFirst({ where: { id: client.engagementId } }));
    expect((await engagement())?.contactAt?.toISOString()).toBe("2026-11-18T08:00:00.000Z");
    const back = await setState(me(), { sessionId: held.id, version: held.version, state: "planned" });
    expect(back.state).toBe("planned");
    expect(await actionsOn(held.id)).toEqual(["session.planned", "session.held", "session.reopened"]);
  });

  it("cannot be held before it begins", async () => {
    const { id: sessionId, version } = await aSession(pair());
    await expect(setState(me(), { sessionId, version, state: "held" })).rejects.toMatchObject({ code: "invalid" });
    await expect(setState(me(), { sessionId, version, state: "missed" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("stays where it was once it is no longer planned", async () => {
    const { id: sessionId, version } = await aHeldSession(pair());
    const { date, time, timeZone, minutes, place, whereabouts } = aPlan(client.clientId);
    const move = { sessionId, version, date, time, timeZone, minutes, place, whereabouts };
    await expect(changeSession(me(), move)).rejects.toMatchObject({ code: "invalid" });
    await expect(setState(me(), { sessionId, version, state: "missed" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("lists", () => {
  it("show what comes and what has been, a page at a time", async () => {
    const coming = await aSession(pair());
    const held = await aHeldSession(pair());
    const { coming: ahead, past, older } = await sessionsOfCoach(me(), undefined);
    expect(ahead.map(({ id }) => id)).toEqual([coming.id]);
    expect(past.map(({ id, state }) => [id, state])).toEqual([[held.id, "held"]]);
    expect(older).toBeNull();
  });

  it("go on where a page ended, without a gap or a repeat", async () => {
    const ids = Array.from({ length: 12 }, () => newId());
    for (let page = 0; page < 5; page += 1) {
      const sessionIds = ids.map(() => newId());
      const frames = await planSessions(me(), aPlan(client.clientId, { sessionIds, date: "2026-08-26" }));
      for (const { id: sessionId, version } of frames) {
        await setState(me(), { sessionId, version, state: "cancelled" });
      }
    }
    const first = await sessionsOfCoach(me(), undefined);
    expect(first.past).toHaveLength(50);
    const second = await sessionsOfCoach(me(), { before: first.older ?? undefined });
    expect(second.older).toBeNull();
    const all = [...first.past, ...second.past].map(({ id }) => id);
    expect(new Set(all).size).toBe(60);
  });

  it("answer what the caseload and the protocol ask", async () => {
    const known = { clientId: client.clientId, engagementId: client.engagementId };
    const ask = <Answer>(read: Parameters<typeof withOrganisation<Answer>>[1]) => withOrganisation(practice, read);
    expect(await ask((tx) => sessionsHeldOf(tx, practice, known))).toBeNull();
    const next = await aSession(pair());
    expect(await ask((tx) => sessionsHeldOf(tx, practice, known))).toBe(0);
    await aHeldSession(pair());
    expect(await ask((tx) => sessionsHeldOf(tx, practice, known))).toBe(1);
    const { notes } = await chartOfClient(me(), client);
    expect(notes).toMatchObject([{ kind: "session", at: "2026-11-18T08:00:00.000Z" }]);
    const soonest = await ask((tx) => nextSessionsOf(tx, practice, [client.clientId, newId()], aMoment));
    expect([...soonest]).toEqual([[client.clientId, next.startsAt]]);
  });

  it("show the client when and where, and leave out what is over", async () => {
    await aHeldSession(pair());
    const next = await aSession(pair());
    const mine = await mySessions(asClient(practice, client));
    expect(mine.coming).toEqual([
      {
        id: next.id,
        startsAt: next.startsAt,
        minutes: 50,
        place: "video",
        whereabouts: "https://meet.example/rowan",
        cancelled: false,
      },
    ]);
    const after = new Date(new Date(next.startsAt).getTime() + 51 * 60_000);
    expect((await mySessions(asClient(practice, client, after))).coming).toEqual([]);
  });
});
