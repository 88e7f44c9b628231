import { spawn } from "node:child_process";
import { createECDH, createHash, randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { addDays, addHours, addMinutes } from "date-fns";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { addDevice, chooseReminders } from "#features/reminders/commands.ts";
import { aChoice, aDevice } from "#features/reminders/matrix.ts";
import { remindersOf } from "#features/reminders/queries.ts";
import { chooseReview, saveReview } from "#features/weekly-review/commands.ts";
import { aReview } from "#features/weekly-review/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { createSession, revokeToken } from "#server/auth/session.ts";
import { database, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env, resetEnv } from "#server/env.ts";
import { openLetter } from "#server/mail/post.ts";
import { aClient, aMember, aMoment, aPractice, asClient, type ClientPerson, type Practice } from "#test/people.ts";
import { remindClients } from "./remind-clients.ts";
import { sendPush } from "./send-push.ts";
import { sweep } from "./sweep.ts";

let practice: Practice;
let client: ClientPerson;
/** Six in the evening in Amsterdam, on the Thursday after `aMoment`. */
const six = new Date("2026-11-19T17:00:00Z");
const me = (at = aMoment) => asClient(practice, client, at);
const everyEvening = { enabled: true, days: [1, 2, 3, 4, 5, 6, 7], minutes: [18 * 60] };

beforeEach(async () => {
  practice = await aPractice();
  client = await aClient(practice, await aMember(practice, ["coach"]));
});

async function letters() {
  const rows = await workerDatabase().outgoingMail.findMany({ select: { id: true, sealed: true } });
  return rows.flatMap(({ id, sealed }) => {
    const letter = sealed && openLetter(id, sealed);
    return letter && letter.to === client.signedIn.email ? [letter] : [];
  });
}

describe("a reminder by letter", () => {
  it("comes to nobody who has not asked for it", async () => {
    await remindClients(six);
    await chooseReminders(me(), aChoice({ moment: { ...everyEvening, enabled: false } }));
    await remindClients(six);
    expect(await letters()).toEqual([]);
  });

  it("comes once, with two links and nothing else, however often and by however many it is looked at", async () => {
    await chooseReminders(me(), aChoice({ moment: everyEvening }));
    await remindClients(addMinutes(six, -1));
    expect(await letters()).toEqual([]);
    await Promise.all([remindClients(six), remindClients(six), remindClients(six)]);
    await remindClients(addMinutes(six, 5));
    const sent = await letters();
    expect(sent).toHaveLength(1);
    expect(Object.keys(sent[0] ?? {}).toSorted()).toEqual(["off", "template", "to", "url"]);
  });

  it("rests after three that found nobody here, says so once, and goes on when it is chosen again", async () => {
    await chooseReminders(me(), aChoice({ moment: everyEvening }));
    for (let day = 0; day < 7; day++) await remindClients(addDays(six, day));
    expect((await letters()).map(({ template }) => template)).toEqual([
      ...["reminder", "reminder", "reminder", "reminders_paused"],
    ]);
    expect(await remindersOf(me())).toMatchObject({ paused: true });
    const again = await chooseReminders(me(addDays(six, 7)), aChoice({ version: 1, moment: everyEvening }));
    expect(again.paused).toBe(false);
    await remindClients(addDays(six, 8));
    expect(await letters()).toHaveLength(5);
  });

  it("goes on for whoever was here in between", async () => {
    await chooseReminders(me(), aChoice({ moment: everyEvening }));
    for (let day = 0; day < 5; day++) {
      await remindClients(addDays(six, day));
      const now = addHours(addDays(six, day), 2);
      await createSession({ userId: client.userId, userAgent: "", now });
    }
    expect((await letters()).map(({ template }) => template)).toEqual(Array(5).fill("reminder"));
  });

  it("goes on for whoever was here and signed out, also once that session has been swept away", async () => {
    await chooseReminders(me(), aChoice({ moment: { ...everyEvening, days: [4] } }));
    for (let week = 0; week < 4; week++) {
      const evening = addDays(six, 7 * week);
      await remindClients(evening);
      const { token } = await createSession({ userId: client.userId, userAgent: "", now: addHours(evening, 1) });
      await revokeToken(token, addHours(evening, 2));
      await remindClients(addHours(evening, 3));
      await sweep(addDays(evening, 3));
      expect(await database().session.count({ where: { userId: client.userId } })).toBe(0);
    }
    expect((await letters()).map(({ template }) => template)).toEqual(Array(4).fill("reminder"));
  });

  it("does not take being here as a coach elsewhere for an answer", async () => {
    const elsewhere = await aPractice();
    await chooseReminders(me(), aChoice({ moment: everyEvening }));
    for (let day = 0; day < 4; day++) {
      await remindClients(addDays(six, day));
      const place = { organisationId: elsewhere.organisationId, actingAs: "member" as const };
      await createSession({ userId: client.userId, userAgent: "", now: addHours(addDays(six, day), 2), place });
    }
    expect((await letters()).map(({ template }) => template)).toEqual([
      ...["reminder", "reminder", "reminder", "reminders_paused"],
    ]);
  });

  it("begins again by itself with the next win", async () => {
    await chooseReminders(me(), aChoice({ moment: everyEvening }));
    for (let day = 0; day < 5; day++) await remindClients(addDays(six, day));
    expect(await remindersOf(me())).toMatchObject({ paused: true });
    await logWin(me(addDays(six, 6)), aWin());
    expect(await remindersOf(me())).toMatchObject({ paused: false });
    await remindClients(addDays(six, 7));
    expect((await letters()).map(({ template }) => template)).toEqual([
      ...["reminder", "reminder", "reminder", "reminders_paused", "reminder"],
    ]);
  });

  it("of a review comes on its day, unless the week has been looked back at", async () => {
    await chooseReminders(
      me(),
      aChoice({ moment: { ...everyEvening, enabled: false }, review: { enabled: true, minute: 18 * 60 } }),
    );
    await remindClients(six);
    expect(await letters()).toEqual([]);
    await chooseReview(me(), { enabled: true, day: 4 });
    await remindClients(six);
    expect(await letters()).toHaveLength(1);
    await saveReview(me(addDays(six, 6)), aReview({ week: "2026-11-23", finished: true }));
    await remindClients(addDays(six, 7));
    expect(await letters()).toHaveLength(1);
  });

  it("of two things at once is one letter", async () => {
    await chooseReview(me(), { enabled: true, day: 4 });
    await chooseReminders(me(), aChoice({ moment: everyEvening, review: { enabled: true, minute: 18 * 60 } }));
    await remindClients(six);
    expect(await letters()).toHaveLength(1);
  });

  it("does not come to a client who has withdrawn, was archived, or cannot sign in", async () => {
    await chooseReminders(me(), aChoice({ moment: everyEvening }));
    const { organisationId } = practice;
    const key = { organisationId_id: { organisationId, id: client.clientId } };
    const archive = (archivedAt: Date | null) =>
      withOrganisation(practice, (tx) => tx.client.update({ where: key, data: { archivedAt }, select: { id: true } }));
    const disable = (disabledAt: Date | null) =>
      database().user.update({ where: { id: client.userId }, data: { disabledAt }, select: { id: true } });
    await archive(aMoment);
    await remindClients(six);
    await archive(null);
    await disable(aMoment);
    await remindClients(six);
    await disable(null);
    await withOrganisation(practice, (tx) =>
      tx.consent.create({
        data: {
          ...{ organisationId, id: newId(), clientId: client.clientId, purpose: "coaching_record", textVersion: 1 },
          ...{ granted: false, decidedAt: addMinutes(aMoment, 1) },
        },
      }),
    );
    await remindClients(six);
    expect(await letters()).toEqual([]);
  });
});

it("comes to everybody else when one of them cannot be reminded, and says so at the end", async () => {
  const coach = await aMember(practice, ["coach"]);
  const five = [client];
  while (five.length < 5) five.push(await aClient(practice, coach));
  for (const each of five) await chooseReminders(asClient(practice, each), aChoice({ moment: everyEvening }));
  const inOrder = five.toSorted((one, other) => (one.clientId < other.clientId ? -1 : 1));
  const { organisationId } = practice;
  const [nowhere, unread] = [inOrder[1]?.clientId, inOrder[3]?.clientId];
  const live = (zone: string, since: string) =>
    withOrganisation(practice, async (tx) => {
      await tx.$executeRaw`update tenant.client set time_zone = ${zone} where id = ${nowhere}::uuid`;
      await tx.$executeRaw`update tenant.reminder set since = ${since}::timestamptz where client_id = ${unread}::uuid`;
    });
  // One lives in no zone that there is, and what is kept of another is no date that we can read.
  await live("Nowhere/At_All", "12026-11-18T12:00:00Z");
  try {
    await expect(remindClients(six)).rejects.toThrow("2 times");
  } finally {
    await live("Europe/Amsterdam", aMoment.toISOString());
  }
  const told = ({ clientId }: ClientPerson) =>
    withOrganisation(practice, (tx) => tx.reminderSent.count({ where: { organisationId, clientId } }));
  expect(await Promise.all(inOrder.map(told))).toEqual([1, 0, 1, 0, 1]);
  await remindClients(six);
  expect(await Promise.all(inOrder.map(told))).toEqual([1, 1, 1, 1, 1]);
});

it("comes once to everybody, however often the worker is killed on the way", async () => {
  const coach = await aMember(practice, ["coach"]);
  const others = [client];
  while (others.length < 12) others.push(await aClient(practice, coach));
  for (const each of others) await chooseReminders(asClient(practice, each), aChoice({ moment: everyEvening }));
  const code = `
    import { remindClients } from "#server/jobs/tasks/remind-clients.ts";
    console.log("begins");
    await remindClients(new Date("${six.toISOString()}"));
    console.log("done");`;
  const run = (after: number | null) =>
    new Promise<void>((resolve) => {
      const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
        cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
        env: process.env,
        stdio: ["ignore", "pipe", "inherit"],
      });
      child.stdout.once("data", () => after !== null && setTimeout(() => child.kill("SIGKILL"), after));
      child.once("exit", () => resolve());
    });
  const noted = () =>
    withOrganisation(practice, (tx) =>
      tx.reminderSent.findMany({ select: { clientId: true }, orderBy: { clientId: "asc" } }),
    );
  for (const after of [60, 200]) {
    await run(after);
    // A note without its letter would be a reminder that never comes.
    const to = new Set((await allLetters()).map((letter) => letter.to));
    expect(to.size).toBe((await noted()).length);
  }
  await run(null);
  const to = (await allLetters()).map((letter) => letter.to).toSorted();
  expect(to).toEqual(others.map(({ signedIn }) => signedIn.email).toSorted());
  expect((await noted()).map(({ clientId }) => clientId)).toEqual(others.map(({ clientId }) => clientId).toSorted());

  async function allLetters() {
    const rows = await workerDatabase().outgoingMail.findMany({ select: { id: true, sealed: true } });
    const known = new Set(others.map(({ signedIn }) => signedIn.email));
    return rows.flatMap(({ id, sealed }) => {
      const letter = sealed && openLetter(id, sealed);
      return letter && known.has(letter.to) ? [letter] : [];
    });
  }
}, 180_000);

describe("a reminder by push", () => {
  type Call = { headers: Record<string, unknown>; body: Buffer };
  let server: Server;
  let answer = 201;
  let calls: Call[] = [];

  beforeEach(async () => {
    answer = 201;
    calls = [];
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        calls.push({ headers: request.headers, body: Buffer.concat(parts) });
        response.writeHead(answer).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env.PUSH_SERVICES = "127.0.0.1";
    resetEnv();
  });

  afterEach(async () => {
    delete process.env.PUSH_SERVICES;
    resetEnv();
    await new Promise((resolve) => server.close(resolve));
  });

  const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/push/${newId()}`;

  /** The jobs that wait for this client's devices, done now. */
  async function deliver(now: Date): Promise<void> {
    const rows = await workerDatabase().$queryRaw<{ payload: { subscriptionId: string } }[]>`
      select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id
      where t.identifier = 'send-push'`;
    const own = await withOrganisation(practice, (tx) =>
      tx.pushSubscription.findMany({ where: { clientId: client.clientId }, select: { id: true } }),
    );
    for (const { payload } of rows.filter((row) => own.some(({ id }) => id === row.payload.subscriptionId))) {
      await sendPush(payload, now);
    }
  }

  const devices = async () => (await remindersOf(me())).devices.length;

  it("reaches every device with a word that only the device can read, and nothing of anybody's life", async () => {
    const curve = createECDH("prime256v1");
    const p256dh = curve.generateKeys().toString("base64url");
    await addDevice(me(), "", { endpoint: endpoint(), keys: { p256dh, auth: randomBytes(16).toString("base64url") } });
    await addDevice(me(), "", aDevice(endpoint()));
    await chooseReminders(me(), aChoice({ moment: everyEvening, channel: "push" }));
    await remindClients(six);
    await remindClients(six);
    await deliver(six);
    expect(calls).toHaveLength(2);
    const [first] = calls;
    expect(first?.headers).toMatchObject({ "content-encoding": "aes128gcm", topic: "reminder", ttl: "7200" });
    expect(String(first?.headers.authorization)).toContain(`k=${env().VAPID_KEYS.split(".")[0]}`);
    expect(first?.body.toString("latin1")).not.toMatch(/open|reminder/i);
    expect(await letters()).toEqual([]);
  });

  it.each([404, 410])("forgets a device when its service answers %i, and no other", async (gone) => {
    await addDevice(me(), "", aDevice(endpoint()));
    await chooseReminders(me(), aChoice({ moment: everyEvening, channel: "push" }));
    await remindClients(six);
    answer = gone;
    await deliver(six);
    expect(await devices()).toBe(0);
  });

  it.each([429, 503])("is tried again after an answer of %i", async (busy) => {
    await addDevice(me(), "", aDevice(endpoint()));
    await chooseReminders(me(), aChoice({ moment: everyEvening, channel: "push" }));
    await remindClients(six);
    answer = busy;
    await expect(deliver(six)).rejects.toThrow(String(busy));
    answer = 201;
    await deliver(addMinutes(six, 10));
    expect(calls).toHaveLength(2);
    expect(await devices()).toBe(1);
  });

  it("does not come hours late, nor to an address that the operator no longer allows", async () => {
    await addDevice(me(), "", aDevice(endpoint()));
    await chooseReminders(me(), aChoice({ moment: everyEvening, channel: "push" }));
    await remindClients(six);
    await deliver(addHours(six, 3));
    expect(calls).toEqual([]);
    process.env.PUSH_SERVICES = "none";
    resetEnv();
    await deliver(six);
    expect(calls).toEqual([]);
    expect(await remindersOf(me())).toMatchObject({ pushKey: null, devices: [] });
  });

  it("knows a browser by the hash of its endpoint", async () => {
    const device = aDevice(endpoint());
    const [added] = await addDevice(me(), "", device);
    expect(added?.fingerprint).toBe(createHash("sha256").update(device.endpoint).digest("hex"));
  });
});
