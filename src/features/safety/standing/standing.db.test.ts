import { addDays, addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { screensConsent } from "#content/consent/screens.ts";
import { caseloadOf } from "#features/caseload/queries.ts";
import { firstPage } from "#features/caseload/schema.ts";
import { rateScale } from "#features/efficacy/commands.ts";
import { aRating } from "#features/efficacy/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { prove, type SupervisorScope } from "#server/scope.ts";
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
import { closeFlags, raiseFlag } from "../commands.ts";
import { recordClearance, requestOverride, revokeLift } from "../lifts/commands.ts";
import { aClearance, aFlag, anOverride } from "../matrix.ts";
import { safetyForCoach } from "../queries.ts";
import { decideOnScreens, takeScreen } from "../screening/commands.ts";
import { supervisedBy } from "../supervision/queries.ts";

let practice: Practice;
let coach: Member;
let supervisor: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  supervisor = await aMember(practice, ["supervisor"], "Di Supervisor");
  client = await aClient(practice, coach);
  await decideOnScreens(asClient(practice, client), { granted: true, textVersion: screensConsent.version });
});

const minutes = (count: number) => addMinutes(aMoment, count);
const ofCoach = (at: Date) => safetyForCoach(asCoach(practice, coach, at), client);
const openOnes = async (at: Date) => (await ofCoach(at)).flags.filter(({ closedAt }) => closedAt === null);
const cleared = (at: Date, change = {}) =>
  recordClearance(asCare(practice, coach, at), aClearance(client, { tier: "stop", ...change }));
const closing = ({ id: flagId, version }: { id: string; version: number }, at: Date) =>
  closeFlags(asCare(practice, coach, at), {
    clientId: client.clientId,
    flags: [{ flagId, version }],
    outcome: "Talked it through",
  });
const taking = (screen: "phq2" | "phq8", answers: number[], at = aMoment) =>
  takeScreen(asClient(practice, client, at), { operationId: newId(), screen, answers });
const supervised = (at: Date) => {
  const { organisationId } = practice;
  const scope = prove<SupervisorScope>({ organisationId, supervisorId: supervisor.membershipId });
  return supervisedBy({ scope, actorId: supervisor.userId, now: () => at, requestId: newId() });
};
const told = async ({ signedIn }: Member) =>
  (await lettersTo(signedIn.email)).filter(({ template }) => template === "safety_flag").length;

describe("a stop that was closed on a clearance", () => {
  const closed = async (change = {}) => {
    const flag = await raiseFlag(asCoach(practice, coach), aFlag(client, { kind: "self_harm_talk" }));
    const word = await cleared(minutes(1), change);
    await closing(flag, minutes(2));
    return { liftId: word.id, version: word.version };
  };

  it("is an open flag again once the clearance is taken back, and the others are told once", async () => {
    const ref = await closed();
    const before = await told(supervisor);
    await revokeLift(asCare(practice, coach, minutes(3)), ref);
    expect(await openOnes(minutes(4))).toMatchObject([{ kind: "self_harm_talk", tier: "stop", acknowledgedAt: null }]);
    expect((await supervised(minutes(4))).flags).toMatchObject([{ kind: "self_harm_talk", tier: "stop" }]);
    expect(await told(supervisor)).toBe(before + 1);
    await expect(revokeLift(asCare(practice, coach, minutes(5)), ref)).rejects.toMatchObject({ code: "conflict" });
    expect(await openOnes(minutes(6))).toHaveLength(1);
  });

  it("shows on the supervisor's page and in the caseload once the clearance has run out", async () => {
    await closed({ lastDay: "2026-12-01" });
    const [during, after] = [minutes(5), addDays(aMoment, 60)];
    const reasonAt = async (at: Date) => (await caseloadOf(asCoach(practice, coach, at), firstPage)).rows[0]?.reason;
    expect((await supervised(during)).lapsed).toEqual([]);
    expect((await reasonAt(during))?.code).not.toBe("safety_flag_open");
    expect((await supervised(after)).lapsed).toMatchObject([
      { clientId: client.clientId, kind: "self_harm_talk", tier: "stop" },
    ]);
    expect((await reasonAt(after))?.code).toBe("safety_flag_open");
  });
});

it("never answers a changed clearance or override with the receipt of the first", async () => {
  await raiseFlag(asCoach(practice, coach), aFlag(client));
  const word = aClearance(client);
  const clear = (change = {}) => recordClearance(asCare(practice, coach, minutes(1)), { ...word, ...change });
  const first = await clear();
  expect(await clear()).toEqual(first);
  await expect(clear({ said: "Something else" })).rejects.toMatchObject({ code: "conflict" });
  await raiseFlag(asCoach(practice, coach, minutes(2)), aFlag(client));
  const wish = anOverride(client);
  const ask = (change = {}) => requestOverride(asCare(practice, coach, minutes(3)), { ...wish, ...change });
  const asked = await ask();
  expect(await ask()).toEqual(asked);
  await expect(ask({ days: 3 })).rejects.toMatchObject({ code: "conflict" });
});

describe("a check-in of eight questions in the gravest band", () => {
  it("raises a flag of tier stop that closes on a clearance alone", async () => {
    await taking("phq8", [3, 3, 3, 3, 3, 3, 2, 0]);
    const [flag] = await openOnes(minutes(1));
    if (!flag) throw new Error("No flag was raised");
    expect(flag).toMatchObject({ kind: "check_in_stop", tier: "stop" });
    expect((await supervised(minutes(1))).flags).toMatchObject([{ tier: "stop" }]);
    await expect(closing(flag, minutes(2))).rejects.toMatchObject({ code: "invalid" });
    await cleared(minutes(3));
    await closing(flag, minutes(4));
    expect((await ofCoach(minutes(5))).tier).toBe("caution");
  });

  it("keeps the flag of a pause open as long as the check-in holds practices back", async () => {
    await taking("phq8", [2, 2, 2, 2, 2, 2, 2, 2]);
    const [flag] = await openOnes(minutes(1));
    if (!flag) throw new Error("No flag was raised");
    await expect(closing(flag, minutes(2))).rejects.toMatchObject({ code: "invalid" });
    await taking("phq8", [0, 0, 0, 0, 0, 0, 0, 0], minutes(3));
    await closing(flag, minutes(4));
    expect((await ofCoach(minutes(5))).tier).toBe("none");
  });
});

describe("loss of pleasure with decline", () => {
  const scale = async () => {
    const input = await aRating({ practice, coach, client });
    await withOrganisation(practice, (tx) =>
      tx.efficacyScale.updateMany({
        where: { id: input.scaleId },
        data: { normSd: 15, normReliability: 0.9, normSource: "test" },
      }),
    );
    return (confidence: number, at: Date) =>
      rateScale(asClient(practice, client, at), {
        ...input,
        operationId: newId(),
        answers: input.answers.map((answer) => ({ ...answer, confidence })),
      });
  };

  it("pauses with a flag and says so when the decline was there first", async () => {
    const rate = await scale();
    await rate(90, aMoment);
    await rate(10, addDays(aMoment, 1));
    const { outcome } = await taking("phq2", [2, 0], addDays(aMoment, 2));
    expect(outcome.care).toBe("pause");
    expect(await openOnes(addDays(aMoment, 2))).toMatchObject([{ kind: "check_in", tier: "pause" }]);
  });

  it("pauses with one flag when the decline comes after the check-in", async () => {
    const rate = await scale();
    await rate(90, aMoment);
    const { outcome } = await taking("phq2", [2, 0]);
    expect(outcome.care).toBe("caution");
    expect(await openOnes(minutes(1))).toEqual([]);
    await rate(10, addDays(aMoment, 1));
    await rate(10, addDays(aMoment, 2));
    expect(await openOnes(addDays(aMoment, 3))).toMatchObject([{ kind: "check_in", raisedBy: "client" }]);
    expect(await told(supervisor)).toBe(1);
  });
});
