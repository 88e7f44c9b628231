import { addDays, addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { assignScale, rateScale } from "#features/efficacy/commands.ts";
import { aRating } from "#features/efficacy/matrix.ts";
import { setReminder } from "#features/efficacy/reminders/commands.ts";
import { reminderOf } from "#features/efficacy/reminders/queries.ts";
import { newId } from "#lib/uuid.ts";
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
import { remindOfRatings } from "./remind-of-ratings.ts";

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

/** Letters to this client, whatever else is in the post. */
async function letters(to = client) {
  const rows = await workerDatabase().outgoingMail.findMany({
    where: { template: "rating_reminder" },
    select: { id: true, sealed: true },
  });
  return rows.flatMap(({ id, sealed }) => {
    const letter = sealed && openLetter(id, sealed);
    return letter && letter.to === to.signedIn.email ? [letter] : [];
  });
}

async function inPractice(work: (tx: Parameters<Parameters<typeof withOrganisation>[1]>[0]) => Promise<unknown>) {
  await withOrganisation(practice, work);
}

describe("a reminder", () => {
  it("comes to nobody who has not asked for it", async () => {
    await remindOfRatings(nine);
    await setReminder(me(), { enabled: false, hour: 9 });
    await remindOfRatings(nine);
    expect(await letters()).toEqual([]);
  });

  it("comes once for a due day, with nothing in it but a link, however often and by however many it is looked at", async () => {
    await setReminder(me(), { enabled: true, hour: 9 });
    await remindOfRatings(addMinutes(nine, -1));
    expect(await letters()).toEqual([]);
    await Promise.all([remindOfRatings(nine), remindOfRatings(nine), remindOfRatings(nine)]);
    await remindOfRatings(addMinutes(nine, 10));
    const sent = await letters();
    expect(sent).toHaveLength(1);
    expect(Object.keys(sent[0] ?? {}).toSorted()).toEqual(["template", "to", "url"]);
    expect(sent[0]?.url).toMatch(/\/portal$/);
  });

  it("rests after three without an answer, says so, and starts again with the next rating", async () => {
    await setReminder(me(), { enabled: true, hour: 9 });
    for (const week of [0, 1, 2, 3]) await remindOfRatings(addDays(nine, 7 * week));
    expect(await letters()).toHaveLength(3);
    expect(await reminderOf(me())).toEqual({ enabled: true, hour: 9, paused: true });
    const rating = await aRating({ practice, coach, client });
    await rateScale(me(addDays(nine, 22)), { ...rating, operationId: newId() });
    expect(await reminderOf(me())).toMatchObject({ paused: false });
    await remindOfRatings(addDays(nine, 28));
    expect(await letters()).toHaveLength(4);
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
    await setReminder(me(), { enabled: true, hour: 9 });
    await change();
    await remindOfRatings(nine);
    expect(await letters()).toEqual([]);
  });
});

it("is off until it is chosen, and only at hours of the day", async () => {
  expect(await reminderOf(me())).toEqual({ enabled: false, hour: 9, paused: false });
  await setReminder(me(), { enabled: true, hour: 18 });
  expect(await reminderOf(me())).toEqual({ enabled: true, hour: 18, paused: false });
});
