import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMoment, asCoach, type ClientPerson } from "#test/people.ts";
import { aWorld, callAs, type World } from "#test/world.ts";
import { aScale, digestOf } from "../matrix.ts";
import { importRatings, undoRatings } from "./commands.ts";
import { ratingTargetsOf } from "./queries.ts";
import type { ImportInput, Occasion } from "./schema.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const asAda = () => asCoach(world.practice, world.coach);

async function aFile(rows: Occasion[], client: ClientPerson = world.client): Promise<ImportInput> {
  const scaleId = await aScale({ practice: world.practice, client });
  return { importId: newId(), clientId: client.clientId, scaleId, digest: digestOf(), told: true, rows };
}

const two: Occasion[] = [
  { row: 1, ratedOn: "2026-09-01", score: 40, answers: [] },
  { row: 2, ratedOn: "2026-09-08", score: null, answers: [40, 60] },
];

function ratingsOf(scaleId: string) {
  return withOrganisation(world.practice, (tx) =>
    tx.rating.findMany({ where: { scaleId }, orderBy: { ratedAt: "asc" }, include: { items: true } }),
  );
}

describe("importRatings", () => {
  it("keeps scores and answers at their day, marked with the file they came from", async () => {
    const file = await aFile(two);
    expect(await importRatings(asAda(), file)).toEqual({ importId: file.importId, count: 2 });
    expect(await ratingsOf(file.scaleId)).toMatchObject([
      // Noon in Amsterdam, in summer time.
      { importId: file.importId, missing: 0, items: [], ratedAt: new Date("2026-09-01T10:00:00Z") },
      { importId: file.importId, missing: 0, items: [{ confidence: 40 }, { confidence: 60 }] },
    ]);
    const strengths = (await ratingsOf(file.scaleId)).map(({ strength }) => strength?.toNumber());
    expect(strengths).toEqual([40, 50]);
    const { scales, imports } = await ratingTargetsOf(asAda(), file);
    expect(scales.find(({ id }) => id === file.scaleId)?.ratedOn.sort()).toEqual(["2026-09-01", "2026-09-08"]);
    const shown = (await callAs(world, "coach").change.ofClient(file)).scales.find(({ id }) => id === file.scaleId);
    expect(shown?.ratings).toMatchObject([
      { strength: 40, imported: true, partial: false },
      { strength: 50, imported: true },
    ]);
    expect(imports[0]).toMatchObject({ count: 2, scaleTitle: "Speaking", undoneAt: null });
  });

  it("dates nothing in the future: today before noon is now", async () => {
    const early = new Date("2026-11-18T06:30:00Z");
    const file = await aFile([{ row: 1, ratedOn: "2026-11-18", score: 40, answers: [] }]);
    await importRatings(asCoach(world.practice, world.coach, early), file);
    expect(await ratingsOf(file.scaleId)).toMatchObject([{ ratedAt: early }]);
  });

  it.each(["0002-01-01", "1900-01-01", "1999-12-31"])("refuses %s as a slip of the year", async (ratedOn) => {
    const file = await aFile([{ row: 1, ratedOn, score: 40, answers: [] }]);
    await expect(callAs(world, "coach").clientFiles.importRatings(file)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("answers the same file as the first time, also at once", async () => {
    const file = await aFile(two);
    const [first, second] = await Promise.all([importRatings(asAda(), file), importRatings(asAda(), file)]);
    expect(first).toEqual(second);
    expect(await ratingsOf(file.scaleId)).toHaveLength(2);
  });

  it.each([
    ["a day that comes twice", [two[0], { ...two[1], ratedOn: "2026-09-01" }]],
    ["a day to come", [{ ...two[0], ratedOn: "2026-11-19" }]],
    ["an answer off the scale", [{ ...two[1], answers: [45, 60] }]],
    ["an answer too many", [{ ...two[1], answers: [40, 60, 80] }]],
    ["a score off the scale", [{ ...two[0], score: 101 }]],
    ["neither score nor answers", [{ ...two[0], score: null }]],
  ])("refuses %s, and keeps nothing", async (_, rows) => {
    const file = await aFile(rows as Occasion[]);
    await expect(importRatings(asAda(), file)).rejects.toMatchObject({ code: "invalid" });
    expect(await ratingsOf(file.scaleId)).toEqual([]);
  });

  it("does not write over what the client rated that day", async () => {
    const file = await aFile([{ row: 1, ratedOn: "2026-11-18", score: 10, answers: [] }]);
    const scale = await callAs(world, "client").efficacy.scale({ scaleId: file.scaleId });
    await callAs(world, "client").efficacy.rate({
      ...{ operationId: newId(), scaleId: file.scaleId },
      answers: scale.items.map(({ id }) => ({ itemId: id, confidence: 70 })),
    });
    await expect(importRatings(asAda(), file)).rejects.toMatchObject({ code: "invalid" });
    expect((await ratingsOf(file.scaleId)).map(({ strength }) => strength?.toNumber())).toEqual([70]);
  });

  it("respects a client who has decided against a record", async () => {
    const client = await aClient(world.practice, world.coach);
    const file = await aFile(two, client);
    await withOrganisation(world.practice, (tx) =>
      tx.consent.create({
        data: {
          ...{ organisationId: world.practice.organisationId, id: newId(), clientId: client.clientId },
          ...{ purpose: "coaching_record", textVersion: 1, granted: false, decidedAt: new Date(aMoment.getTime() + 1) },
        },
      }),
    );
    await expect(importRatings(asAda(), file)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("undoRatings", () => {
  it("takes away what the file brought, and nothing else", async () => {
    const file = await aFile(two);
    await importRatings(asAda(), file);
    const scale = await callAs(world, "client").efficacy.scale({ scaleId: file.scaleId });
    await callAs(world, "client").efficacy.rate({
      ...{ operationId: newId(), scaleId: file.scaleId },
      answers: scale.items.map(({ id }) => ({ itemId: id, confidence: 70 })),
    });
    expect(await undoRatings(asAda(), file)).toEqual({ removed: 2 });
    expect((await ratingsOf(file.scaleId)).map(({ importId }) => importId)).toEqual([null]);
    await expect(undoRatings(asCoach(world.practice, world.unlinkedCoach), file)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
