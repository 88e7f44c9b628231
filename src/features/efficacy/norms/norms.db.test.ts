import { beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { type OwnerScope, prove } from "#server/scope.ts";
import type { OwnerContext } from "#server/trpc/procedures.ts";
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
import { myChart } from "../chart/queries.ts";
import { assignScale, rateScale } from "../commands.ts";
import { anImportedScale, aRating } from "../matrix.ts";
import { scaleForRating } from "../queries.ts";
import { importScale } from "../scales/commands.ts";
import { adoptNorms, revokeNorms } from "./commands.ts";
import { normsOfPractice } from "./queries.ts";

vi.setConfig({ testTimeout: 60_000 });

let practice: Practice;
let coach: Member;
let owner: OwnerContext;
const clients: ClientPerson[] = [];
const templateKey = "speaking-v1";

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  const { membershipId, userId } = await aMember(practice, ["owner"]);
  const scope = prove<OwnerScope>({ organisationId: practice.organisationId, ownerId: membershipId });
  owner = { scope, actorId: userId, now: () => aMoment, requestId: newId() };
  clients.length = 0;
});

/** So many clients, each with one rating; half of them at 40 and half at 60, with a little disagreement among items. */
async function baselines(count: number) {
  for (let index = 0; index < count; index++) {
    const client = await aClient(practice, coach);
    clients.push(client);
    const input = await aRating({ practice, coach, client }, index % 2 === 0 ? 40 : 60);
    const answers = input.answers.map((answer, item) => (item === index % 5 ? { ...answer, confidence: 50 } : answer));
    await rateScale(asClient(practice, client), { ...input, answers });
  }
}

describe("a practice's own norms", () => {
  it("wait for thirty people, and say how many there are", async () => {
    await baselines(2);
    expect(await normsOfPractice(owner)).toEqual([
      {
        templateKey,
        title: "Speaking in front of people",
        // So few that the number says something about each.
        baselines: null,
        needed: 30,
        figures: null,
        notYet: "too_few",
        adopted: null,
      },
    ]);
    await expect(adoptNorms(owner, { templateKey })).rejects.toMatchObject({ code: "invalid" });
  });

  it("apply to everybody once they are chosen, to those who come later, and to nobody once they are revoked", async () => {
    await baselines(30);
    const [before] = await normsOfPractice(owner);
    expect(before).toMatchObject({ baselines: 30, notYet: null, adopted: null });
    // Means of 42 and 58: SD is 8·√(30/29).
    expect(before?.figures).toMatchObject({ mean: 50, sd: 8.137 });
    const normsNow = async (client = clients[0]) =>
      client ? (await myChart(asClient(practice, client))).scales[0]?.norms : undefined;
    expect(await normsNow()).toBeNull();

    await Promise.all([adoptNorms(owner, { templateKey }), adoptNorms(owner, { templateKey })]);
    const expected = { sd: 8.137, reliability: before?.figures?.alpha, mean: 50, kind: "internal_consistency" };
    expect(await normsNow()).toMatchObject(expected);
    const newcomer = await aClient(practice, coach);
    await assignScale(asCoach(practice, coach), { clientId: newcomer.clientId, templateKey });
    expect(await normsNow(newcomer)).toMatchObject(expected);
    expect((await normsOfPractice(owner))[0]?.adopted).toMatchObject({ baselines: 30, sd: 8.137 });

    await revokeNorms(owner, { templateKey });
    expect(await normsNow()).toBeNull();
    const { organisationId } = practice;
    const kept = await withOrganisation(practice, (tx) =>
      tx.scaleNorms.findMany({ where: { organisationId }, select: { revokedAt: true } }),
    );
    // What was once in use stays on record.
    expect(kept.map(({ revokedAt }) => revokedAt)).toEqual([aMoment, aMoment]);
  });

  it("count a person once, by the first complete rating, with reversed items turned round", async () => {
    const { key } = await importScale(asCoach(practice, coach), { ...anImportedScale(), sd: null });
    const answersOf = [
      [4, 1, 4],
      [1, 4, 1],
    ];
    for (let index = 0; index < 30; index++) {
      const client = await aClient(practice, coach);
      const { scaleId } = await assignScale(asCoach(practice, coach), { clientId: client.clientId, templateKey: key });
      const { items } = await scaleForRating(asClient(practice, client), { scaleId });
      const send = (values: readonly (number | undefined)[], days: number) =>
        rateScale(asClient(practice, client, new Date(aMoment.getTime() + days * 86_400_000)), {
          operationId: newId(),
          scaleId,
          leftOut: true,
          answers: items.flatMap(({ id }, item) => {
            const confidence = values[item];
            return confidence === undefined ? [] : [{ itemId: id, confidence }];
          }),
        });
      await send([2, 2], 0);
      await send(answersOf[index % 2] ?? [], 1);
      await send([2, 2, 2], 2);
    }
    const norms = (await normsOfPractice(owner)).find((row) => row.templateKey === key);
    // Sums of 12 and 3: everything agrees once it is turned round.
    expect(norms).toMatchObject({ baselines: 30, figures: { mean: 7.5, alpha: 0.999 } });
  });
});
