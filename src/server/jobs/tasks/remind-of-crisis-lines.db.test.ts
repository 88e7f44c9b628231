import { addDays } from "date-fns";
import { beforeEach, expect, it } from "vitest";
import { verifiedOn } from "#content/safety/crisis-help.ts";
import { confirmCrisisLines } from "#features/safety/crisis/commands.ts";
import { newId } from "#lib/uuid.ts";
import { type OwnerScope, prove } from "#server/scope.ts";
import { lettersTo } from "#test/letters.ts";
import { aMember, aMoment, aPractice, type Member, type Practice } from "#test/people.ts";
import { remindOfCrisisLines } from "./remind-of-crisis-lines.ts";

let practice: Practice;
let owner: Member;
let coach: Member;

beforeEach(async () => {
  // It has confirmed the Netherlands at `aMoment`.
  practice = await aPractice();
  owner = await aMember(practice, ["owner"], "Fay Owner");
  coach = await aMember(practice, ["coach"]);
});

const after = (days: number) => addDays(aMoment, days);
const mailed = async ({ signedIn }: Member) =>
  (await lettersTo(signedIn.email)).filter(({ template }) => template === "crisis_lines_due");

function confirm(at: Date, country = "NL") {
  const scope = prove<OwnerScope>({ organisationId: practice.organisationId, ownerId: owner.membershipId });
  const ctx = { scope, actorId: owner.userId, now: () => at, requestId: newId() };
  return confirmCrisisLines(ctx, { country, verifiedOn, entries: null });
}

it("asks the owners half a year after the helplines were confirmed, and nobody else", async () => {
  await remindOfCrisisLines(after(181));
  expect(await mailed(owner)).toEqual([]);
  await remindOfCrisisLines(after(182));
  expect(await mailed(owner)).toMatchObject([
    { practiceName: practice.name, url: expect.stringMatching(/\/organisation\/crisis-help$/) },
  ]);
  expect(await mailed(coach)).toEqual([]);
});

it("asks once a month, however often it runs and however many run at once", async () => {
  await Promise.all([182, 182, 183, 190, 211].map((days) => remindOfCrisisLines(after(days))));
  expect(await mailed(owner)).toHaveLength(1);
  await remindOfCrisisLines(after(212));
  await remindOfCrisisLines(after(213));
  expect(await mailed(owner)).toHaveLength(2);
});

it("is silent once somebody has looked, until the next half year is over", async () => {
  await confirm(after(170));
  await remindOfCrisisLines(after(183));
  expect(await mailed(owner)).toEqual([]);
  await remindOfCrisisLines(after(170 + 182));
  expect(await mailed(owner)).toHaveLength(1);
});

it("asks while one of several countries is due", async () => {
  await confirm(after(100), "BE");
  await remindOfCrisisLines(after(182));
  expect(await mailed(owner)).toHaveLength(1);
});
