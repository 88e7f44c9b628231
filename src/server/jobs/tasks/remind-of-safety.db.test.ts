import { addDays, addHours, addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { raiseFlag, reportNotOk } from "#features/safety/commands.ts";
import { acknowledgeFlag } from "#features/safety/flow/commands.ts";
import { confirmOverride, recordClearance, requestOverride } from "#features/safety/lifts/commands.ts";
import { aClearance, aFlag, anOverride } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { postOnce } from "#server/mail/notice.ts";
import { lettersTo } from "#test/letters.ts";
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
import { remindOfSafety } from "./remind-of-safety.ts";

let practice: Practice;
let coach: Member;
let supervisor: Member;
let owner: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  supervisor = await aMember(practice, ["supervisor"], "Di Supervisor");
  owner = await aMember(practice, ["owner"], "Fay Owner");
  client = await aClient(practice, coach, { name: "Noor Client" });
});

const lettersOf = async ({ signedIn }: Member, template: string) =>
  (await lettersTo(signedIn.email)).filter((letter) => letter.template === template);
const howMany = async (template: string) =>
  Promise.all([coach, supervisor, owner].map(async (who) => (await lettersOf(who, template)).length));
const raised = () => raiseFlag(asCoach(practice, coach), aFlag(client, { observed: "canary words" }));

describe("a flag that nobody has acknowledged", () => {
  it("goes to every supervisor and owner after the practice's hours, and once more later, each time once", async () => {
    await raised();
    await remindOfSafety(addMinutes(addHours(aMoment, 12), -1));
    expect(await howMany("safety_escalated")).toEqual([0, 0, 0]);
    await remindOfSafety(addHours(aMoment, 12));
    await Promise.all([remindOfSafety(addHours(aMoment, 13)), remindOfSafety(addHours(aMoment, 13))]);
    expect(await howMany("safety_escalated")).toEqual([0, 1, 1]);
    await remindOfSafety(addHours(aMoment, 36));
    await remindOfSafety(addHours(aMoment, 90));
    expect(await howMany("safety_escalated")).toEqual([0, 2, 2]);
  });

  it("is named by initials, with a link that its reader may follow", async () => {
    await reportNotOk(asClient(practice, client), { operationId: newId(), note: "canary words" });
    await remindOfSafety(addHours(aMoment, 12));
    const [toSupervisor] = await lettersOf(supervisor, "safety_escalated");
    const [toOwner] = await lettersOf(owner, "safety_escalated");
    expect(toSupervisor).toMatchObject({
      initials: "NC",
      url: expect.stringContaining(`/clients/${client.clientId}/safety`),
    });
    expect(toOwner).toMatchObject({ initials: "NC", url: expect.stringMatching(/\/organisation$/) });
    expect(JSON.stringify([toSupervisor, toOwner])).not.toMatch(/canary|Noor/);
  });

  it("keeps to the hours that the practice chose", async () => {
    const { organisationId: id } = practice;
    await withOrganisation(practice, (tx) => tx.organisation.update({ where: { id }, data: { escalationHours: 2 } }));
    await raised();
    await remindOfSafety(addHours(aMoment, 2));
    expect(await howMany("safety_escalated")).toEqual([0, 1, 1]);
  });

  it("is silent once somebody has", async () => {
    const { id: flagId, version } = await raised();
    await acknowledgeFlag(asCare(practice, coach), { flagId, version });
    await remindOfSafety(addDays(aMoment, 5));
    expect(await howMany("safety_escalated")).toEqual([0, 0, 0]);
  });

  it("leaves an entry of the system", async () => {
    const { id } = await raised();
    await remindOfSafety(addHours(aMoment, 12));
    const entries = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id, action: "flag.escalated" }, select: { actorId: true } }),
    );
    expect(entries).toEqual([{ actorId: null }]);
  });

  it("is told of exactly once when the worker dies between the notice and its letter", async () => {
    const { id: subjectId } = await raised();
    const notice = { subjectId, step: "flag_escalated", occasion: "1", memberId: supervisor.membershipId } as const;
    const { email: to } = supervisor.signedIn;
    const letter = { template: "safety_escalated", to, url: "https://example.org", initials: "NC" } as const;
    const killed = withOrganisation(
      practice,
      async (tx) => {
        await postOnce(tx, practice, notice, letter, aMoment);
        throw new Error("killed");
      },
      workerDatabase(),
    );
    await expect(killed).rejects.toThrow("killed");
    expect(await lettersOf(supervisor, "safety_escalated")).toHaveLength(0);
    await remindOfSafety(addHours(aMoment, 12));
    await remindOfSafety(addHours(aMoment, 12));
    expect(await lettersOf(supervisor, "safety_escalated")).toHaveLength(1);
  });
});

it("reminds the coach on each day to look again, once", async () => {
  const { id: flagId, version } = await raised();
  await acknowledgeFlag(asCare(practice, coach), { flagId, version, recheckOn: "2026-11-25" });
  await remindOfSafety(new Date("2026-11-24T20:00:00Z"));
  expect(await howMany("safety_recheck")).toEqual([0, 0, 0]);
  // Midnight has passed where the practice is.
  await remindOfSafety(new Date("2026-11-24T23:30:00Z"));
  await remindOfSafety(new Date("2026-11-26T09:00:00Z"));
  expect(await howMany("safety_recheck")).toEqual([1, 0, 0]);
});

it("reminds coach and supervisor before an override ends, once", async () => {
  await raised();
  const asked = await requestOverride(asCare(practice, coach), anOverride(client, { days: 10 }));
  await confirmOverride(asCare(practice, supervisor), { liftId: asked.id, version: asked.version });
  await remindOfSafety(addDays(aMoment, 6));
  expect(await howMany("override_ending")).toEqual([0, 0, 0]);
  await remindOfSafety(addDays(aMoment, 8));
  await remindOfSafety(addDays(aMoment, 9));
  await remindOfSafety(addDays(aMoment, 11));
  expect(await howMany("override_ending")).toEqual([1, 1, 0]);
});

it("tells of a clearance that is about to end, and once that it has ended", async () => {
  await raiseFlag(asCoach(practice, coach), aFlag(client, { kind: "self_harm_talk" }));
  const lasting = aClearance(client, { tier: "stop", lastDay: "2026-12-01" });
  await recordClearance(asCare(practice, coach, addMinutes(aMoment, 1)), lasting);
  const end = new Date("2026-12-02T12:00:00Z");
  await remindOfSafety(addDays(end, -5));
  expect(await howMany("clearance_ending")).toEqual([0, 0, 0]);
  await remindOfSafety(addDays(end, -2));
  await remindOfSafety(addDays(end, -2));
  expect(await howMany("clearance_ending")).toEqual([1, 0, 0]);
  expect(await howMany("clearance_ended")).toEqual([0, 0, 0]);
  await remindOfSafety(end);
  await remindOfSafety(addDays(end, 1));
  expect(await howMany("clearance_ended")).toEqual([1, 1, 0]);
});

it("posts every other telling when one cannot be posted", async () => {
  const unreachable = await aMember(practice, ["supervisor"], "Eve Supervisor");
  await raised();
  const { id: flagId, version } = await raiseFlag(asCoach(practice, coach), aFlag(client));
  await acknowledgeFlag(asCare(practice, coach), { flagId, version, recheckOn: "2026-11-19" });
  // No letter can be written to this address.
  const { userId: id } = unreachable;
  await withOrganisation(practice, (tx) => tx.user.update({ where: { id }, data: { email: `nowhere-${id}` } }));
  await expect(remindOfSafety(addDays(aMoment, 3))).rejects.toThrow(/not posted/);
  expect(await lettersOf(coach, "safety_recheck")).toHaveLength(1);
});

it("cannot read what anybody saw", async () => {
  await raised();
  const reading = withOrganisation(
    practice,
    (tx) => tx.safetyFlag.findMany({ select: { detail: true } }),
    workerDatabase(),
  );
  await expect(reading).rejects.toThrow(/permission denied/);
});
