import { addDays } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
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
import { assignScale, rateScale } from "../commands.ts";
import { aRating } from "../matrix.ts";
import type { RateInput } from "../schema.ts";
import { endScale, setPlan } from "./commands.ts";
import { mySchedules, schedulesOfClient } from "./queries.ts";
import type { SetPlanInput } from "./schema.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;
let rating: RateInput;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
  rating = await aRating({ practice, coach, client });
});

const asMyCoach = (at = aMoment) => asCoach(practice, coach, at);
const plan = (change: Partial<SetPlanInput> = {}): SetPlanInput => ({
  operationId: newId(),
  scaleId: rating.scaleId,
  cadence: "weekly",
  startsOn: "2026-11-18",
  baseline: true,
  ...change,
});
const scheduleOn = async (days: number) => {
  const { schedules } = await schedulesOfClient(asMyCoach(addDays(aMoment, days)), client);
  return schedules[0];
};
const rateOn = (days: number) =>
  rateScale(asClient(practice, client, addDays(aMoment, days)), { ...rating, operationId: newId() });

describe("a plan", () => {
  it("asks for three ratings and then weekly, and keeps what became of each", async () => {
    await setPlan(asMyCoach(), plan());
    await rateOn(0);
    await rateOn(5);
    expect(await scheduleOn(13)).toMatchObject({
      cadence: "weekly",
      openSince: "2026-11-29",
      unansweredSince: "2026-11-29",
      nextOn: "2026-12-06",
      missedOn: ["2026-11-20"],
      timings: [
        { timing: "on_time", baseline: true },
        { timing: "on_time", baseline: true },
      ],
    });
  });

  it("can come with the scale", async () => {
    const { clientId } = client;
    const chosen = { cadence: "two_weekly", startsOn: "2026-11-19", baseline: false } as const;
    await assignScale(asMyCoach(), { clientId, templateKey: "exam-v1", plan: chosen });
    const { schedules } = await mySchedules(asClient(practice, client));
    expect(schedules[1]).toMatchObject({ cadence: "two_weekly", openSince: null, nextOn: "2026-11-19" });
  });

  it("is taken once when it is sent twice, and a later one takes over", async () => {
    const first = plan();
    await Promise.all([setPlan(asMyCoach(), first), setPlan(asMyCoach(), first)]);
    await setPlan(
      asMyCoach(addDays(aMoment, 1)),
      plan({ cadence: "two_weekly", startsOn: "2026-11-25", baseline: false }),
    );
    const { organisationId } = practice;
    const rows = await withOrganisation(practice, (tx) =>
      tx.ratingSchedule.count({ where: { organisationId, scaleId: rating.scaleId } }),
    );
    expect(rows).toBe(2);
    expect(await scheduleOn(7)).toMatchObject({ cadence: "two_weekly", openSince: "2026-11-25", nextOn: "2026-12-09" });
  });

  it("neither begins in the past nor for a scale that is no longer rated", async () => {
    const past = setPlan(asMyCoach(), plan({ startsOn: "2026-11-17" }));
    await expect(past).rejects.toMatchObject({ code: "invalid", field: "startsOn" });
    await endScale(asMyCoach(), { scaleId: rating.scaleId, ended: true });
    await expect(setPlan(asMyCoach(), plan())).rejects.toMatchObject({ code: "invalid" });
  });

  it("of another coach's client does not exist", async () => {
    const stranger = asCoach(practice, await aMember(practice, ["coach"]));
    await expect(setPlan(stranger, plan())).rejects.toMatchObject({ code: "not_found" });
    await expect(endScale(stranger, { scaleId: rating.scaleId, ended: true })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("asks about weekly without a plan, and nothing once a scale has ended", async () => {
  expect(await scheduleOn(0)).toMatchObject({ cadence: null, openSince: "2026-11-18", missedOn: [], timings: [] });
  await rateOn(0);
  expect(await scheduleOn(0)).toMatchObject({ ratedToday: true, openSince: null });
  expect(await scheduleOn(6)).toMatchObject({ ratedToday: false, openSince: null, nextOn: "2026-11-25" });
  expect(await scheduleOn(9)).toMatchObject({ openSince: "2026-11-25", nextOn: null });
  await endScale(asMyCoach(), { scaleId: rating.scaleId, ended: true });
  expect(await scheduleOn(9)).toMatchObject({ ended: true, openSince: null, nextOn: null });
});
