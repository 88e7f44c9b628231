import { beforeAll, describe, expect, it } from "vitest";
import { headerOf } from "#features/clients/queries.ts";
import { raiseFlag } from "#features/safety/commands.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { lettersTo } from "#test/letters.ts";
import { aClient, aMoment, asClient, asCoach, type ClientPerson, type Member, type Practice } from "#test/people.ts";
import { aWorld, callAs, type World } from "#test/world.ts";
import { complete, nameSupervisor, pause, reopen, resume, setLength } from "./commands.ts";
import { earlierReason } from "./components/earlier-reason.ts";
import { acceptHandover, declineHandover, objectToHandover, offerHandover } from "./handover/commands.ts";
import { incomingTo } from "./handover/queries.ts";
import { myCoaching } from "./mine/queries.ts";
import { engageAgain, shareClosing } from "./past/commands.ts";
import { pastEngagementsOf } from "./past/queries.ts";
import { engagementOf } from "./queries.ts";

let world: World;
let practice: Practice;
let coach: Member;
beforeAll(async () => {
  world = await aWorld();
  ({ practice, coach } = world);
});

const later = (days: number) => new Date(aMoment.getTime() + days * 86_400_000);
const asAda = (at = aMoment) => asCoach(practice, coach, at);
const asBo = (at = aMoment) => asCoach(practice, world.unlinkedCoach, at);

async function aCase(): Promise<ClientPerson & { version: number }> {
  const client = await aClient(practice, coach);
  const { version } = await headerOf(asAda(), client);
  return { ...client, version };
}

const planRef = ({ clientId, version }: { clientId: string; version: number }) => ({ clientId, version });

function actionsOf(clientId: string) {
  return withOrganisation(practice, async (tx) =>
    (await tx.auditEntry.findMany({ where: { clientId }, orderBy: { id: "asc" } })).map(({ action }) => action),
  );
}

describe("pause and resume", () => {
  it("keeps why and since when, offers the weeks that were rested, and counts weeks on", async () => {
    const client = await aCase();
    const paused = await pause(asAda(), { ...planRef(client), reason: "A canary is ill" });
    expect(paused).toMatchObject({ status: "paused", weeks: 8 });
    const resting = await engagementOf(asAda(later(15)), client);
    expect(resting).toMatchObject({ status: "paused", week: 4, pause: { since: "2026-11-18", weeksRested: 2 } });
    expect(resting.plan.map(({ restingDays }) => restingDays)).toEqual([0, 5, 7, 4, 0, 0, 0, 0]);

    const resumed = await resume(asAda(later(15)), {
      ...planRef({ ...client, version: paused.version }),
      addWeeks: 2,
      reason: "",
    });
    expect(resumed).toMatchObject({ status: "active", weeks: 10 });
    const { events, pause: over } = await engagementOf(asAda(later(16)), client);
    expect(over).toBeNull();
    expect(events).toMatchObject([
      { kind: "resumed", weeks: 10, byName: "Ada Coach" },
      { kind: "paused", reason: "A canary is ill" },
    ]);
    expect(await actionsOf(client.clientId)).toEqual(
      expect.arrayContaining(["engagement.paused", "engagement.resumed"]),
    );
  });

  it("seals the reason", async () => {
    const client = await aCase();
    await pause(asAda(), { ...planRef(client), reason: "A canary is ill" });
    const rows = await withOrganisation(practice, (tx) =>
      tx.engagementEvent.findMany({ where: { engagementId: client.engagementId } }),
    );
    expect(Buffer.from(rows[0]?.reason ?? []).toString("latin1")).not.toContain("canary");
    expect(rows[0]?.reason).not.toBeNull();
  });

  it("lets no day within it count as missed", async () => {
    const client = await aCase();
    const ada = (days: number) => callAs(world, "coach", later(days));
    await ada(0).efficacy.assign({
      ...{ clientId: client.clientId, templateKey: "speaking-v1" },
      plan: { cadence: "weekly", startsOn: "2026-11-18", baseline: false },
    });
    const missedOn = async () => (await ada(22).efficacy.schedules(client)).schedules[0]?.missedOn;
    expect(await missedOn()).toEqual(["2026-11-18", "2026-11-25", "2026-12-02"]);
    const { version } = await pause(asAda(later(2)), { ...planRef(client), reason: "Away" });
    await resume(asAda(later(15)), { ...planRef({ ...client, version }), addWeeks: 0, reason: "" });
    expect(await missedOn()).toEqual(["2026-11-18"]);
  });

  it("needs a reason for weeks beyond twelve, and keeps it", async () => {
    const client = await aCase();
    const { version } = await pause(asAda(), { ...planRef(client), reason: "Away" });
    const goOn = { ...planRef({ ...client, version }), addWeeks: 5 };
    await expect(resume(asAda(later(36)), { ...goOn, reason: "" })).rejects.toMatchObject({
      code: "invalid",
      field: "reason",
    });
    expect(await resume(asAda(later(36)), { ...goOn, reason: "The exam moved" })).toMatchObject({ weeks: 13 });
    const { events } = await engagementOf(asAda(later(36)), client);
    expect(events[0]).toMatchObject({ kind: "resumed", weeks: 13, reason: "The exam moved" });
  });

  it("lets one of two pauses win, and shows the other how it stands", async () => {
    const client = await aCase();
    const answers = await Promise.allSettled([
      pause(asAda(), { ...planRef(client), reason: "One" }),
      pause(asAda(), { ...planRef(client), reason: "Two" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", current: { status: "paused" } },
    });
  });

  it("counts weeks where the client lives across the change to summer time", async () => {
    const client = await aCase();
    const { version } = await callAs(world, "coach").clients.update({
      ...(await headerOf(asAda(), client)),
      timeZone: "Europe/Berlin",
      startsOn: "2027-03-15",
    });
    expect(version).toBeGreaterThan(client.version);
    const weekAt = async (moment: string) => (await engagementOf(asAda(new Date(moment)), client)).week;
    // Berlin's Monday 29 March 2027 begins at 22:00 UTC, an hour earlier than the Monday before.
    expect(await weekAt("2027-03-21T22:59:59Z")).toBe(1);
    expect(await weekAt("2027-03-21T23:00:00Z")).toBe(2);
    expect(await weekAt("2027-03-28T21:59:59Z")).toBe(2);
    expect(await weekAt("2027-03-28T22:00:00Z")).toBe(3);
    const { plan } = await engagementOf(asAda(new Date("2027-03-28T22:00:00Z")), client);
    expect(plan.find(({ standing }) => standing === "now")).toMatchObject({ from: "2027-03-29", to: "2027-04-04" });
  });
});

describe("setLength", () => {
  it("needs a reason beyond twelve weeks, and keeps ladders open to the new end", async () => {
    const client = await aCase();
    await expect(setLength(asAda(), { ...planRef(client), weeks: 14, reason: "" })).rejects.toMatchObject({
      code: "invalid",
      field: "reason",
    });
    const { weeks, version } = await setLength(asAda(), { ...planRef(client), weeks: 14, reason: "The exam moved" });
    expect(weeks).toBe(14);
    const header = await headerOf(asAda(later(84)), client);
    expect(header).toMatchObject({ plannedWeeks: 12, weeks: 14, week: 14 });
    expect(header.phases).toContain("ladders");
    expect(await setLength(asAda(), { ...planRef({ ...client, version }), weeks: 10, reason: "" })).toMatchObject({
      weeks: 10,
    });
  });

  it("takes the reason given before when a shorter length is undone", async () => {
    const client = await aCase();
    const long = await setLength(asAda(), { ...planRef(client), weeks: 14, reason: "The exam moved" });
    const short = await setLength(asAda(later(1)), { ...planRef({ ...client, ...long }), weeks: 10, reason: "" });
    const reason = earlierReason((await engagementOf(asAda(later(1)), client)).events, 14);
    const back = { ...planRef({ ...client, ...short }), weeks: 14, reason };
    expect(await setLength(asAda(later(2)), back)).toMatchObject({ weeks: 14 });
  });

  it.each([5, 53, 7.5])("refuses %d weeks", async (weeks) => {
    const input = { ...planRef(await aCase()), weeks, reason: "x" };
    await expect(callAs(world, "coach").engagements.setLength(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("complete, reopen and again", () => {
  it("closes the record to the coach, keeps the summary, and shares it only on purpose", async () => {
    const client = await aCase();
    await complete(asAda(), { ...planRef(client), closing: "A canary sang.", share: false });
    await expect(engagementOf(asAda(), client)).rejects.toMatchObject({ code: "not_found" });
    const mine = (await pastEngagementsOf(asAda())).find(({ clientId }) => clientId === client.clientId);
    expect(mine).toMatchObject({ closing: "A canary sang.", shared: false, free: true, focus: "Speak up in meetings" });
    expect((await myCoaching(asClient(practice, client))).past).toMatchObject([{ closing: null }]);

    await shareClosing(asAda(), { engagementId: client.engagementId, shared: true });
    expect((await myCoaching(asClient(practice, client))).past).toMatchObject([{ closing: "A canary sang." }]);
    await shareClosing(asAda(), { engagementId: client.engagementId, shared: false });
    expect((await myCoaching(asClient(practice, client))).past).toMatchObject([{ closing: null }]);
    const row = await withOrganisation(practice, (tx) =>
      tx.engagement.findFirst({ where: { id: client.engagementId } }),
    );
    expect(Buffer.from(row?.closing ?? []).toString("latin1")).not.toContain("canary");
  });

  it("is undone by reopening, with the summary as a draft", async () => {
    const client = await aCase();
    await complete(asAda(), { ...planRef(client), closing: "Too early.", share: true });
    await reopen(asAda(), client);
    expect(await engagementOf(asAda(), client)).toMatchObject({ status: "active", closing: "Too early." });
    expect(await myCoaching(asClient(practice, client))).toMatchObject({
      past: [],
      present: { coachName: "Ada Coach" },
    });
    await expect(reopen(asAda(), client)).rejects.toMatchObject({ code: "not_found" });
  });

  it("refuses while a safety flag is open", async () => {
    const client = await aCase();
    await raiseFlag(asAda(), {
      clientId: client.clientId,
      operationId: newId(),
      kind: "performance_trauma",
      observed: "Froze on stage",
    });
    const { version } = await headerOf(asAda(), client);
    await expect(
      complete(asAda(), { ...planRef({ ...client, version }), closing: "Done", share: false }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("begins again once, however often it is sent, and not beside an open engagement", async () => {
    const client = await aCase();
    await complete(asAda(), { ...planRef(client), closing: "Done.", share: false });
    const again = {
      engagementId: client.engagementId,
      newEngagementId: newId(),
      audience: "professional" as const,
      focus: "Lead the next project",
      startsOn: "2026-11-23",
      weeks: 6,
    };
    const [first, second] = await Promise.all([engageAgain(asAda(), again), engageAgain(asAda(), again)]);
    expect(first).toEqual(second);
    expect(await engagementOf(asAda(), client)).toMatchObject({ focus: "Lead the next project", weeks: 6, week: null });
    await expect(engageAgain(asAda(), { ...again, newEngagementId: newId() })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(reopen(asAda(), client)).rejects.toMatchObject({ code: "invalid" });
    await expect(engageAgain(asBo(), { ...again, newEngagementId: newId() })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("handover", () => {
  async function anOffer() {
    const client = await aCase();
    const handoverId = newId();
    const toCoachId = world.unlinkedCoach.membershipId;
    const offer = { handoverId, clientId: client.clientId, toCoachId, note: "A canary note", told: false };
    await offerHandover(asAda(), offer);
    return { client, handoverId, offer };
  }

  it("tells the client and the colleague at once, and changes nothing before it is accepted", async () => {
    const { client, handoverId, offer } = await anOffer();
    await offerHandover(asAda(), offer);
    expect(await lettersTo(client.signedIn.email)).toMatchObject([
      { template: "handover_ahead", coachName: "Ada Coach", newCoachName: "Bo Coach" },
    ]);
    const told = await lettersTo(world.unlinkedCoach.signedIn.email);
    expect(told.filter(({ template }) => template === "handover_offered")).not.toHaveLength(0);
    expect(JSON.stringify(told)).not.toContain("Noor");
    expect(await myCoaching(asClient(practice, client))).toMatchObject({
      present: { coachName: "Ada Coach" },
      handover: { id: handoverId, toName: "Bo Coach", objectedAt: null },
    });
    expect((await incomingTo(asBo())).find(({ id }) => id === handoverId)).toMatchObject({
      clientName: "Noor Client",
      fromName: "Ada Coach",
      note: "A canary note",
      openFlags: 0,
    });
    await expect(engagementOf(asBo(), client)).rejects.toMatchObject({ code: "not_found" });
  });

  it("moves the whole record at once, open flags with it", async () => {
    const { client, handoverId } = await anOffer();
    await raiseFlag(asAda(), {
      clientId: client.clientId,
      operationId: newId(),
      kind: "performance_trauma",
      observed: "Froze on stage",
    });
    await acceptHandover(asBo(), { handoverId });
    await expect(headerOf(asAda(), client)).rejects.toMatchObject({ code: "not_found" });
    expect(await engagementOf(asBo(), client)).toMatchObject({
      flagged: true,
      handover: null,
      events: [{ kind: "handed_over", memberName: "Bo Coach" }],
    });
    expect((await callAs(world, "unlinkedCoach").safety.ofClient(client)).flags).toHaveLength(1);
    expect((await lettersTo(client.signedIn.email)).at(-1)).toMatchObject({
      template: "handover_done",
      newCoachName: "Bo Coach",
    });
    expect(await myCoaching(asClient(practice, client))).toMatchObject({ present: { coachName: "Bo Coach" } });
    await expect(acceptHandover(asBo(), { handoverId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("supervises nobody's own work: a supervisor who takes the case on is its supervisor no longer", async () => {
    const { client, handoverId } = await anOffer();
    const supervisorId = world.unlinkedCoach.membershipId;
    await withOrganisation(practice, (tx) =>
      tx.engagement.updateMany({ where: { id: client.engagementId }, data: { supervisorId } }),
    );
    await acceptHandover(asBo(), { handoverId });
    expect((await engagementOf(asBo(), client)).supervisor).toBeNull();
  });

  it("keeps whoever else is the supervisor", async () => {
    const { client, handoverId } = await anOffer();
    const { version } = await headerOf(asAda(), client);
    await nameSupervisor(asAda(), { ...planRef({ ...client, version }), supervisorId: world.supervisor.membershipId });
    await acceptHandover(asBo(), { handoverId });
    expect((await engagementOf(asBo(), client)).supervisor).toMatchObject({ name: "Di Supervisor" });
  });

  it("leaves no way back to who began before a colleague took over", async () => {
    const client = await aCase();
    await complete(asAda(), { ...planRef(client), closing: "Done.", share: false });
    const again = {
      ...{ engagementId: client.engagementId, newEngagementId: newId(), audience: "professional" as const },
      ...{ focus: "Lead the next project", startsOn: "2026-11-23", weeks: 6 },
    };
    await engageAgain(asAda(later(1)), again);
    const handoverId = newId();
    const toCoachId = world.unlinkedCoach.membershipId;
    await offerHandover(asAda(), { handoverId, clientId: client.clientId, toCoachId, note: "", told: true });
    await acceptHandover(asBo(), { handoverId });
    const { version } = await headerOf(asBo(later(3)), client);
    await complete(asBo(later(3)), { ...planRef({ ...client, version }), closing: "A canary of Bo.", share: false });

    const mine = (await pastEngagementsOf(asAda(later(4)))).find(({ clientId }) => clientId === client.clientId);
    expect(mine).toMatchObject({ closing: "Done.", free: true, passedOn: true });
    await expect(reopen(asAda(later(4)), client)).rejects.toMatchObject({ code: "not_found" });
    await expect(engageAgain(asAda(later(4)), { ...again, newEngagementId: newId() })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(headerOf(asAda(later(4)), client)).rejects.toMatchObject({ code: "not_found" });
    const bos = (await pastEngagementsOf(asBo(later(4)))).find(({ clientId }) => clientId === client.clientId);
    expect(bos).toMatchObject({ passedOn: false });
    await reopen(asBo(later(4)), { engagementId: again.newEngagementId });
  });

  it("waits while the client objects, and goes on when they no longer do", async () => {
    const { client, handoverId } = await anOffer();
    const asNoor = asClient(practice, client);
    await objectToHandover(asNoor, { handoverId, objects: true, words: "A canary objects" });
    expect((await engagementOf(asAda(), client)).handover).toMatchObject({ objection: "A canary objects" });
    await expect(acceptHandover(asBo(), { handoverId })).rejects.toMatchObject({ code: "invalid" });
    expect((await incomingTo(asBo())).find(({ id }) => id === handoverId)).toMatchObject({ objected: true });
    const row = await withOrganisation(practice, (tx) =>
      tx.engagementHandover.findFirst({ where: { id: handoverId } }),
    );
    for (const sealed of [row?.note, row?.objection]) {
      expect(Buffer.from(sealed ?? []).toString("latin1")).not.toContain("canary");
    }
    await objectToHandover(asNoor, { handoverId, objects: false, words: "" });
    await expect(acceptHandover(asBo(), { handoverId })).resolves.toEqual({ clientId: client.clientId });
  });

  it("lets accepting and objecting at once end in one or the other, never both", async () => {
    const { client, handoverId } = await anOffer();
    await Promise.allSettled([
      acceptHandover(asBo(), { handoverId }),
      objectToHandover(asClient(practice, client), { handoverId, objects: true, words: "" }),
    ]);
    const row = await withOrganisation(practice, (tx) =>
      tx.engagementHandover.findFirst({ where: { id: handoverId } }),
    );
    expect(row?.status === "accepted" ? row.objectedAt : "offered").toBe(
      row?.status === "accepted" ? null : row?.status,
    );
  });

  it("stays with the coach when it is declined, and can be offered again", async () => {
    const { client, handoverId, offer } = await anOffer();
    await expect(offerHandover(asAda(), { ...offer, handoverId: newId() })).rejects.toMatchObject({ code: "invalid" });
    await declineHandover(asBo(), { handoverId });
    expect((await lettersTo(coach.signedIn.email)).at(-1)).toMatchObject({ template: "handover_declined" });
    await expect(offerHandover(asAda(), { ...offer, handoverId: newId() })).resolves.toBeDefined();
    expect((await engagementOf(asAda(), client)).handover).not.toBeNull();
  });

  it("needs the coach's word for a client whom no letter reaches", async () => {
    const added = await callAs(world, "coach").clients.add({
      ...{ clientId: newId(), name: "Una Reached", email: "", timeZone: "Europe/Lisbon", audience: "student" },
      ...{ focus: "Ask a question", startsOn: "2026-11-18", plannedWeeks: 8 },
    });
    const offer = {
      ...{ handoverId: newId(), clientId: added.clientId, note: "" },
      toCoachId: world.unlinkedCoach.membershipId,
    };
    await expect(offerHandover(asAda(), { ...offer, told: false })).rejects.toMatchObject({ field: "told" });
    await expect(offerHandover(asAda(), { ...offer, told: true })).resolves.toBeDefined();
  });

  it("does not reach another practice, nor somebody who is no coach", async () => {
    const { clientId } = await aCase();
    for (const other of [world.otherTenantCoach, world.supervisor]) {
      const offer = { handoverId: newId(), clientId, toCoachId: other.membershipId, note: "", told: true };
      await expect(offerHandover(asAda(), offer)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("nameSupervisor", () => {
  it("opens safety of this case to that supervisor, and closes it again", async () => {
    const client = await aCase();
    const asDi = () => callAs(world, "supervisor").safety.record({ clientId: client.clientId });
    await expect(asDi()).rejects.toMatchObject({ code: "NOT_FOUND" });
    const supervisorId = world.supervisor.membershipId;
    const { version } = await nameSupervisor(asAda(), { ...planRef(client), supervisorId });
    await expect(asDi()).resolves.toBeDefined();
    expect((await lettersTo(world.supervisor.signedIn.email)).at(-1)).toMatchObject({ template: "supervisor_named" });
    expect(await myCoaching(asClient(practice, client))).toMatchObject({
      present: { supervisorName: "Di Supervisor" },
    });
    await nameSupervisor(asAda(), { ...planRef({ ...client, version }), supervisorId: null });
    await expect(asDi()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
