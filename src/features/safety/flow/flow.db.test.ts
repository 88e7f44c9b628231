import { addDays, addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
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
import { closeFlags, raiseFlag, reportNotOk } from "../commands.ts";
import { confirmOverride, recordClearance, requestOverride, revokeLift } from "../lifts/commands.ts";
import { aClearance, aFlag, anOverride, aReferral } from "../matrix.ts";
import { assertPractiseAllowed, safetyForCoach } from "../queries.ts";
import { draftReferral, noteReferralConsent, reviseReferral, sendReferral } from "../referrals/commands.ts";
import { acknowledgeFlag, recheckFlag } from "./commands.ts";
import { safetyRecordOf } from "./queries.ts";

let practice: Practice;
let coach: Member;
let supervisor: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  supervisor = await aMember(practice, ["supervisor"], "Di Supervisor");
  client = await aClient(practice, coach);
});

const minutes = (count: number) => addMinutes(aMoment, count);
const recordAt = (at = aMoment, who = coach) => safetyRecordOf(asCare(practice, who, at), client);
const raised = (change = {}, at = aMoment) => raiseFlag(asCoach(practice, coach, at), aFlag(client, change));
const closing = (flags: { id: string; version: number }[], at: Date, who = coach) =>
  closeFlags(asCare(practice, who, at), {
    clientId: client.clientId,
    flags: flags.map(({ id: flagId, version }) => ({ flagId, version })),
    outcome: "Talked it through",
  });
const templatesTo = async ({ signedIn }: Member) => (await lettersTo(signedIn.email)).map(({ template }) => template);
const relivingAt = (at: Date) =>
  withOrganisation(practice, (tx) => assertPractiseAllowed(tx, practice, client.clientId, "reliving", at));

describe("a stop", () => {
  const stop = (at = aMoment) => raised({ kind: "self_harm_talk" }, at);
  const cleared = (at: Date, who = coach) =>
    recordClearance(asCare(practice, who, at), aClearance(client, { tier: "stop" }));

  it("closes only on a clearance that is on record and came after it", async () => {
    const first = await stop();
    await expect(closing([first], minutes(1))).rejects.toMatchObject({ code: "invalid" });
    await cleared(minutes(2));
    const second = await stop(minutes(3));
    await expect(closing([first, second], minutes(4))).rejects.toMatchObject({ code: "invalid" });
    expect((await recordAt(minutes(5))).flags.filter(({ closedAt }) => closedAt)).toEqual([]);
    await cleared(minutes(6), supervisor);
    await closing([first, second], minutes(7), supervisor);
    const { tier, flags } = await recordAt(minutes(8));
    expect(tier).toBe("caution");
    expect(flags.map(({ closing: words, closedBy }) => [words?.clinician, closedBy])).toEqual([
      ["Dr. Vermeer, psychologist", "Di Supervisor"],
      ["Dr. Vermeer, psychologist", "Di Supervisor"],
    ]);
  });

  it("stands until it is cleared, whether or not somebody would like to override it", async () => {
    await stop();
    await expect(relivingAt(minutes(1))).rejects.toMatchObject({ code: "contraindicated" });
    const above = { ...anOverride(client), tier: "stop" as never };
    await expect(requestOverride(asCare(practice, coach), above)).rejects.toThrow();
    await cleared(minutes(2));
    await expect(relivingAt(minutes(3))).resolves.toBeUndefined();
  });

  it("comes back when the clearance is taken back, also after it was closed", async () => {
    const flag = await stop();
    const { id: liftId, version } = await cleared(minutes(1));
    await closing([flag], minutes(2));
    await revokeLift(asCare(practice, supervisor, minutes(3)), { liftId, version });
    expect(await recordAt(minutes(4))).toMatchObject({ tier: "stop", allowed: { control_mapping: false } });
  });

  it("does not let a clearance reach what came after it", async () => {
    await stop();
    await cleared(minutes(1));
    await stop(minutes(2));
    expect((await recordAt(minutes(3))).tier).toBe("stop");
  });

  it("tells whoever was told, when it is closed", async () => {
    const flag = await stop();
    await cleared(minutes(1), supervisor);
    await closing([flag], minutes(2));
    expect(await templatesTo(supervisor)).toEqual(["safety_flag", "safety_closed"]);
    expect(await templatesTo(coach)).toEqual([]);
  });

  it("is cleared by one of two who try at once; the other hears of it", async () => {
    await stop();
    const results = await Promise.allSettled([cleared(minutes(1)), cleared(minutes(1), supervisor)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    expect((await recordAt(minutes(2))).lifts).toHaveLength(1);
  });

  it("is cleared once however often it is sent", async () => {
    await stop();
    const input = aClearance(client, { tier: "stop" });
    const [first, again] = [
      await recordClearance(asCare(practice, coach, minutes(1)), input),
      await recordClearance(asCare(practice, coach, minutes(2)), input),
    ];
    expect(again).toEqual(first);
  });
});

describe("an override", () => {
  const asked = (change = {}) => requestOverride(asCare(practice, coach), anOverride(client, change));
  const confirmed = async (
    { id: liftId, version }: { id: string; version: number },
    who = supervisor,
    at = minutes(5),
  ) => confirmOverride(asCare(practice, who, at), { liftId, version });

  it("lifts nothing until a supervisor confirms, and nothing after its end", async () => {
    await raised();
    const request = await asked({ days: 2 });
    await expect(relivingAt(minutes(1))).rejects.toMatchObject({ code: "contraindicated" });
    expect(await templatesTo(supervisor)).toEqual(["safety_flag", "override_requested"]);
    await confirmed(request);
    await expect(relivingAt(minutes(6))).resolves.toBeUndefined();
    await expect(relivingAt(addDays(aMoment, 2))).rejects.toMatchObject({ code: "contraindicated" });
  });

  it("does not cover what was noted between the wish and the word", async () => {
    await raised();
    const request = await asked();
    await raised({}, minutes(2));
    await confirmed(request);
    await expect(relivingAt(minutes(6))).rejects.toMatchObject({ code: "contraindicated" });
  });

  it("needs another person, who is a supervisor", async () => {
    const both = await aMember(practice, ["coach", "supervisor"], "Both Roles");
    client = await aClient(practice, both);
    await raiseFlag(asCoach(practice, both), aFlag(client));
    const own = await requestOverride(asCare(practice, both), anOverride(client));
    await expect(confirmed(own, both)).rejects.toMatchObject({ code: "forbidden" });
    await expect(confirmed(own, coach)).rejects.toMatchObject({ code: "not_found" });
    await expect(confirmed(own)).resolves.toMatchObject({ version: 2 });
  });

  it("cannot be asked for where nobody could confirm it", async () => {
    practice = await aPractice();
    coach = await aMember(practice, ["coach", "owner"]);
    client = await aClient(practice, coach);
    await raised();
    await expect(asked()).rejects.toMatchObject({ code: "invalid" });
    expect((await recordAt()).lifts).toEqual([]);
  });

  it("ends when it is taken back, and a declined one never begins", async () => {
    await raised();
    const first = await confirmed(await asked());
    await revokeLift(asCare(practice, coach, minutes(7)), { liftId: first.id, version: first.version });
    await expect(relivingAt(minutes(8))).rejects.toMatchObject({ code: "contraindicated" });
    const declined = await asked();
    const gone = await revokeLift(asCare(practice, supervisor), { liftId: declined.id, version: declined.version });
    await expect(confirmed(gone)).rejects.toMatchObject({ code: "conflict" });
  });

  it("cannot outlast 28 days nor be confirmed by its author, whatever code asks for it", async () => {
    const { organisationId } = practice;
    const row = {
      ...{ organisationId, clientId: client.clientId, kind: "override" as const, tier: "adapt" as const, at: aMoment },
      ...{ authorId: coach.membershipId, detail: new Uint8Array([1]), expiresAt: addDays(aMoment, 28) },
    };
    const insert = (change: object) =>
      withOrganisation(practice, (tx) =>
        tx.safetyLift.create({ data: { ...row, id: newId(), operationId: newId(), ...change } }),
      );
    await expect(insert({ expiresAt: addDays(aMoment, 29) })).rejects.toThrow(/safety_lift_override/);
    await expect(insert({ tier: "stop" })).rejects.toThrow(/safety_lift_override/);
    const alone = { supervisorId: coach.membershipId, confirmedAt: aMoment };
    await expect(insert(alone)).rejects.toThrow(/safety_lift_other_supervisor/);
    await expect(insert({})).resolves.toBeDefined();
  });
});

it("says when time alone changes something, and not while a stop holds everything anyway", async () => {
  await raised();
  const { id: liftId, version } = await requestOverride(asCare(practice, coach), anOverride(client, { days: 2 }));
  await confirmOverride(asCare(practice, supervisor, minutes(1)), { liftId, version });
  expect((await recordAt(minutes(2))).expiresAt).toBe(addDays(aMoment, 2).toISOString());
  await raised({ kind: "self_harm_talk" }, minutes(3));
  expect((await recordAt(minutes(4))).expiresAt).toBeNull();
});

describe("a flag on its way", () => {
  it("is acknowledged by one of two, looked at again, and shows it all", async () => {
    const { id: flagId, version } = await raised({ kind: "loss_of_pleasure" });
    const seen = (who: Member) =>
      acknowledgeFlag(asCare(practice, who, minutes(1)), { flagId, version, recheckOn: "2026-11-25" });
    const results = await Promise.allSettled([seen(coach), seen(supervisor)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const looked = { operationId: newId(), flagId, version: 2, found: "Sleeps again", nextOn: "2026-12-02" };
    const first = await recheckFlag(asCare(practice, coach, minutes(2)), looked);
    expect(await recheckFlag(asCare(practice, coach, minutes(3)), looked)).toEqual(first);
    const [flag] = (await recordAt(minutes(4), supervisor)).flags;
    expect(flag).toMatchObject({
      author: "Ada Coach",
      recheckOn: "2026-12-02",
      told: [{ name: "Di Supervisor", step: "flag_raised" }],
      rechecks: [{ found: "Sleeps again", by: "Ada Coach", nextOn: "2026-12-02" }],
    });
  });

  it.each(["1999-01-01", "2026-11-17", "2027-11-19"])("is not looked at again on %s", async (day) => {
    const { id: flagId, version } = await raised();
    const ctx = asCare(practice, coach, minutes(1));
    await expect(acknowledgeFlag(ctx, { flagId, version, recheckOn: day })).rejects.toMatchObject({
      code: "invalid",
      field: "recheckOn",
    });
    const found = { operationId: newId(), flagId, version, found: "Calmer", nextOn: day };
    await expect(recheckFlag(ctx, found)).rejects.toMatchObject({ code: "invalid", field: "nextOn" });
    expect((await recordAt()).flags).toMatchObject([{ acknowledgedAt: null, recheckOn: null, rechecks: [] }]);
  });

  it("is looked at again from today, as the practice counts, and a week later where nobody names a day", async () => {
    // In Amsterdam the 19th has begun.
    const ctx = asCare(practice, coach, new Date("2026-11-18T23:30:00Z"));
    const [first, second] = [await raised(), await raised()];
    const dayBefore = { flagId: first.id, version: first.version, recheckOn: "2026-11-18" };
    await expect(acknowledgeFlag(ctx, dayBefore)).rejects.toMatchObject({ code: "invalid" });
    await acknowledgeFlag(ctx, { ...dayBefore, recheckOn: "2026-11-19" });
    await acknowledgeFlag(ctx, { flagId: second.id, version: second.version });
    const { flags } = await recordAt();
    expect(Object.fromEntries(flags.map(({ id, recheckOn }) => [id, recheckOn]))).toEqual({
      [first.id]: "2026-11-19",
      [second.id]: "2026-11-26",
    });
  });

  it("is acknowledged as it is noted when it is a caution, and waits otherwise", async () => {
    await raised({ kind: "minimising" });
    await reportNotOk(asClient(practice, client), { operationId: newId() });
    const flags = (await recordAt()).flags.map(({ kind, acknowledgedAt }) => [kind, acknowledgedAt !== null]);
    expect(Object.fromEntries(flags)).toEqual({ minimising: true, not_ok: false });
  });

  it("from the client of a practice without other staff reaches its owner", async () => {
    practice = await aPractice();
    const owner = await aMember(practice, ["owner"], "Fay Owner");
    const gone = await aMember(practice, ["coach"]);
    client = await aClient(practice, gone);
    await withOrganisation(practice, (tx) =>
      tx.membership.update({
        where: { organisationId_id: { organisationId: practice.organisationId, id: gone.membershipId } },
        data: { disabledAt: aMoment },
      }),
    );
    await reportNotOk(asClient(practice, client), { operationId: newId() });
    expect(await templatesTo(owner)).toEqual(["safety_flag"]);
  });

  it("says on which day a client said it, when their phone had no network", async () => {
    await reportNotOk(asClient(practice, client), { operationId: newId(), note: "Not well", ago: 2 * 86_400_000 });
    expect((await recordAt()).flags).toMatchObject([{ seenOn: "2026-11-16", raisedAt: aMoment.toISOString() }]);
  });

  it("is one of any number: all are judged, and a screen shows the first 200", { timeout: 60_000 }, async () => {
    await raised({ kind: "self_harm_talk" });
    for (let count = 0; count < 230; count++) await raised({ kind: "minimising" }, minutes(count + 1));
    const shown = await safetyForCoach(asCoach(practice, coach, addDays(aMoment, 1)), client);
    expect(shown).toMatchObject({ tier: "stop", flagCount: 231 });
    expect(shown.flags).toHaveLength(200);
    expect((await recordAt(addDays(aMoment, 1))).flags).toHaveLength(200);
  });
});

describe("a referral", () => {
  it("goes out with the client's word to these very words, and is fixed then", async () => {
    const { id: flagId } = await raised();
    const care = asCare(practice, coach);
    const input = aReferral(flagId);
    const draft = await draftReferral(care, input);
    expect(await draftReferral(care, input)).toEqual(draft);
    const ref = (version: number) => ({ referralId: draft.id, version });
    await expect(sendReferral(care, ref(1))).rejects.toMatchObject({ code: "invalid" });
    await noteReferralConsent(care, ref(1));
    await reviseReferral(care, { ...ref(2), recipient: "Dr. Li", letter: "Another letter" });
    await expect(sendReferral(care, ref(3))).rejects.toMatchObject({ code: "invalid" });
    await noteReferralConsent(care, ref(3));
    await sendReferral(care, ref(4));
    await expect(reviseReferral(care, { ...ref(5), recipient: "X", letter: "Y" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await recordAt()).flags[0]?.referrals).toMatchObject([
      { status: "sent", recipient: "Dr. Li", letter: "Another letter", consentNotedBy: "Ada Coach" },
    ]);
  });
});

it("keeps every word sealed, and leaves an entry for every step", async () => {
  const care = asCare(practice, coach, minutes(1));
  const canary = "canary-in-the-flow";
  const { id: flagId, version } = await raised({ observed: canary });
  await draftReferral(care, aReferral(flagId, { recipient: canary, letter: canary }));
  await recheckFlag(care, { operationId: newId(), flagId, version, found: canary });
  await requestOverride(care, anOverride(client, { reason: canary }));
  await recordClearance(care, aClearance(client, { clinician: canary, said: canary }));
  await recordAt(minutes(2));
  await withOrganisation(practice, async (tx) => {
    const { organisationId } = practice;
    const where = { organisationId };
    const rows = [
      await tx.safetyFlag.findMany({ where }),
      await tx.safetyReferral.findMany({ where }),
      await tx.safetyRecheck.findMany({ where }),
      await tx.safetyLift.findMany({ where }),
    ].flat();
    expect(rows).toHaveLength(5);
    const bytes = rows.flatMap((row) => Object.values(row)).filter((value) => value instanceof Uint8Array);
    expect(bytes.length).toBeGreaterThan(5);
    for (const value of bytes) expect(Buffer.from(value).toString("latin1")).not.toContain("canary");
    const actions = await tx.auditEntry.findMany({ where: { ...where, clientId: client.clientId } });
    expect(new Set(actions.map(({ action }) => action))).toEqual(
      new Set([
        ...["flag.raised", "referral.drafted", "flag.rechecked", "override.announced", "override.requested"],
        ...["clearance.recorded", "safety.read"],
      ]),
    );
  });
});

it.each([
  ["its words", { detail: new Uint8Array([1]) }],
  ["its time", { raisedAt: aMoment }],
  ["its author", { raisedBy: "client" as const }],
])("is history: nothing in the application can change %s", async (_, data) => {
  await raised();
  const rewriting = withOrganisation(practice, (tx) => tx.safetyFlag.updateMany({ data }));
  await expect(rewriting).rejects.toThrow(/permission denied/);
});

it("gives a supervisor no client who was never flagged", async () => {
  await expect(recordAt(aMoment, supervisor)).rejects.toMatchObject({ code: "not_found" });
});
