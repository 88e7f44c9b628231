import { beforeAll, beforeEach, describe, expect, it } from "vitest";
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
import { agreeLadder, createLadder, saveLadder } from "./commands.ts";
import { aLadder, anAgreedLadder, aRung, aStart } from "./matrix.ts";
import { offerLadder } from "./offering/commands.ts";
import { coachViewOf, ladderSummaryOf, myLadders, myRung } from "./queries.ts";
import { type RungInput, rungInput } from "./schema.ts";

let practice: Practice;
let coach: Member;
let stranger: Member;
let client: ClientPerson;

beforeAll(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  stranger = await aMember(practice, ["coach"], "Bo Coach");
});

beforeEach(async () => {
  client = await aClient(practice, coach);
});

const pair = () => ({ practice, coach, client });

async function asDesigned(): Promise<{
  id: string;
  version: number;
  status: string;
  title: string;
  rungs: RungInput[];
}> {
  const { ladders } = await coachViewOf(asCoach(practice, coach), client);
  const [ladder] = ladders;
  if (!ladder) throw new Error("There is no ladder.");
  return { ...ladder, rungs: ladder.rungs.map((rung) => rungInput.parse(rung)) };
}

function save(ladder: { id: string; version: number; title: string; rungs: RungInput[] }, by = coach) {
  const { id: ladderId, version, title, rungs } = ladder;
  return saveLadder(asCoach(practice, by), { ladderId, version, title, rungs });
}

describe("a new ladder", () => {
  it("takes the chosen rungs of the template with their conditions", async () => {
    await aLadder(pair());
    const ladder = await asDesigned();
    expect(ladder).toMatchObject({ title: "Speaking in front of people", status: "draft", version: 1 });
    expect(ladder.rungs.map(({ title }) => title)).toEqual([
      "Present to a supportive friend for two minutes",
      "Present to three to five familiar people for five minutes",
      "Present to ten to fifteen people, some of them strangers, for ten minutes",
    ]);
    expect(ladder.rungs[0]).toMatchObject({
      criterion: "Speaks for two minutes without stopping and reaches the last sentence.",
      conditions: "Notes are allowed; the friend only listens.",
      debriefPlanned: true,
      expectedDistress: 15,
      efficacy: null,
    });
  });

  it("may start blank", async () => {
    const start = { from: "blank", title: "Asking for help" } as const;
    await createLadder(asCoach(practice, coach), { ladderId: newId(), clientId: client.clientId, start });
    expect(await asDesigned()).toMatchObject({ title: "Asking for help", rungs: [] });
  });

  it("is made once when the button is pressed five times", async () => {
    const start = aStart(client.clientId);
    const receipts = await Promise.all(Array.from({ length: 5 }, () => createLadder(asCoach(practice, coach), start)));
    expect(new Set(receipts.map(({ id }) => id))).toEqual(new Set([start.ladderId]));
    expect((await asDesigned()).rungs).toHaveLength(3);
  });

  it("is refused for a template or rung that does not exist", async () => {
    const start = { from: "template", key: "public-speaking", rungs: ["friend", "moon"] } as const;
    const input = { ladderId: newId(), clientId: client.clientId, start: { ...start, rungs: [...start.rungs] } };
    await expect(createLadder(asCoach(practice, coach), input)).rejects.toMatchObject({ code: "invalid" });
  });

  it("cannot take the id of another client's ladder", async () => {
    const other = await aClient(practice, stranger);
    const { id: ladderId } = await createLadder(asCoach(practice, stranger), aStart(other.clientId));
    await expect(
      createLadder(asCoach(practice, coach), { ...aStart(client.clientId), ladderId }),
    ).rejects.toMatchObject({ code: "not_found" });
    const second = await aClient(practice, coach);
    const { id: mine } = await createLadder(asCoach(practice, coach), aStart(second.clientId));
    await expect(
      createLadder(asCoach(practice, coach), { ...aStart(client.clientId), ladderId: mine }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("saving", () => {
  it("edits, adds, removes and reorders at once", async () => {
    await aLadder(pair());
    const ladder = await asDesigned();
    const [first, second, third] = ladder.rungs;
    if (!first || !second || !third) throw new Error("Three rungs are needed.");
    const added = aRung({ title: "Ask one question in a meeting" });
    const rungs = [third, { ...first, title: "Present to the cat", efficacy: 90 }, added];
    expect(await save({ ...ladder, title: "Speaking up", rungs })).toEqual({
      id: ladder.id,
      version: 2,
      status: "draft",
    });
    const saved = await asDesigned();
    expect(saved.title).toBe("Speaking up");
    expect(saved.rungs).toEqual(rungs);
  });

  it("wins once and conflicts 49 times when 50 come together, each conflict with the ladder as it is", async () => {
    await aLadder(pair());
    const ladder = await asDesigned();
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, (_, number) => save({ ...ladder, title: `Version ${number}` })),
    );
    const won = answers.flatMap((answer, number) => (answer.status === "fulfilled" ? [number] : []));
    expect(won).toHaveLength(1);
    const refusals = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
    expect(refusals).toHaveLength(49);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: "conflict",
        current: { id: ladder.id, title: `Version ${won[0]}`, version: 2, rungs: [{}, {}, {}] },
      });
    }
  }, 60_000);

  it("cannot take a rung of another ladder", async () => {
    const other = await aClient(practice, stranger);
    const { first } = await aLadder({ practice, coach: stranger, client: other });
    await aLadder(pair());
    const ladder = await asDesigned();
    await expect(save({ ...ladder, rungs: [aRung({ id: first.id })] })).rejects.toMatchObject({ code: "not_found" });
    expect((await asDesigned()).version).toBe(1);
  });

  it("is for the client's own coach; for others the ladder does not exist", async () => {
    await aLadder(pair());
    await expect(save(await asDesigned(), stranger)).rejects.toMatchObject({ code: "not_found" });
    await expect(coachViewOf(asCoach(practice, stranger), client)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("agreement", () => {
  it("is the client's, about one version, and lasts while only estimates change", async () => {
    await anAgreedLadder(pair());
    const agreed = await asDesigned();
    expect(agreed.status).toBe("agreed");
    const rungs = agreed.rungs.map((rung) => ({ ...rung, efficacy: 70, forecast: 85, expectedDistress: 20 }));
    expect(await save({ ...agreed, title: "Another name", rungs })).toMatchObject({ status: "agreed", version: 2 });
  });

  it("is asked anew once the ladder asks something else", async () => {
    await anAgreedLadder(pair());
    const agreed = await asDesigned();
    expect(await save({ ...agreed, rungs: agreed.rungs.toReversed() })).toMatchObject({ status: "draft" });
    const { ladders } = await myLadders(asClient(practice, client));
    expect(ladders[0]).toMatchObject({ status: "draft", agreedAt: null, version: 2 });
    await agreeLadder(asClient(practice, client), { ladderId: agreed.id, version: 2 });
    expect((await asDesigned()).status).toBe("agreed");
  });

  it("of a version that has moved on is a conflict with the ladder as it is", async () => {
    const { id: ladderId } = await aLadder(pair());
    await save({ ...(await asDesigned()), title: "Changed meanwhile" });
    await expect(agreeLadder(asClient(practice, client), { ladderId, version: 1 })).rejects.toMatchObject({
      code: "conflict",
      current: { title: "Changed meanwhile", version: 2 },
    });
  });

  it("may be sent twice", async () => {
    const { id: ladderId, version } = await aLadder(pair());
    const agree = () => agreeLadder(asClient(practice, client), { ladderId, version });
    const [one, two] = await Promise.all([agree(), agree()]);
    expect(one).toEqual(two);
    expect((await trail("ladder.agreed")).length).toBe(1);
  });

  it("needs rungs, consent, and a ladder of one's own", async () => {
    const start = { from: "blank", title: "Empty" } as const;
    const empty = { ladderId: newId(), clientId: client.clientId, start };
    const me = asCoach(practice, coach);
    await createLadder(me, empty);
    const agree = (by: ClientPerson, ladderId: string, version = 1) =>
      agreeLadder(asClient(practice, by), { ladderId, version });
    await saveLadder(me, { ladderId: empty.ladderId, version: 1, title: "Empty", rungs: [aRung()] });
    await offerLadder(me, { ladderId: empty.ladderId, version: 2 });
    await saveLadder(me, { ladderId: empty.ladderId, version: 2, title: "Empty", rungs: [] });
    await expect(agree(client, empty.ladderId, 3)).rejects.toMatchObject({ code: "invalid" });

    const { id } = await aLadder(pair());
    await expect(agree(await aClient(practice, coach), id)).rejects.toMatchObject({ code: "not_found" });

    const unwilling = await aClient(practice, coach, { consents: [] });
    const { id: theirs } = await aLadder({ practice, coach, client: unwilling });
    await expect(agree(unwilling, theirs)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("at rest", () => {
  it("keeps every word sealed, and a word moved to another rung does not open", async () => {
    const { id } = await aLadder(pair());
    const canary = (id: string) =>
      aRung({
        id,
        title: "canary-title",
        criterion: "canary-how",
        context: "canary-at",
        conditions: "canary-with",
        support: "canary-help",
      });
    const [one, two] = [newId(), newId()];
    await save({ id, version: 1, title: "canary-ladder", rungs: [canary(one), canary(two)] });

    const { organisationId } = practice;
    const rows = await withOrganisation(practice, (tx) =>
      tx.ladder.findMany({ where: { organisationId, id }, include: { rungs: true, versions: true } }),
    );
    const stored = rows.flatMap(({ title, rungs, versions }) => [
      title,
      ...rungs.flatMap((r) => [r.title, r.criterion, r.context, r.conditions, r.support]),
      ...versions.map(({ snapshot }) => snapshot),
    ]);
    expect(stored.length).toBeGreaterThan(20);
    for (const bytes of stored) expect(Buffer.from(bytes ?? []).toString("latin1")).not.toContain("canary");

    const title = rows[0]?.rungs.find((rung) => rung.id === one)?.title ?? new Uint8Array();
    await withOrganisation(practice, (tx) =>
      tx.rung.update({ where: { organisationId_id: { organisationId, id: two } }, data: { title } }),
    );
    await expect(asDesigned()).rejects.toThrow();
  });

  it("leaves a trace of every reading and writing", async () => {
    const { id } = await aLadder(pair());
    await save(await asDesigned());
    expect(await trail()).toEqual([
      { action: "ladder.created", subjectId: id, actorId: coach.userId },
      { action: "ladder.offered", subjectId: id, actorId: coach.userId },
      { action: "ladder.read", subjectId: null, actorId: coach.userId },
      { action: "ladder.saved", subjectId: id, actorId: coach.userId },
    ]);
  });
});

describe("the client", () => {
  it("sees the tasks and none of the coach's estimates", async () => {
    await aLadder(pair());
    const { ladders, paused } = await myLadders(asClient(practice, client));
    expect(paused).toBe(false);
    expect(Object.keys(ladders[0]?.rungs[0] ?? {}).sort()).toEqual([
      "attempts",
      "conditions",
      "context",
      "criterion",
      "id",
      "support",
      "title",
    ]);
  });

  it("finds a rung of their own only", async () => {
    const { first, id } = await aLadder(pair());
    expect(await myRung(asClient(practice, client), { rungId: first.id })).toMatchObject({
      open: false,
      position: 1,
      ladder: { id },
    });
    const other = await aClient(practice, coach);
    await expect(myRung(asClient(practice, other), { rungId: first.id })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("sums a ladder up for others", async () => {
  const summary = () =>
    withOrganisation(practice, async (tx) =>
      ladderSummaryOf(tx, practice, client.clientId, {
        offeredOnly: true,
        vault: await vaultOf(tx, practice, client.clientId),
        now: aMoment,
      }),
    );
  expect(await summary()).toBeNull();
  const { id, first } = await anAgreedLadder(pair());
  expect(await summary()).toEqual({
    ladderId: id,
    title: "Speaking in front of people",
    status: "agreed",
    steps: ["ahead", "ahead", "ahead"],
    notice: null,
    current: { rungId: first.id, position: 1, title: first.title, forecastLocked: false },
  });
});

async function trail(action?: string) {
  const rows = await withOrganisation(practice, (tx) =>
    tx.auditEntry.findMany({
      where: { organisationId: practice.organisationId, clientId: client.clientId, ...(action && { action }) },
      orderBy: { id: "asc" },
      select: { action: true, subjectId: true, actorId: true, at: true },
    }),
  );
  return rows.map(({ at, ...row }) => {
    expect(at).toEqual(aMoment);
    return row;
  });
}
