import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import {
  aClient,
  aMember,
  aPractice,
  asClient,
  asCoach,
  type ClientPerson,
  type Member,
  type Practice,
} from "#test/people.ts";
import { myChart } from "../chart/queries.ts";
import { assignScale, rateScale } from "../commands.ts";
import { anImportedScale, anOwnScale } from "../matrix.ts";
import { scaleForRating } from "../queries.ts";
import { archiveScale, importScale, saveScale } from "./commands.ts";
import { definitionIn, scaleChoicesOf } from "./queries.ts";
import { importedScaleInput, ownScaleInput } from "./schema.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const asMyCoach = () => asCoach(practice, coach);
const me = () => asClient(practice, client);
const give = async (key: string) =>
  (await assignScale(asMyCoach(), { clientId: client.clientId, templateKey: key })).scaleId;

describe("a scale of the practice", () => {
  it("is kept once, and every coach of the practice can give it", async () => {
    const scale = anOwnScale();
    const saved = await Promise.all([saveScale(asMyCoach(), scale), saveScale(asMyCoach(), scale)]);
    expect(new Set(saved.map(({ key }) => key)).size).toBe(1);
    const colleague = asCoach(practice, await aMember(practice, ["coach"]));
    const [first] = await scaleChoicesOf(colleague);
    expect(first).toMatchObject({ origin: "own", title: scale.title, context: scale.context, hasNorms: false });
    const scaleId = await give(saved[0]?.key ?? "");
    expect(await scaleForRating(me(), { scaleId })).toMatchObject({
      title: scale.title,
      practiceItem: scale.practiceItem,
      items: scale.items.map((text) => ({ text })),
      answers: { min: 0, max: 100, step: 10 },
    });
  });

  it("stays in its own practice", async () => {
    const { key } = await saveScale(asMyCoach(), anOwnScale());
    const elsewhere = await aPractice("Elsewhere");
    const stranger = await aMember(elsewhere, ["coach"]);
    const theirs = await aClient(elsewhere, stranger);
    const taken = assignScale(asCoach(elsewhere, stranger), { clientId: theirs.clientId, templateKey: key });
    await expect(taken).rejects.toMatchObject({ code: "invalid" });
    expect((await scaleChoicesOf(asCoach(elsewhere, stranger))).every(({ origin }) => origin === "ours")).toBe(true);
  });

  it("leaves the list and comes back, and whoever has it keeps it", async () => {
    const { key } = await saveScale(asMyCoach(), anOwnScale());
    await give(key);
    const definitionId = definitionIn(key) ?? "";
    await archiveScale(asMyCoach(), { definitionId, archived: true });
    const listed = async () => (await scaleChoicesOf(asMyCoach())).find((choice) => choice.key === key)?.archived;
    expect(await listed()).toBe(true);
    await expect(give(key)).rejects.toMatchObject({ code: "invalid" });
    expect((await myChart(me())).scales).toHaveLength(1);
    await archiveScale(asMyCoach(), { definitionId, archived: false });
    expect(await listed()).toBe(false);
    const unknown = { definitionId: newId(), archived: true };
    await expect(archiveScale(asMyCoach(), unknown)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("an imported scale", () => {
  it("is scored by its own key, with the norms of its source", async () => {
    const { key } = await importScale(asMyCoach(), anImportedScale());
    const scaleId = await give(key);
    const { items, answers, practiceItem } = await scaleForRating(me(), { scaleId });
    expect([answers, practiceItem]).toEqual([{ min: 1, max: 4, step: 1 }, null]);
    const given = [4, 1, 3].map((confidence, index) => ({ itemId: items[index]?.id ?? "", confidence }));
    // The second item is reversed: 4 + 4 + 3.
    expect(await rateScale(me(), { operationId: newId(), scaleId, answers: given })).toMatchObject({ strength: 11 });
    expect((await myChart(me())).scales).toMatchObject([
      {
        lowest: 3,
        highest: 12,
        norms: {
          sd: 1.5,
          reliability: 0.82,
          mean: 8,
          kind: "internal_consistency",
          source: "Manual, second edition, table 4",
        },
        ratings: [{ strength: 11, answers: [{ confidence: 4 }, { confidence: 1 }, { confidence: 3 }] }],
      },
    ]);
    const off = given.map((answer) => ({ ...answer, confidence: 5 }));
    await expect(rateScale(me(), { operationId: newId(), scaleId, answers: off })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("has no norms while its source says too little", async () => {
    const { key } = await importScale(asMyCoach(), { ...anImportedScale(), sd: null });
    await give(key);
    expect((await myChart(me())).scales).toMatchObject([{ norms: null }]);
  });

  it("keeps who attested what", async () => {
    await importScale(asMyCoach(), anImportedScale());
    const { organisationId } = practice;
    const row = await withOrganisation(practice, (tx) =>
      tx.scaleDefinition.findFirst({ where: { organisationId }, select: { createdBy: true, permission: true } }),
    );
    expect(row).toEqual({ createdBy: coach.membershipId, permission: anImportedScale().permission });
  });

  it.each([
    ["without the attestation", { attested: false }],
    ["without permission", { permission: " " }],
    ["without a source", { source: "" }],
    ["with a range upside down", { itemLowest: 4, itemHighest: 1 }],
    ["with steps that miss its end", { itemLowest: 1, itemHighest: 4, itemStep: 2 }],
    ["with reliability of 1", { reliability: 1 }],
    ["with reliability of no kind", { reliabilityKind: null }],
    ["without spread", { sd: 0 }],
    ["with a spread that rounds to none", { sd: 0.0004 }],
    // Three items from 1 to 4, added up: scores from 3 to 12.
    ["with a mean beyond its range", { mean: 900 }],
    ["with a mean below its range", { mean: 2.9 }],
    ["with a mean of items for a sum", { mean: 2.5 }],
    ["spread more widely than its range allows", { sd: 4.6 }],
    ["spread more widely than its range allows, of unknown mean", { sd: 500, mean: null }],
    ["spread more widely than its mean allows", { mean: 3.5, sd: 3 }],
    ["that may be left out altogether", { missingAllowed: 3 }],
    ["without items", { items: [] }],
  ])("%s is refused at the door", (_, change) => {
    expect(importedScaleInput.safeParse(anImportedScale()).success).toBe(true);
    expect(importedScaleInput.safeParse({ ...anImportedScale(), ...change }).success).toBe(false);
  });
});

it.each([
  ["without a title", { title: " " }],
  ["with an empty line", { items: ["say it", " "] }],
  ["with more lines than anybody answers", { items: Array.from({ length: 21 }, (_, index) => `say ${index} words`) }],
])("an own scale %s is refused at the door", (_, change) => {
  expect(ownScaleInput.safeParse(anOwnScale()).success).toBe(true);
  expect(ownScaleInput.safeParse({ ...anOwnScale(), ...change }).success).toBe(false);
});
