import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { raiseFlag } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { vaultOf } from "#server/crypto/vault.ts";
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
import { agreeLadder, saveLadder } from "../commands.ts";
import { aLadder, anAgreedLadder, anOpenAttempt, aRung } from "../matrix.ts";
import { coachViewOf, ladderSummaryOf, myLadders, myRung } from "../queries.ts";
import { addReflection, lockForecast, recordOutcome } from "./commands.ts";
import { attemptsForTimeline } from "./queries.ts";
import { type OutcomeInput, reflection } from "./schema.ts";

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

const pair = () => ({ practice, coach, client });
const me = (at = aMoment) => asClient(practice, client, at);
const aForecast = (rungId: string, forecast = 70) => ({ rungId, operationId: newId(), forecast });

function anOutcome(attemptId: string, change: Partial<OutcomeInput> = {}): OutcomeInput {
  return {
    attemptId,
    operationId: newId(),
    outcome: "met",
    assisted: false,
    effort: null,
    distressBefore: null,
    distressAfter: null,
    reflection: null,
    ...change,
  };
}

describe("a forecast", () => {
  it("opens an attempt on an agreed ladder", async () => {
    const { first } = await anAgreedLadder(pair());
    expect(await lockForecast(me(), aForecast(first.id, 65))).toMatchObject({
      rungId: first.id,
      forecast: 65,
      forecastAt: aMoment.toISOString(),
      outcome: null,
    });
  });

  it("appears once when a phone sends it five times at once", async () => {
    const { first } = await anAgreedLadder(pair());
    const forecast = aForecast(first.id);
    const receipts = await Promise.all(Array.from({ length: 5 }, () => lockForecast(me(), forecast)));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect((await myRung(me(), { rungId: first.id })).rung.attempts).toHaveLength(1);
  });

  it("is one at a time for a rung, also when two devices race", async () => {
    const { first, second } = await anAgreedLadder(pair());
    const answers = await Promise.allSettled([
      lockForecast(me(), aForecast(first.id, 60)),
      lockForecast(me(), aForecast(first.id, 90)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(lockForecast(me(), aForecast(first.id))).rejects.toMatchObject({
      code: "conflict",
      current: { rungId: first.id, outcome: null },
    });
    expect(await lockForecast(me(), aForecast(second.id))).toMatchObject({ rungId: second.id });
  });

  it("that is open on a rung merged into another is that rung's one", async () => {
    const { first, second, id: ladderId, version, title } = await anAgreedLadder(pair());
    const open = await lockForecast(me(), aForecast(second.id, 60));
    const merged = await saveLadder(asCoach(practice, coach), {
      ladderId,
      version,
      title,
      rungs: [aRung({ id: first.id, absorbs: [second.id] })],
    });
    await agreeLadder(me(), { ladderId, version: merged.version });
    await expect(lockForecast(me(), aForecast(first.id))).rejects.toMatchObject({
      code: "conflict",
      current: { id: open.id, outcome: null },
    });
    await recordOutcome(me(), anOutcome(open.id));
    expect(await lockForecast(me(), aForecast(first.id))).toMatchObject({ rungId: first.id, outcome: null });
  });

  it("cannot be changed, not even by SQL as the application", async () => {
    const { id } = await anOpenAttempt(pair());
    await expect(
      withOrganisation(
        practice,
        (tx) => tx.$executeRaw`update tenant.attempt set forecast = 100 where id = ${id}::uuid`,
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      withOrganisation(
        practice,
        (tx) => tx.$executeRaw`update tenant.attempt set forecast_at = now() where id = ${id}::uuid`,
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      withOrganisation(practice, (tx) => tx.$executeRaw`delete from tenant.attempt where id = ${id}::uuid`),
    ).rejects.toThrow(/permission denied/);
  });

  it("freezes the rung's words with it, whatever the coach writes later", async () => {
    const { first, id: ladderId, version, title } = await anAgreedLadder(pair());
    const task = { title: first.title, criterion: first.criterion };
    const { id } = await lockForecast(me(), aForecast(first.id));
    const present = { title: "canary-title", criterion: "canary-criterion" };
    const rungs = [aRung({ id: first.id, ...present })];
    await saveLadder(asCoach(practice, coach), { ladderId, version, title, rungs });

    expect((await myRung(me(), { rungId: first.id })).rung).toMatchObject({ ...present, attempts: [{ task }] });
    expect(await recordOutcome(me(), anOutcome(id))).toMatchObject({ task, outcome: "met" });
    expect(await timeline()).toMatchObject([{ id, rungTitle: task.title }]);
    const seen = await coachViewOf(asCoach(practice, coach), client);
    expect(seen.ladders[0]?.rungs[0]).toMatchObject({ ...present, attempts: [{ task, outcome: "met" }] });
    await expect(
      withOrganisation(practice, (tx) => tx.$executeRaw`update tenant.attempt set task = null where id = ${id}::uuid`),
    ).rejects.toThrow(/permission denied/);
  });

  it("without kept words falls back to the rung as it stands", async () => {
    const { first } = await anAgreedLadder(pair());
    const { organisationId } = practice;
    const { clientId } = client;
    const at = aMoment;
    const id = newId();
    const opened = { forecast: 70, forecastAt: at, createdAt: at, outcome: "met", attemptedAt: at } as const;
    await withOrganisation(practice, (tx) =>
      tx.attempt.create({
        data: { ...opened, organisationId, clientId, id, rungId: first.id, operationId: newId() },
      }),
    );
    expect((await myRung(me(), { rungId: first.id })).rung.attempts).toMatchObject([{ id, task: null }]);
    expect(await timeline()).toMatchObject([{ id, rungTitle: first.title }]);
  });

  it("waits for the client's agreement, and again after a change of the ladder", async () => {
    const { first, id: ladderId, version } = await aLadder(pair());
    await expect(lockForecast(me(), aForecast(first.id))).rejects.toMatchObject({ code: "invalid" });
    const agreed = await anAgreedLadder(pair());
    const input = { ladderId: agreed.id, version: agreed.version, title: agreed.title, rungs: [aRung()] };
    await saveLadder(asCoach(practice, coach), input);
    await expect(lockForecast(me(), aForecast(agreed.first.id))).rejects.toMatchObject({ code: "not_found" });
    expect(ladderId).not.toBe(agreed.id);
    expect(version).toBe(1);
  });

  it("needs consent and a rung of one's own", async () => {
    const { first } = await anAgreedLadder(pair());
    const other = await aClient(practice, coach);
    await expect(lockForecast(asClient(practice, other), aForecast(first.id))).rejects.toMatchObject({
      code: "not_found",
    });
    const unwilling = await aClient(practice, coach, { consents: [] });
    await expect(lockForecast(asClient(practice, unwilling), aForecast(first.id))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("an outcome", () => {
  it("is kept with what goes with it", async () => {
    const { id, rungId } = await anOpenAttempt(pair());
    const details = {
      effort: 6,
      distressBefore: 5,
      distressAfter: 3,
      reflection: reflection.parse({ did: "Practised" }),
    };
    expect(await recordOutcome(me(), anOutcome(id, details))).toMatchObject({ outcome: "met", ...details });
    expect((await myRung(me(), { rungId })).rung.attempts).toMatchObject([{ id, assisted: false, ...details }]);
  });

  it("appears once when a phone sends it five times at once", async () => {
    const { id } = await anOpenAttempt(pair());
    const outcome = anOutcome(id);
    const receipts = await Promise.all(Array.from({ length: 5 }, () => recordOutcome(me(), outcome)));
    expect(receipts.every((receipt) => receipt.id === id && receipt.outcome === "met")).toBe(true);
    expect(await actions()).toEqual([
      "ladder.created",
      "ladder.offered",
      "ladder.agreed",
      "forecast.locked",
      "outcome.recorded",
    ]);
  });

  it("stays as first told; a second one is a conflict with what is kept", async () => {
    const { id } = await anOpenAttempt(pair());
    await recordOutcome(me(), anOutcome(id, { outcome: "missed" }));
    await expect(recordOutcome(me(), anOutcome(id))).rejects.toMatchObject({
      code: "conflict",
      current: { outcome: "missed" },
    });
  });

  it("answers with the first receipt when one operation is sent for two attempts", async () => {
    const one = await anOpenAttempt(pair());
    const two = await anOpenAttempt(pair());
    const outcome = anOutcome(one.id);
    await recordOutcome(me(), outcome);
    expect(await recordOutcome(me(), { ...outcome, attemptId: two.id })).toMatchObject({ id: one.id });
  });

  it("belongs to an attempt of one's own", async () => {
    const { id } = await anOpenAttempt(pair());
    const other = asClient(practice, await aClient(practice, coach));
    await expect(recordOutcome(other, anOutcome(id))).rejects.toMatchObject({ code: "not_found" });
    await expect(recordOutcome(me(), anOutcome(newId()))).rejects.toMatchObject({ code: "not_found" });
  });

  it("that missed erases no progress", async () => {
    const { first } = await anAgreedLadder(pair());
    for (const outcome of ["met", "missed", "missed"] as const) {
      const { id } = await lockForecast(me(), aForecast(first.id));
      await recordOutcome(me(), anOutcome(id, { outcome }));
    }
    const summary = await withOrganisation(practice, async (tx) =>
      ladderSummaryOf(tx, practice, client.clientId, {
        offeredOnly: true,
        vault: await vaultOf(tx, practice, client.clientId),
        now: aMoment,
      }),
    );
    expect(summary?.steps).toEqual(["unassisted", "ahead", "ahead"]);
  });

  it("stays on record when the rung is taken off the ladder", async () => {
    const { first, id: ladderId, version, title } = await anAgreedLadder(pair());
    const { id } = await lockForecast(me(), aForecast(first.id));
    await saveLadder(asCoach(practice, coach), { ladderId, version, title, rungs: [aRung()] });
    await recordOutcome(me(), anOutcome(id));
    const { ladders } = await myLadders(me());
    expect(ladders[0]?.setAside).toMatchObject([{ id: first.id, attempts: [{ id, outcome: "met" }] }]);
    expect(await myRung(me(), { rungId: first.id })).toMatchObject({ open: false, position: null });
  });
});

describe("a safety flag", () => {
  it("raised before the forecast refuses it, raised between refuses the outcome, both in kind words", async () => {
    const { first, second } = await anAgreedLadder(pair());
    const { id } = await lockForecast(me(), aForecast(first.id));
    await raiseFlag(asCoach(practice, coach), aFlag(client, { kind: "loss_of_pleasure" }));
    const kindly = { code: "contraindicated", message: expect.stringContaining("not about anything you did") };
    await expect(recordOutcome(me(), anOutcome(id))).rejects.toMatchObject(kindly);
    await expect(lockForecast(me(), aForecast(second.id))).rejects.toMatchObject(kindly);
    expect((await myLadders(me())).paused).toBe(true);
    expect(await coachViewOf(asCoach(practice, coach), client)).toMatchObject({
      paused: true,
      ladders: [{ rungs: [{ progression: { advice: "review", because: [{ code: "safety_pause" }] } }, {}, {}] }],
    });
  });

  it("does not undo what was acknowledged: the same forecast sent again gets its receipt", async () => {
    const { first } = await anAgreedLadder(pair());
    const forecast = aForecast(first.id);
    const { id } = await lockForecast(me(), forecast);
    await raiseFlag(asCoach(practice, coach), aFlag(client, { kind: "loss_of_pleasure" }));
    expect(await lockForecast(me(), forecast)).toMatchObject({ id });
  });
});

describe("a reflection", () => {
  const learned = reflection.parse({ learned: "canary-in-a-reflection", adjust: "Start earlier" });

  it("may come later, and is sealed at rest", async () => {
    const { id, rungId } = await anOpenAttempt(pair());
    await expect(
      addReflection(me(), { attemptId: id, operationId: newId(), reflection: learned }),
    ).rejects.toMatchObject({
      code: "invalid",
    });
    await recordOutcome(me(), anOutcome(id, { outcome: "missed" }));
    await addReflection(me(), { attemptId: id, operationId: newId(), reflection: learned });
    expect((await myRung(me(), { rungId })).rung.attempts).toMatchObject([{ reflection: learned }]);

    const { organisationId } = practice;
    const raw = await withOrganisation(practice, (tx) =>
      tx.attempt.findUniqueOrThrow({ where: { organisationId_id: { organisationId, id } } }),
    );
    expect(Buffer.from(raw.reflection ?? []).toString("latin1")).not.toContain("canary");
  });

  it("reaches the coach only while the client shares", async () => {
    const { id } = await anOpenAttempt(pair());
    await recordOutcome(me(), anOutcome(id, { reflection: learned }));
    const seen = await coachViewOf(asCoach(practice, coach), client);
    expect(seen.ladders[0]?.rungs[0]?.attempts).toMatchObject([{ reflection: learned }]);

    client = await aClient(practice, coach, { consents: ["coaching_record"] });
    const kept = await anOpenAttempt(pair());
    await recordOutcome(me(), anOutcome(kept.id, { reflection: learned }));
    const view = await coachViewOf(asCoach(practice, coach), client);
    expect(view.reflectionsShared).toBe(false);
    expect(view.ladders[0]?.rungs[0]?.attempts).toMatchObject([{ id: kept.id, outcome: "met", reflection: null }]);
  });

  it("is the client's own to write", async () => {
    const { id } = await anOpenAttempt(pair());
    const other = asClient(practice, await aClient(practice, coach));
    await expect(
      addReflection(other, { attemptId: id, operationId: newId(), reflection: learned }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("tells a timeline what was tried, newest first, without what is still open", async () => {
  const { first, second } = await anAgreedLadder(pair());
  const one = await lockForecast(me(), aForecast(first.id, 90));
  await recordOutcome(me(new Date("2026-11-18T13:00:00Z")), anOutcome(one.id, { assisted: true }));
  const two = await lockForecast(me(), aForecast(first.id, 80));
  await recordOutcome(me(new Date("2026-11-19T13:00:00Z")), anOutcome(two.id, { outcome: "missed", effort: 8 }));
  await lockForecast(me(), aForecast(second.id));

  expect(await timeline()).toMatchObject([
    { id: two.id, at: "2026-11-19T13:00:00.000Z", outcome: "missed", forecast: 80, effort: 8, rungTitle: first.title },
    { id: one.id, at: "2026-11-18T13:00:00.000Z", outcome: "met", assisted: true, forecast: 90 },
  ]);
});

function timeline() {
  const { scope } = asCoach(practice, coach);
  return withOrganisation(practice, async (tx) =>
    attemptsForTimeline(tx, scope, client.clientId, await vaultOf(tx, scope, client.clientId)),
  );
}

async function actions(): Promise<string[]> {
  const rows = await withOrganisation(practice, (tx) =>
    tx.auditEntry.findMany({
      where: { organisationId: practice.organisationId, clientId: client.clientId },
      orderBy: { id: "asc" },
      select: { action: true },
    }),
  );
  return rows.map(({ action }) => action);
}
