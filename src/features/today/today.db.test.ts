import { expect, it } from "vitest";
import { headerOf } from "#features/clients/queries.ts";
import { rateScale } from "#features/efficacy/commands.ts";
import { aRating } from "#features/efficacy/matrix.ts";
import { scaleForRating } from "#features/efficacy/queries.ts";
import { mySchedules } from "#features/efficacy/schedule/queries.ts";
import { complete } from "#features/engagements/commands.ts";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { raiseFlag } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { aClient, aMember, aMoment, aPractice, asClient, asCoach } from "#test/people.ts";
import { todayOf } from "./queries.ts";

it("shows what is next and what was done", async () => {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach, { name: "Noor van Dam" });
  expect(await todayOf(asClient(practice, client))).toEqual({
    firstName: "Noor",
    consented: true,
    ladder: null,
    toRate: [],
    recent: [],
    total: 0,
    relivingAllowed: true,
    climbingAllowed: true,
    reviewDue: false,
    alone: false,
    withdrawn: false,
  });

  for (let n = 1; n <= 4; n++) await logWin(asClient(practice, client), aWin({ what: `Win ${n}` }));
  const rating = await aRating({ practice, coach, client });
  await raiseFlag(asCoach(practice, coach), aFlag(client));
  const day = await todayOf(asClient(practice, client));
  expect(day).toMatchObject({ total: 4, toRate: [{ id: rating.scaleId }], relivingAllowed: false });
  expect(day.recent).toHaveLength(3);

  await rateScale(asClient(practice, client), rating);
  expect((await todayOf(asClient(practice, client))).toRate).toEqual([]);
  const inAWeek = new Date(aMoment.getTime() + 7 * 86_400_000);
  expect((await todayOf(asClient(practice, client, inAWeek))).toRate).toHaveLength(1);
});

it("asks for no rating once the coaching is over, as none is taken any more", async () => {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach);
  const rating = await aRating({ practice, coach, client });
  const them = asClient(practice, client);
  expect((await todayOf(them)).toRate).toHaveLength(1);
  const { version } = await headerOf(asCoach(practice, coach), client);
  const plan = { clientId: client.clientId, version };
  await complete(asCoach(practice, coach), { ...plan, closing: "Done.", share: false });
  expect((await todayOf(them)).toRate).toEqual([]);
  expect((await mySchedules(them)).schedules).toMatchObject([{ ended: true, openSince: null, nextOn: null }]);
  expect(await scaleForRating(them, rating)).toMatchObject({ ended: true });
  await expect(rateScale(them, rating)).rejects.toMatchObject({ code: "invalid" });
});
