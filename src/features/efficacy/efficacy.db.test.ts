import { addDays } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { practiceItem } from "#content/scales/scales.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
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
import { chartOfClient, myChart } from "./chart/queries.ts";
import { assignScale, rateScale, setTarget } from "./commands.ts";
import { aRating } from "./matrix.ts";
import { scaleForRating } from "./queries.ts";
import { endScale } from "./schedule/commands.ts";
import { LONGEST_OFFLINE, rateInput } from "./schema.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const me = (at = aMoment) => asClient(practice, client, at);

describe("a scale", () => {
  it("is given once, however often it is given", async () => {
    const give = () => assignScale(asCoach(practice, coach), { clientId: client.clientId, templateKey: "speaking-v1" });
    const given = await Promise.all([give(), give(), give()]);
    expect(new Set(given.map(({ scaleId }) => scaleId)).size).toBe(1);
    const { scales } = await myChart(asClient(practice, client));
    expect(scales).toMatchObject([{ title: "Speaking in front of people", norms: null, ratings: [] }]);
  });

  it("that we do not ship is refused", async () => {
    const unknown = { clientId: client.clientId, templateKey: "gse" };
    await expect(assignScale(asCoach(practice, coach), unknown)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a rating", () => {
  it("is the mean of its answers, and both see it", async () => {
    const input = await aRating({ practice, coach, client });
    const confidences = [100, 90, 60, 40, 10];
    const answers = input.answers.map((answer, index) => ({ ...answer, confidence: confidences[index] ?? 0 }));
    expect(await rateScale(me(), { ...input, answers })).toMatchObject({ strength: 60, missing: 0 });
    const expected = { ratings: [{ strength: 60, ratedAt: aMoment.toISOString(), partial: false, answers }] };
    expect((await myChart(me())).scales).toMatchObject([expected]);
    expect((await chartOfClient(asCoach(practice, coach), client)).scales).toMatchObject([expected]);
  });

  it("appears once when it is sent five times at once", async () => {
    const input = await aRating({ practice, coach, client });
    const receipts = await Promise.all(Array.from({ length: 5 }, () => rateScale(me(), input)));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect((await myChart(me())).scales[0]?.ratings).toHaveLength(1);
  });

  it("needs every line, each once, and only its own", async () => {
    const input = await aRating({ practice, coach, client });
    const [first, ...rest] = input.answers;
    if (!first) throw new Error("A scale without items");
    const foreign = { itemId: newId(), confidence: 50 };
    for (const answers of [rest, [first, first, ...rest], [foreign, ...rest], [...input.answers, foreign]]) {
      await expect(rateScale(me(), { ...input, answers })).rejects.toMatchObject({ code: "invalid" });
      if (answers === rest) continue;
      await expect(rateScale(me(), { ...input, answers, leftOut: true })).rejects.toMatchObject({ code: "invalid" });
    }
    expect((await myChart(me())).scales[0]?.ratings).toEqual([]);
  });

  it("with lines left out on purpose is kept as a partial one, with a score while the rule allows it", async () => {
    const input = await aRating({ practice, coach, client });
    const sent = { ...input, answers: input.answers.slice(1), leftOut: true };
    expect(await rateScale(me(), sent)).toMatchObject({ strength: 60, missing: 1 });
    const later = addDays(aMoment, 7);
    const less = { ...sent, operationId: newId(), answers: input.answers.slice(2) };
    expect(await rateScale(me(later), less)).toMatchObject({ strength: null, missing: 2 });
    expect((await myChart(me(later))).scales[0]?.ratings).toMatchObject([
      { strength: 60, partial: true },
      { strength: null, partial: true, answers: [{}, {}, {}] },
    ]);
  });

  it.each([101, -10, Number.NaN, 55.5, null, "50", undefined])("of %s is refused at the door", async (confidence) => {
    const input = await aRating({ practice, coach, client });
    const answers = input.answers.map((answer) => ({ ...answer, confidence }));
    expect(rateInput.safeParse({ ...input, answers }).success).toBe(false);
  });

  it("off the steps of its scale is refused", async () => {
    const input = await aRating({ practice, coach, client }, 55);
    await expect(rateScale(me(), input)).rejects.toMatchObject({
      code: "invalid",
      message: "55 is not on this scale. It goes from 0 to 100 in steps of 10.",
    });
  });

  it("without answers, from the future, or from long ago is refused at the door", async () => {
    const input = await aRating({ practice, coach, client });
    for (const change of [{ answers: [] }, { ago: -1 }, { ago: LONGEST_OFFLINE + 1 }]) {
      expect(rateInput.safeParse({ ...input, ...change }).success).toBe(false);
    }
  });

  it("is of the day on which it was given, in the client's time zone, and of no other day's", async () => {
    const input = await aRating({ practice, coach, client });
    // Half past midnight in Amsterdam; given two hours earlier, it is of the day before.
    const night = new Date("2026-11-18T23:30:00Z");
    await rateScale(me(night), { ...input, ago: 2 * 3_600_000 });
    await expect(rateScale(me(), { ...input, operationId: newId() })).rejects.toMatchObject({ code: "conflict" });
    await rateScale(me(night), { ...input, operationId: newId() });
    const { ratings } = (await myChart(me(night))).scales[0] ?? { ratings: [] };
    expect(ratings.map(({ ratedAt }) => ratedAt)).toEqual(["2026-11-18T21:30:00.000Z", night.toISOString()]);
  });

  it("dated before the scale was given, or before the coaching began, is refused and kept nowhere", async () => {
    const input = await aRating({ practice, coach, client });
    const day = 86_400_000;
    const early = rateScale(me(), { ...input, ago: day });
    await expect(early).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("given the scale") });

    const { organisationId } = practice;
    const { clientId } = client;
    await withOrganisation(practice, async (tx) => {
      const since = addDays(aMoment, -20);
      await tx.efficacyScale.updateMany({ where: { organisationId, clientId }, data: { createdAt: since } });
      const begun = { startsOn: new Date("2026-11-17"), createdAt: new Date("2026-11-17T09:00:00Z") };
      await tx.engagement.updateMany({ where: { organisationId, clientId }, data: begun });
    });
    const between = rateScale(me(), { ...input, ago: 3 * day });
    await expect(between).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("coaching began"),
    });
    expect((await myChart(me())).scales[0]?.ratings).toEqual([]);
    await rateScale(me(), { ...input, ago: day });
    expect((await myChart(me())).scales[0]?.ratings).toMatchObject([{ on: "2026-11-17" }]);
  });

  it("twice on one day is refused with what is kept, also at the same moment", async () => {
    const input = await aRating({ practice, coach, client });
    const send = () => rateScale(me(), { ...input, operationId: newId() });
    const outcomes = await Promise.allSettled([send(), send(), send()]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ code: "conflict", current: { strength: 60, missing: 0 } });
  });

  it("is refused after the coaching has ended, and after the scale has", async () => {
    const input = await aRating({ practice, coach, client });
    await endScale(asCoach(practice, coach), { scaleId: input.scaleId, ended: true });
    await expect(rateScale(me(), input)).rejects.toMatchObject({ code: "invalid" });
    await endScale(asCoach(practice, coach), { scaleId: input.scaleId, ended: false });
    const { organisationId } = practice;
    await withOrganisation(practice, (tx) =>
      tx.engagement.update({
        where: { organisationId_id: { organisationId, id: client.engagementId } },
        data: { status: "completed", endedAt: aMoment },
      }),
    );
    await expect(rateScale(me(), input)).rejects.toMatchObject({
      code: "invalid",
      message: "This coaching has ended, so nothing can be rated any more.",
    });
  });

  it("is practised once, and shows nothing of the time before", async () => {
    const input = await aRating({ practice, coach, client });
    const { scaleId } = input;
    expect(await scaleForRating(me(), { scaleId })).toMatchObject({ practiceItem, ratedToday: false });
    await rateScale(me(), input);
    const again = await scaleForRating(me(), { scaleId });
    expect(again).toMatchObject({ practiceItem: null, ratedToday: true });
    expect(JSON.stringify(again)).not.toMatch(/:60\b/);
  });
});

describe("a target", () => {
  it("is the client's to set and to remove, within the scale", async () => {
    const { scaleId } = await aRating({ practice, coach, client });
    await setTarget(me(), { scaleId, target: 75 });
    expect((await myChart(me())).scales).toMatchObject([{ target: 75 }]);
    await expect(setTarget(me(), { scaleId, target: 101 })).rejects.toMatchObject({ code: "invalid", field: "target" });
    await setTarget(me(), { scaleId, target: null });
    expect((await myChart(me())).scales).toMatchObject([{ target: null }]);
  });
});
