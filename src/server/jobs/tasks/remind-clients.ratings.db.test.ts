import { addDays, addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { assignScale, rateScale } from "#features/efficacy/commands.ts";
import { aRating } from "#features/efficacy/matrix.ts";
import { addDevice, chooseReminders, stopReminders } from "#features/reminders/commands.ts";
import { aChoice, aDevice } from "#features/reminders/matrix.ts";
import { remindersOf } from "#features/reminders/queries.ts";
import type { ChooseInput } from "#features/reminders/schema.ts";
import { newId } from "#lib/uuid.ts";
import { createSession } from "#server/auth/session.ts";
import { workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { openLetter } from "#server/mail/post.ts";
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
import { contextOf, type World } from "#test/world.ts";
import { remindClients } from "./remind-clients.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;
/** Nine in the morning in Amsterdam, on the day of the first rating; the rest is due every week from then. */
const nine = new Date("2026-11-19T08:00:00Z");
const plan = { cadence: "weekly", startsOn: "2026-11-19", baseline: false } as const;

const me = (at = aMoment) => asClient(practice, client, at);

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
  for (const templateKey of ["speaking-v1", "exam-v1"]) {
    await assignScale(asCoach(practice, coach), { clientId: client.clientId, templateKey, plan });
  }
});

const tokenOf = (letter: object | undefined) =>
  (letter && "off" in letter ? String(letter.off) : "").split("/off/")[1] ?? "";

/** Letters to this client, in order, whatever else is in the post. */
async function letters(to = client) {
  const rows = await workerDatabase().outgoingMail.findMany({
    orderBy: { createdAt: "asc" },
    select: { id: true, sealed: true },
  });
  return rows.flatMap(({ id, sealed }) => {
    const letter = sealed && openLetter(id, sealed);
    return letter && letter.to === to.signedIn.email ? [letter] : [];
  });
}

const off = { enabled: false, days: [], minutes: [] };
/** Ratings, and nothing else. */
const choose = (hour: number, change: Partial<ChooseInput> = {}, at = aMoment) =>
  chooseReminders(me(at), aChoice({ moment: off, rating: { enabled: true, hour }, ...change }));
/** As somebody chose who has not been here since letters about ratings were all there was. */
const choseBefore = (hour: number) =>
  inPractice((tx) =>
    tx.ratingReminder.create({
      data: {
        ...{ organisationId: practice.organisationId, clientId: client.clientId },
        ...{ enabled: true, hour, since: aMoment },
      },
    }),
  );

async function inPractice(work: (tx: Parameters<Parameters<typeof withOrganisation>[1]>[0]) => Promise<unknown>) {
  await withOrganisation(practice, work);
}

describe("a reminder", () => {
  it("comes to nobody who has not asked for it", async () => {
    await remindClients(nine);
    await chooseReminders(me(), aChoice({ moment: off, rating: { enabled: false, hour: 9 } }));
    await remindClients(nine);
    expect(await letters()).toEqual([]);
  });

  it("comes once for a due day, with nothing in it but a link, however often and by however many it is looked at", async () => {
    await choose(9);
    await remindClients(addMinutes(nine, -1));
    expect(await letters()).toEqual([]);
    await Promise.all([remindClients(nine), remindClients(nine), remindClients(nine)]);
    await remindClients(addMinutes(nine, 10));
    const sent = await letters();
    expect(sent).toHaveLength(1);
    expect(Object.keys(sent[0] ?? {}).toSorted()).toEqual(["off", "template", "to", "url"]);
    expect(sent[0]?.url).toMatch(/\/portal$/);
  });

  it("rests after three without an answer, says so, and starts again with the next rating", async () => {
    await choose(9);
    for (const week of [0, 1, 2, 3, 4]) await remindClients(addDays(nine, 7 * week));
    expect((await letters()).map(({ template }) => template)).toEqual([
      ...["rating_reminder", "rating_reminder", "rating_reminder", "reminders_paused"],
    ]);
    expect(await remindersOf(me())).toMatchObject({ rating: { enabled: true, hour: 9 }, paused: true });
    const rating = await aRating({ practice, coach, client });
    await rateScale(me(addDays(nine, 29)), { ...rating, operationId: newId() });
    expect(await remindersOf(me())).toMatchObject({ paused: false });
    for (const week of [5, 6, 7, 8]) await remindClients(addDays(nine, 7 * week));
    expect((await letters()).slice(4).map(({ template }) => template)).toEqual([
      ...["rating_reminder", "rating_reminder", "rating_reminder", "reminders_paused"],
    ]);
  });

  it("comes by letter, with a way out, to somebody who has chosen no way, and not at night", async () => {
    await choseBefore(7);
    expect(await remindersOf(me())).toMatchObject({ version: 0, channel: "mail", quietFrom: 1_260, quietUntil: 420 });
    await remindClients(addMinutes(nine, -121));
    expect(await letters()).toEqual([]);
    await remindClients(addMinutes(nine, -120));
    const [letter] = await letters();
    expect(letter).toMatchObject({ template: "rating_reminder", off: expect.stringContaining("/reminders/off/") });
    // A form that was open meanwhile is still up to date.
    expect(await choose(9, { version: 0, channel: "push" })).toMatchObject({ version: 1, channel: "push" });
    expect(await stopReminders(contextOf({} as World, "anonymous"), { token: tokenOf(letter) })).toEqual({
      stopped: true,
    });
    expect(await remindersOf(me())).toMatchObject({ rating: { enabled: false } });
  });

  it("waits for the end of the client's quiet hours", async () => {
    await choose(9, { quietFrom: 8 * 60, quietUntil: 17 * 60 });
    await remindClients(addMinutes(nine, 8 * 60 - 1));
    expect(await letters()).toEqual([]);
    await remindClients(addMinutes(nine, 8 * 60));
    expect(await letters()).toHaveLength(1);
  });

  it("counts with the others: three of any kind are three, and one visit answers them all", async () => {
    const everyEvening = { enabled: true, days: [1, 2, 3, 4, 5, 6, 7], minutes: [18 * 60] };
    await choose(9, { moment: everyEvening });
    const evening = addMinutes(nine, 9 * 60);
    await remindClients(nine);
    await remindClients(evening);
    await createSession({ userId: client.userId, userAgent: "", now: addMinutes(evening, 30) });
    for (const day of [1, 2, 3, 4, 5]) await remindClients(addDays(evening, day));
    expect((await letters()).map(({ template }) => template)).toEqual([
      ...["rating_reminder", "reminder", "reminder", "reminder", "reminder", "reminders_paused"],
    ]);
  });

  it("comes to the phone of somebody who chose that, and not by letter", async () => {
    const [device] = await addDevice(me(), "", aDevice());
    await choose(9, { channel: "push" });
    await remindClients(nine);
    expect(await letters()).toEqual([]);
    const jobs = await workerDatabase().$queryRaw<{ payload: object }[]>`
      select p.payload from graphile_worker._private_jobs p where p.key = ${`send-push:${device?.id}`}`;
    expect(jobs).toMatchObject([{ payload: { word: "open", subscriptionId: device?.id } }]);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      "paused",
      () =>
        inPractice((tx) =>
          tx.engagement.updateMany({ where: { clientId: client.clientId }, data: { status: "paused" } }),
        ),
    ],
    [
      "archived",
      () => inPractice((tx) => tx.client.updateMany({ where: { id: client.clientId }, data: { archivedAt: aMoment } })),
    ],
    [
      "without scales that run",
      () =>
        inPractice((tx) =>
          tx.efficacyScale.updateMany({ where: { clientId: client.clientId }, data: { endedAt: aMoment } }),
        ),
    ],
    [
      "without consent",
      () =>
        inPractice((tx) =>
          tx.consent.create({
            data: {
              organisationId: practice.organisationId,
              id: newId(),
              clientId: client.clientId,
              purpose: "coaching_record",
              textVersion: 1,
              granted: false,
              decidedAt: addMinutes(aMoment, 1),
            },
          }),
        ),
    ],
  ])("does not come to a client who is %s", async (_, change) => {
    await choose(9);
    await change();
    await remindClients(nine);
    expect(await letters()).toEqual([]);
  });
});
