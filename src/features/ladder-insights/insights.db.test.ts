import { beforeAll, beforeEach, expect, it } from "vitest";
import { anAgreedLadder } from "#features/challenge-ladder/matrix.ts";
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

import { insightsOfClient, myInsights } from "./queries.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeAll(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
});

beforeEach(async () => {
  client = await aClient(practice, coach);
});

const asMe = () => asCoach(practice, coach);

async function tried(rungId: string, outcomes: readonly { forecast: number; met?: boolean; assisted?: boolean }[]) {
  const { organisationId } = practice;
  await withOrganisation(practice, (tx) =>
    tx.attempt.createMany({
      data: outcomes.map(({ forecast, met, assisted = false }) => ({
        organisationId,
        id: newId(),
        clientId: client.clientId,
        rungId,
        operationId: newId(),
        forecast,
        forecastAt: aMoment,
        createdAt: aMoment,
        ...(met !== undefined && { outcome: met ? "met" : "missed", attemptedAt: aMoment, assisted }),
      })),
    }),
  );
}

it("says nothing before ten forecasts have an outcome, then agrees with the published example", async () => {
  const { first } = await anAgreedLadder({ practice, coach, client });
  const outcomes = [...[1, 1, 1, 0, 0].map((met) => [90, met]), ...[1, 1, 0, 0, 0].map((met) => [60, met])].map(
    ([forecast = 0, met]) => ({ forecast, met: met === 1 }),
  );
  await tried(first.id, [...outcomes.slice(0, 9), { forecast: 50 }]);
  expect((await insightsOfClient(asMe(), client)).calibration).toMatchObject({ count: 9, overall: null });
  expect((await myInsights(asClient(practice, client))).forecasts).toEqual({ count: 9, from: 10, told: null });

  await tried(first.id, outcomes.slice(9));
  const { calibration } = await insightsOfClient(asMe(), client);
  expect(calibration).toMatchObject({ count: 10, decomposition: null });
  expect(calibration.overall?.bias).toBeCloseTo(0.25, 10);
  expect((await myInsights(asClient(practice, client))).forecasts.told).toMatchObject({ met: 5, leaning: "unsettled" });

  await tried(first.id, [...outcomes, ...outcomes]);
  const { decomposition } = (await insightsOfClient(asMe(), client)).calibration;
  expect(decomposition?.brier).toBeCloseTo(0.305, 10);
  expect(decomposition?.skill).toBeCloseTo(-0.22, 10);
});

it("maps contexts by rungs, with what was met without help", async () => {
  const { first, second, title } = await anAgreedLadder({ practice, coach, client });
  await tried(first.id, [
    { forecast: 80, met: true },
    { forecast: 80, met: false },
  ]);
  await tried(second.id, [{ forecast: 70, met: true, assisted: true }]);
  const { map } = await insightsOfClient(asMe(), client);
  expect(map).toMatchObject({ contexts: 3, succeeded: 2, unassisted: 1 });
  expect(map.ladders).toMatchObject([
    { title, rows: [{ reach: "unassisted" }, { reach: "assisted" }, { reach: "ahead" }] },
  ]);
  expect((await myInsights(asClient(practice, client))).map).toEqual(map);
});

it("is for the client's own coach and for the client alone, and leaves a trace", async () => {
  const { first } = await anAgreedLadder({ practice, coach, client });
  await tried(first.id, [{ forecast: 80, met: true }]);
  const stranger = await aMember(practice, ["coach"], "Bo Coach");
  await expect(insightsOfClient(asCoach(practice, stranger), client)).rejects.toMatchObject({ code: "not_found" });
  const other = await aClient(practice, coach, { name: "Gus Client" });
  expect(await myInsights(asClient(practice, other))).toMatchObject({ forecasts: { count: 0 }, map: { ladders: [] } });
  await insightsOfClient(asMe(), client);
  const { clientId } = client;
  const read = { clientId, action: "insights.read" };
  expect(await withOrganisation(practice, (tx) => tx.auditEntry.count({ where: read }))).toBe(1);
});
