import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { offLink } from "#server/reminders/off-link.ts";
import { aClient, aMember, aPractice, asClient, type ClientPerson, type Practice } from "#test/people.ts";
import { callAs, contextOf, type World } from "#test/world.ts";
import { addDevice, chooseReminders, removeDevice, stopReminders } from "./commands.ts";
import { aChoice, aDevice } from "./matrix.ts";
import { remindersOf } from "./queries.ts";
import type { ChooseInput } from "./schema.ts";

let practice: Practice;
let client: ClientPerson;
const me = () => asClient(practice, client);

beforeEach(async () => {
  practice = await aPractice();
  client = await aClient(practice, await aMember(practice, ["coach"]));
});

const subscriptions = () =>
  withOrganisation(practice, (tx) =>
    tx.pushSubscription.findMany({ where: { clientId: client.clientId }, select: { sealed: true } }),
  );

describe("reminders", () => {
  it("are off until they are chosen, with a quiet night to begin with", async () => {
    expect(await remindersOf(me())).toMatchObject({
      version: 0,
      moment: { enabled: false },
      review: { enabled: false },
      quietFrom: 1_260,
      quietUntil: 480,
      paused: false,
      devices: [],
    });
  });

  it("are kept as chosen, and a stale choice gets the newer one", async () => {
    const first = await chooseReminders(me(), aChoice());
    expect(first).toMatchObject({ version: 1, moment: aChoice().moment });
    const second = await chooseReminders(me(), aChoice({ version: 1, channel: "push" }));
    expect(second).toMatchObject({ version: 2, channel: "push" });
    await expect(chooseReminders(me(), aChoice({ version: 1 }))).rejects.toMatchObject({
      code: "conflict",
      current: { version: 2, channel: "push" },
    });
    await expect(chooseReminders(me(), aChoice())).rejects.toMatchObject({ code: "conflict" });
  });

  it("need the consent to keep anything, unless they are turned off", async () => {
    const nobody = await aClient(practice, await aMember(practice, ["coach"]), { consents: [] });
    const theirs = asClient(practice, nobody);
    await expect(chooseReminders(theirs, aChoice())).rejects.toMatchObject({ code: "forbidden" });
    const off = aChoice({ moment: { enabled: false, days: [], minutes: [] } });
    expect(await chooseReminders(theirs, off)).toMatchObject({ moment: { enabled: false } });
  });
});

describe("a device", () => {
  it("is there once, sealed, and goes when it is taken away", async () => {
    const device = aDevice();
    const [added] = await addDevice(me(), "Mozilla/5.0 (Android 15) Firefox/140.0", device);
    expect(added).toMatchObject({ browser: "Firefox", system: "Android" });
    expect(await addDevice(me(), "", device)).toHaveLength(1);
    const [row] = await subscriptions();
    expect(Buffer.from(row?.sealed ?? []).toString("latin1")).not.toContain("mozilla");
    expect(await removeDevice(me(), { deviceId: added?.id ?? "" })).toEqual([]);
    await expect(removeDevice(me(), { deviceId: added?.id ?? "" })).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    "https://internal.example/hook",
    "http://127.0.0.1:5432/",
    "https://169.254.169.254/latest",
    "https://evil.example/?updates.push.services.mozilla.com",
    "https://updates.push.services.mozilla.com:8443/x",
    "https://notify.windows.com.evil.example/x",
    "https://me:secret@fcm.googleapis.com/x",
    "http://fcm.googleapis.com/x",
  ])("is refused at %s", async (endpoint) => {
    await expect(addDevice(me(), "", aDevice(endpoint))).rejects.toMatchObject({ code: "invalid" });
    expect(await subscriptions()).toEqual([]);
  });

  it("is one of ten at most", async () => {
    for (let n = 0; n < 10; n++) await addDevice(me(), "", aDevice());
    await expect(addDevice(me(), "", aDevice())).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the link in a letter", () => {
  const stop = (token: string) => stopReminders(contextOf({} as World, "anonymous"), { token });
  /** As the next letter would have it. */
  async function tokenOf(): Promise<string> {
    const { organisationId } = practice;
    const { clientId } = client;
    const { offCode: code } = await withOrganisation(practice, (tx) =>
      tx.reminderChoice.findUniqueOrThrow({
        where: { organisationId_clientId: { organisationId, clientId } },
        select: { offCode: true },
      }),
    );
    return offLink({ organisationId, clientId, code }).split("/off/")[1] ?? "";
  }
  const allOn = (change: Partial<ChooseInput> = {}) =>
    aChoice({ review: { enabled: true, minute: 600 }, rating: { enabled: true, hour: 9 }, ...change });
  const allOff = (version: number) => aChoice({ version, moment: { enabled: false, days: [], minutes: [] } });

  it("turns everything off without signing in, and again without harm", async () => {
    await chooseReminders(me(), allOn());
    const token = await tokenOf();
    expect(await callAs({} as World, "anonymous").reminders.stop({ token })).toEqual({ stopped: true });
    expect(await stop(token)).toEqual({ stopped: true });
    expect(await remindersOf(me())).toMatchObject({
      moment: { enabled: false },
      review: { enabled: false },
      rating: { enabled: false },
      version: 2,
    });
    const entries = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({ where: { action: "reminder.stopped" }, select: { actorId: true, clientId: true } }),
    );
    expect(entries).toEqual([{ actorId: null, clientId: client.clientId }]);
  });

  it("does nothing when it was altered, and tells nobody whose it is", async () => {
    await chooseReminders(me(), aChoice());
    const token = await tokenOf();
    for (const wrong of ["", "x", newId(), `${token.slice(0, -4)}AAAA`])
      expect(await stop(wrong)).toEqual({ stopped: false });
    const { organisationId } = practice;
    const guessed = offLink({ organisationId, clientId: client.clientId, code: newId() }).split("/off/")[1] ?? "";
    expect(await stop(guessed)).toEqual({ stopped: false });
    expect(token).not.toContain(client.clientId);
    expect(await remindersOf(me())).toMatchObject({ moment: { enabled: true } });
  });

  it("goes on working while reminders change, and is dead once they were off and somebody begins anew", async () => {
    await chooseReminders(me(), allOn());
    const first = await tokenOf();
    await chooseReminders(me(), allOn({ version: 1, channel: "push" }));
    expect(await stop(first)).toEqual({ stopped: true });
    await chooseReminders(me(), allOn({ version: 3 }));
    // Whoever was sent the old letter on cannot silence what was chosen since.
    expect(await stop(first)).toEqual({ stopped: false });
    expect(await remindersOf(me())).toMatchObject({ moment: { enabled: true }, version: 4 });
    await chooseReminders(me(), allOff(4));
    await chooseReminders(me(), allOn({ version: 5 }));
    expect(await stop(first)).toEqual({ stopped: false });
    expect(await stop(await tokenOf())).toEqual({ stopped: true });
  });
});
