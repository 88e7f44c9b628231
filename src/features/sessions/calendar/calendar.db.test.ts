import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { database, workerDatabase } from "#server/db/client.ts";
import type { SessionLetter } from "#server/mail/letters.ts";
import { messageOf } from "#server/mail/message.ts";
import { openLetter } from "#server/mail/post.ts";
import {
  aClient,
  aMember,
  aMoment,
  aPractice,
  asCoach,
  type ClientPerson,
  type Member,
  type Practice,
} from "#test/people.ts";
import { changeSession, inviteToSession, planSessions, setState } from "../commands.ts";
import { aPlan, aSession } from "../matrix.ts";
import { closeFeed, openFeed } from "./commands.ts";
import { calendarOf, feedOf } from "./queries.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeAll(async () => {
  practice = await aPractice();
});

beforeEach(async () => {
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const me = () => asCoach(practice, coach);
const pair = () => ({ practice, coach, client });

/** The letters about a session, in the order of posting. */
async function lettersAbout(sessionId: string): Promise<SessionLetter[]> {
  const rows = await workerDatabase().outgoingMail.findMany({
    where: { template: { startsWith: "session_" } },
    orderBy: { id: "asc" },
  });
  return rows
    .flatMap(({ id, sealed }) => (sealed ? [openLetter(id, sealed)] : []))
    .filter((letter): letter is SessionLetter => "sessionId" in letter && letter.sessionId === sessionId);
}

function moved(sessionId: string, version: number, time: string) {
  const { date, timeZone, minutes, place, whereabouts } = aPlan(client.clientId);
  return { sessionId, version, date, time, timeZone, minutes, place, whereabouts };
}

describe("invitations", () => {
  it("rise in sequence with every change that a calendar must know, and end with a cancelling", async () => {
    const { id, version } = await aSession(pair(), { invite: true });
    const later = await changeSession(me(), moved(id, version, "10:30"));
    // Only where they meet has changed, and that is in no calendar.
    const same = { ...moved(id, later.version, "10:30"), whereabouts: "The room at the back" };
    const elsewhere = await changeSession(me(), same);
    const off = await setState(me(), { sessionId: id, version: elsewhere.version, state: "cancelled" });
    await setState(me(), { sessionId: id, version: off.version, state: "planned" });
    const letters = await lettersAbout(id);
    expect(letters.map(({ template, sequence, startsAt }) => [template, sequence, startsAt])).toEqual([
      ["session_planned", 0, "2026-11-19T08:00:00.000Z"],
      ["session_changed", 1, "2026-11-19T09:30:00.000Z"],
      ["session_cancelled", 2, "2026-11-19T09:30:00.000Z"],
      ["session_changed", 3, "2026-11-19T09:30:00.000Z"],
    ]);
    const files = letters.map((letter) => messageOf(newId(), letter, aMoment).icalEvent?.content ?? "");
    expect(new Set(files.map((file) => /^UID:(.+)$/m.exec(file)?.[1])).size).toBe(1);
    expect(files.map((file) => /^METHOD:(\w+)/m.exec(file)?.[1])).toEqual(["REQUEST", "REQUEST", "CANCEL", "REQUEST"]);
    expect(files.map((file) => /^SEQUENCE:(\d+)/m.exec(file)?.[1])).toEqual(["0", "1", "2", "3"]);
  });

  it("carry nothing of the place, the focus or the client's name", async () => {
    const { id } = await aSession(pair(), { invite: true, whereabouts: "Clinic of Dr. Who, room 7" });
    const [letter] = await lettersAbout(id);
    if (!letter) throw new Error("No letter was posted.");
    const { text, icalEvent } = messageOf(newId(), letter, aMoment);
    expect(`${text}${icalEvent?.content}`).not.toMatch(/Clinic|Speak up|Noor/);
    expect(icalEvent?.content).toContain("SUMMARY:Ada Coach");
  });

  it("stop before they fill a mailbox, and then nothing is changed without the client's knowledge", async () => {
    const { id, version } = await aSession(pair(), { invite: true });
    let last = version;
    for (let turn = 0; turn < 29; turn += 1) {
      last = (await changeSession(me(), moved(id, last, turn % 2 ? "10:00" : "11:00"))).version;
    }
    await expect(changeSession(me(), moved(id, last, "12:00"))).rejects.toMatchObject({ code: "rate_limited" });
    expect(await lettersAbout(id)).toHaveLength(30);
  });

  it("go once for one plan, and to nobody who was not meant to have one", async () => {
    const plan = aPlan(client.clientId, { invite: true });
    await Promise.all([planSessions(me(), plan), planSessions(me(), plan), planSessions(me(), plan)]);
    const [id = ""] = plan.sessionIds;
    expect(await lettersAbout(id)).toHaveLength(1);
    const quiet = await aSession(pair());
    const changed = await changeSession(me(), moved(quiet.id, quiet.version, "12:00"));
    expect(await lettersAbout(quiet.id)).toEqual([]);
    const invited = await inviteToSession(me(), { sessionId: quiet.id, version: changed.version });
    expect(invited.invited).toBe(true);
    expect(await lettersAbout(quiet.id)).toMatchObject([{ template: "session_planned", sequence: 0 }]);
  });
});

describe("a coach's calendar address", () => {
  const asked = (address = newId()) => ({
    ...{ signedIn: null, now: () => aMoment, requestId: newId(), address, userAgent: "test", cookies: null },
  });
  const tokenIn = (address: string) => address.slice(address.lastIndexOf("/") + 1);
  const ask = (token: string) => calendarOf(asked(), { token });
  const notFound = { code: "not_found" };

  it("shows times and initials of the coach's own sessions, and nothing else", async () => {
    const { id } = await aSession(pair(), { whereabouts: "Clinic of Dr. Who" });
    const off = await aSession(pair(), { time: "15:00" });
    await setState(me(), { sessionId: off.id, version: off.version, state: "cancelled" });
    const other = await aMember(practice, ["coach"], "Bo Coach");
    await aSession({ practice, coach: other, client: await aClient(practice, other, { name: "Gus Client" }) });
    const { ics } = await ask(tokenIn((await openFeed(me())).address));
    expect(ics.match(/^UID:.*$/gm)).toEqual([expect.stringContaining(id)]);
    expect(ics).toContain("SUMMARY:N. C.");
    expect(ics).toContain("DTSTART:20261119T080000Z");
    expect(ics).not.toMatch(/Noor|Clinic|example\.org|meet/);
  });

  it("is kept as a hash, and opens nothing once it is taken back or replaced", async () => {
    const first = tokenIn((await openFeed(me())).address);
    expect(first).toMatch(/^[\w-]{43}$/);
    const rows = await database().calendarFeed.findMany({ where: { memberId: coach.membershipId } });
    expect(rows.map(({ tokenHash }) => Buffer.from(tokenHash).toString("base64url"))).not.toContain(first);
    const second = tokenIn((await openFeed(me())).address);
    await expect(ask(first)).rejects.toMatchObject(notFound);
    expect((await ask(second)).ics).toContain("BEGIN:VCALENDAR");
    expect((await feedOf(me())).openedAt).toBe(aMoment.toISOString());
    await closeFeed(me());
    await expect(ask(second)).rejects.toMatchObject(notFound);
    expect((await feedOf(me())).openedAt).toBeNull();
  });

  it("leaves one address open, however many ask for one at once", async () => {
    const given = await Promise.all(Array.from({ length: 4 }, () => openFeed(me())));
    const answers = await Promise.allSettled(given.map(({ address }) => ask(tokenIn(address))));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("ends with the coach's place in the practice", async () => {
    const token = tokenIn((await openFeed(me())).address);
    await database().membership.updateMany({ where: { id: coach.membershipId }, data: { disabledAt: aMoment } });
    await expect(ask(token)).rejects.toMatchObject(notFound);
  });

  it("cannot be tried for ever from one place", async () => {
    const from = asked("198.51.100.7");
    const answers = [];
    for (let tries = 0; tries < 121; tries += 1) {
      answers.push(await calendarOf(from, { token: "x".repeat(43) }).catch((error: { code: string }) => error.code));
    }
    expect(answers.slice(0, 120).every((code) => code === "not_found")).toBe(true);
    expect(answers.at(-1)).toBe("rate_limited");
  });
});
