import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inOrderOfNeed, needs } from "#domain/caseload/need.ts";
import { archiveClient } from "#features/clients/commands.ts";
import { assignScale, rateScale } from "#features/efficacy/commands.ts";
import { aRating } from "#features/efficacy/matrix.ts";
import { share } from "#features/evidence/commands.ts";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { answer, comment, retract } from "#features/replies/commands.ts";
import { closeFlags, raiseFlag } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import {
  aClient,
  aMember,
  aMoment,
  aPractice,
  asCare,
  asClient,
  asCoach,
  type ClientPerson,
  type Member,
  type Practice,
} from "#test/people.ts";
import { markContacted } from "../commands.ts";
import { caseloadOf } from "../queries.ts";
import { firstPage } from "../schema.ts";
import { addTag, tagClients } from "../tags/commands.ts";
import { refreshStanding } from "./commands.ts";
import { standingsOf } from "./queries.ts";

const thresholds = { stallDays: 14, ratingGraceDays: 3, replyGraceDays: 0 };
const HOUR = 3_600_000;
const hoursLater = (hours: number) => new Date(aMoment.getTime() + hours * HOUR);

let practice: Practice;
let coach: Member;
let tagId: string;
beforeAll(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  ({ id: tagId } = await addTag(asCoach(practice, coach), { id: newId(), name: "Autumn", colour: "teal" }));
});

const newestWin = ({ clientId }: ClientPerson) =>
  withOrganisation(practice, (tx) =>
    tx.masteryExperience.findFirstOrThrow({
      where: { clientId },
      select: { id: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  );

/** Something that people do, at a moment. Each goes the way the product goes. */
const deeds = {
  win: (client: ClientPerson, at: Date) => logWin(asClient(practice, client, at), aWin()),
  comment: async (client: ClientPerson, at: Date) => {
    const { id: entryId } = await newestWin(client);
    return comment(asClient(practice, client, at), { operationId: newId(), entryId, words: "And again today" });
  },
  answer: async (client: ClientPerson, at: Date) => {
    const said = { operationId: newId(), entryId: (await newestWin(client)).id, words: "Well seen" };
    return answer(asCoach(practice, coach, at), { clientId: client.clientId, ...said });
  },
  hide: async (client: ClientPerson, at: Date, number: number) => {
    const { id } = await newestWin(client);
    const sharing = number % 2 === 0 ? "private" : "shared";
    await share(asClient(practice, client, at), { ids: [id], sharing });
  },
  rating: async (client: ClientPerson, at: Date, score: number) =>
    rateScale(asClient(practice, client, at), await aRating({ practice, coach, client }, score)),
  plan: (client: ClientPerson, at: Date) =>
    assignScale(asCoach(practice, coach, at), {
      clientId: client.clientId,
      templateKey: "speaking-v1",
      plan: { cadence: "weekly", startsOn: at.toISOString().slice(0, 10), baseline: false },
    }),
  contact: (client: ClientPerson, at: Date) => markContacted(asCoach(practice, coach, at), client),
  flag: (client: ClientPerson, at: Date) => raiseFlag(asCoach(practice, coach, at), aFlag(client)),
  close: async (client: ClientPerson, at: Date) => {
    const flags = await withOrganisation(practice, (tx) =>
      tx.safetyFlag.findMany({
        where: { clientId: client.clientId, closedAt: null },
        select: { id: true, version: true },
      }),
    );
    await closeFlags(asCare(practice, coach, at), {
      clientId: client.clientId,
      flags: flags.map(({ id, version }) => ({ flagId: id, version })),
      outcome: "Talked it through",
    });
  },
  ladder: (client: ClientPerson, at: Date) =>
    withOrganisation(practice, (tx) =>
      tx.ladder.create({
        data: {
          ...{ organisationId: practice.organisationId, id: newId(), clientId: client.clientId },
          ...{ engagementId: client.engagementId, title: Buffer.from("sealed"), status: "agreed" },
          ...{ agreedAt: at, createdAt: at, updatedAt: at },
        },
      }),
    ),
  lift: (client: ClientPerson, at: Date, length: number) =>
    withOrganisation(practice, (tx) =>
      tx.safetyLift.create({
        data: {
          ...{ organisationId: practice.organisationId, id: newId(), clientId: client.clientId, operationId: newId() },
          ...{ kind: "override", tier: "pause", at, expiresAt: new Date(at.getTime() + length * HOUR) },
          ...{ detail: Buffer.from("sealed"), authorId: coach.membershipId },
        },
      }),
    ),
  session: (client: ClientPerson, at: Date, ahead: number) =>
    withOrganisation(practice, (tx) =>
      tx.coachingSession.create({
        data: {
          ...{ organisationId: practice.organisationId, id: newId(), clientId: client.clientId },
          ...{ engagementId: client.engagementId, startsAt: new Date(at.getTime() + ahead * HOUR) },
          ...{ timeZone: "Europe/Amsterdam", minutes: 50, place: "video", createdAt: at, updatedAt: at },
        },
      }),
    ),
  pause: (client: ClientPerson, _: Date, number: number) =>
    withOrganisation(practice, (tx) =>
      tx.engagement.updateMany({
        where: { id: client.engagementId },
        data: { status: number % 2 === 0 ? "paused" : "active" },
      }),
    ),
  tag: (client: ClientPerson, at: Date, number: number) =>
    tagClients(asCoach(practice, coach, at), { clientIds: [client.clientId], tagId, on: number % 2 === 0 }),
  archive: (client: ClientPerson, at: Date) => archiveClient(asCoach(practice, coach, at), client),
} as const;
type Deed = keyof typeof deeds;

const story = fc.array(
  fc.record({
    deed: fc.constantFrom(...(Object.keys(deeds) as Deed[])),
    who: fc.nat(3),
    hours: fc.integer({ min: 1, max: 400 }),
    number: fc.integer({ min: 0, max: 10 }).map((each) => each * 10),
    look: fc.boolean(),
  }),
  { minLength: 4, maxLength: 14 },
);

type Step = { deed: Deed; who: number; hours: number; number: number; look: boolean };

/** A story in which somebody comes to each need. */
const everyNeed: [Step[], number] = [
  [
    { deed: "rating", who: 2, hours: 1, number: 50, look: true },
    { deed: "ladder", who: 1, hours: 1, number: 0, look: true },
    { deed: "flag", who: 0, hours: 300, number: 0, look: true },
    { deed: "win", who: 3, hours: 100, number: 0, look: false },
  ],
  1,
];

/** The order worked out from nothing but the record, with the domain's own rules. */
async function straightforward(clients: readonly ClientPerson[], now: Date) {
  const clientIds = clients.map(({ clientId }) => clientId);
  const standings = await withOrganisation(practice, (tx) => standingsOf(tx, practice, { clientIds, now }));
  const listed = standings
    .filter(({ archived, safetySince }) => !archived || safetySince)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ safetySince, worsened, ...kept }) => ({
      ...kept,
      safetyFlagSince: safetySince,
      efficacyVerdict: worsened ? ("worsened" as const) : null,
    }));
  return inOrderOfNeed(listed, now, thresholds).map(({ client, need: { need, reason } }) => ({
    ...{ name: client.name, need, reason, strengths: client.strengths, tagIds: client.tagIds },
    nextSessionAt: client.nextSessionAt?.toISOString() ?? null,
    contactAt: client.contactAt?.toISOString() ?? null,
  }));
}

describe("what is kept of a client's standing", () => {
  it("says what the record says, whatever was done, whoever looked in between, and however time goes on", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(story, fc.integer({ min: 0, max: 900 }), async (steps, after) => {
        const own = await aMember(practice, ["coach"]);
        const clients: ClientPerson[] = [];
        for (const name of ["Ada", "Bo", "Cy", "Di"]) clients.push(await aClient(practice, own, { name }));
        const [outer] = [coach];
        coach = own;
        try {
          let hours = 0;
          for (const { deed, who, hours: pause, number, look } of steps) {
            hours += pause;
            const client = clients[who];
            // What the product refuses (a second plan, an archive while a flag is open) changes nothing.
            if (client) await Promise.resolve(deeds[deed](client, hoursLater(hours), number)).catch(() => undefined);
            if (look) await caseloadOf(asCoach(practice, own, hoursLater(hours)), firstPage);
          }
          const now = hoursLater(hours + after);
          const { rows } = await caseloadOf(asCoach(practice, own, now), firstPage);
          for (const { need } of rows) seen.add(need);
          expect(
            rows.map(({ name, need, reason, strengths, tagIds, nextSessionAt, contactAt }) => ({
              ...{ name, need, reason, strengths, tagIds, nextSessionAt, contactAt },
            })),
          ).toEqual(await straightforward(clients, now));
        } finally {
          coach = outer;
        }
      }),
      { numRuns: 16, examples: [everyNeed] },
    );
    // Stories that never came to a need would prove nothing about it; reliable loss needs norms and has a test of its own.
    expect([...seen].toSorted()).toEqual(needs.filter((need) => need !== "worse").toSorted());
  }, 240_000);

  it("waits again when a client goes on talking under a win, and no longer when they take it back or keep it private", async () => {
    const own = await aMember(practice, ["coach"]);
    const client = await aClient(practice, own);
    const me = (hours: number) => asClient(practice, client, hoursLater(hours));
    const reason = async (hours: number) =>
      (await caseloadOf(asCoach(practice, own, hoursLater(hours)), firstPage)).rows[0]?.reason;
    const { id: entryId } = await logWin(me(1), aWin());
    expect(await reason(2)).toMatchObject({ code: "reply_awaited" });
    const said = { operationId: newId(), entryId, words: "Well seen" };
    await answer(asCoach(practice, own, hoursLater(3)), { clientId: client.clientId, ...said });
    expect(await reason(4)).not.toMatchObject({ code: "reply_awaited" });
    const { id } = await comment(me(5), { operationId: newId(), entryId, words: "I had not thought of it" });
    expect(await reason(6)).toMatchObject({ code: "reply_awaited" });
    await retract(me(7), { id, retracted: true });
    expect(await reason(8)).not.toMatchObject({ code: "reply_awaited" });
    await retract(me(9), { id, retracted: false });
    expect(await reason(10)).toMatchObject({ code: "reply_awaited" });
    await share(me(11), { ids: [entryId], sharing: "private" });
    expect(await reason(12)).not.toMatchObject({ code: "reply_awaited" });
  });

  it("takes in a write that was under way while somebody looked", async () => {
    const own = await aMember(practice, ["coach"]);
    const client = await aClient(practice, own);
    const look = async () => (await caseloadOf(asCoach(practice, own), firstPage)).rows[0]?.name;
    await look();
    const { promise: looked, resolve: goOn } = Promise.withResolvers<void>();
    const writing = withOrganisation(practice, async (tx) => {
      await tx.client.updateMany({ where: { id: client.clientId }, data: { name: "Renamed" } });
      await looked;
    });
    expect(await look()).toBe("Noor Client");
    goOn();
    await writing;
    expect(await look()).toBe("Renamed");
  });

  it("goes along to another coach without the snooze, and ends with the engagement", async () => {
    const [from, to] = [await aMember(practice, ["coach"]), await aMember(practice, ["coach"])];
    const { engagementId } = await aClient(practice, from);
    const change = (data: { coachId?: string; status?: "completed" | "active" }) =>
      withOrganisation(practice, (tx) => tx.engagement.updateMany({ where: { id: engagementId }, data }));
    const totals = async () => {
      const of = async (member: Member) => (await caseloadOf(asCoach(practice, member), firstPage)).total;
      return [await of(from), await of(to)];
    };
    await withOrganisation(practice, (tx) =>
      tx.clientStanding.updateMany({ where: { engagementId }, data: { snoozedUntil: new Date("2027-01-01") } }),
    );
    expect(await totals()).toEqual([1, 0]);
    await change({ coachId: to.membershipId });
    expect(await totals()).toEqual([0, 1]);
    expect((await caseloadOf(asCoach(practice, to), firstPage)).snoozed).toBe(0);
    await change({ status: "completed" });
    expect(await totals()).toEqual([0, 0]);
    await change({ status: "active" });
    expect(await totals()).toEqual([0, 1]);
  });

  it("is worked out by two who look at once without getting in each other's way", async () => {
    const own = await aMember(practice, ["coach"]);
    const clients: ClientPerson[] = [];
    for (let n = 0; n < 6; n++) clients.push(await aClient(practice, own, { name: `P${n}` }));
    const clientIds = clients.map(({ clientId }) => clientId);
    const refresh = () =>
      withOrganisation(practice, (tx) => refreshStanding(tx, practice, { clientIds, now: aMoment }));
    await Promise.all([refresh(), refresh(), caseloadOf(asCoach(practice, own), firstPage), refresh()]);
    expect((await caseloadOf(asCoach(practice, own), firstPage)).rows).toHaveLength(6);
    const noted = await withOrganisation(practice, (tx) =>
      tx.standingChange.count({ where: { clientId: { in: clientIds } } }),
    );
    expect(noted).toBe(0);
  });
});
