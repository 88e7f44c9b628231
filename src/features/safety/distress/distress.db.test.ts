import { describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMember, aPractice, asClient, asCoach, type ClientPerson, type Practice } from "#test/people.ts";
import { reportNotOk } from "../commands.ts";
import { begunPractice } from "../matrix.ts";
import { assertPractiseAllowed, safetyForCoach } from "../queries.ts";
import { endPractice } from "./commands.ts";
import type { EndInput } from "./schema.ts";

async function aBegunPractice(before: number) {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach);
  const practiceId = newId();
  await begunPractice(practice, client, practiceId, before);
  const ending: EndInput = { practiceId, operationId: newId(), ending: "finished", after: before };
  return { practice, coach, client, ending };
}

const letters = (practice: Practice) =>
  withOrganisation(practice, (tx) => tx.auditEntry.count({ where: { action: "flag.raised" } }));

const relivingAllowed = (practice: Practice, { clientId }: ClientPerson) =>
  withOrganisation(practice, (tx) => assertPractiseAllowed(tx, practice, clientId, "reliving", new Date()));

describe("the end of a practice", () => {
  it.each([
    [3, 4],
    [6, 6],
    [5, 0],
    [2, null],
  ])("from %s to %s lets it go on", async (before, after) => {
    const { practice, client, ending } = await aBegunPractice(before);
    expect(await endPractice(asClient(practice, client), { ...ending, after })).toEqual({ rests: false });
    await expect(relivingAllowed(practice, client)).resolves.toBeUndefined();
    expect(await letters(practice)).toBe(0);
  });

  it.each([
    [3, 5],
    [6, 7],
    [0, 10],
  ])("from %s to %s rests it and tells the coach", async (before, after) => {
    const { practice, coach, client, ending } = await aBegunPractice(before);
    expect(await endPractice(asClient(practice, client), { ...ending, after })).toEqual({ rests: true });
    await expect(relivingAllowed(practice, client)).rejects.toMatchObject({ code: "contraindicated" });

    const { flags } = await safetyForCoach(asCoach(practice, coach), { clientId: client.clientId });
    expect(flags).toMatchObject([
      {
        kind: "distress_after_practice",
        tier: "adapt",
        raisedBy: "client",
        observed: `Distress ${before} of 10 before, ${after} of 10 after.`,
      },
    ]);
  });

  it("is kept once: the first word counts, and one flag is raised", async () => {
    const { practice, client, ending } = await aBegunPractice(3);
    const told = { ...ending, after: 9 };
    const answers = await Promise.all([1, 2, 3].map(() => endPractice(asClient(practice, client), told)));
    expect(answers).toEqual([{ rests: true }, { rests: true }, { rests: true }]);
    const second = { ...ending, operationId: newId(), ending: "stopped" as const, after: 0 };
    expect(await endPractice(asClient(practice, client), second)).toEqual({ rests: true });
    expect(await letters(practice)).toBe(1);
    const kept = await withOrganisation(practice, (tx) =>
      tx.practiceDistress.findFirstOrThrow({ where: { clientId: client.clientId } }),
    );
    expect(kept).toMatchObject({ after: 9, ending: "finished", endOperationId: ending.operationId });
  });

  it("counts a number that comes after silence, and rests once it calls for it", async () => {
    const { practice, coach, client, ending } = await aBegunPractice(3);
    const ctx = asClient(practice, client);
    expect(await endPractice(ctx, { ...ending, after: null })).toEqual({ rests: false });
    const told = { ...ending, operationId: newId(), after: 10 };
    expect(await endPractice(ctx, told)).toEqual({ rests: true });
    expect(await endPractice(ctx, told)).toEqual({ rests: true });
    const { flags } = await safetyForCoach(asCoach(practice, coach), client);
    expect(flags).toMatchObject([{ kind: "distress_after_practice", observed: expect.stringContaining("10 of 10") }]);
  });

  it("is not swallowed by an operation id that has kept another flag", async () => {
    const { practice, coach, client, ending } = await aBegunPractice(3);
    const ctx = asClient(practice, client);
    await reportNotOk(ctx, { operationId: ending.operationId, note: "" });
    expect(await endPractice(ctx, { ...ending, after: 9 })).toEqual({ rests: true });
    const { flags } = await safetyForCoach(asCoach(practice, coach), client);
    expect(flags.map(({ kind }) => kind).toSorted()).toEqual(["distress_after_practice", "not_ok"]);
  });

  it("belongs to whoever began it", async () => {
    const { practice, coach, ending } = await aBegunPractice(3);
    const other = await aClient(practice, coach);
    await expect(endPractice(asClient(practice, other), ending)).rejects.toMatchObject({ code: "not_found" });
  });
});
