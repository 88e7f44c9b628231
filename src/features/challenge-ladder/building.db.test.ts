import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { raiseFlag } from "#features/safety/commands.ts";
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
import { agreeLadder, createLadder, saveLadder } from "./commands.ts";
import { adopt, changeDraft, type Draft, differencesOf, draftOf } from "./components/ladder-draft.ts";
import { aLadder, anAgreedLadder, aRung, aStart, aTemplate } from "./matrix.ts";
import { coachViewOf, myLadders, myRung } from "./queries.ts";
import { type RungInput, rungInput, saveInput } from "./schema.ts";
import { archiveTemplate, nameTemplate, saveTemplate } from "./templates/commands.ts";
import { ownTemplatesOf } from "./templates/queries.ts";
import { versionOf, versionsOf } from "./versions/queries.ts";

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

async function view() {
  const { ladders } = await coachViewOf(asCoach(practice, coach), client);
  const [ladder] = ladders;
  if (!ladder) throw new Error("There is no ladder.");
  return ladder;
}

async function save(rungs: readonly RungInput[], title = "Speaking up") {
  const { id: ladderId, version } = await view();
  return saveLadder(asCoach(practice, coach), { ladderId, version, title, rungs: [...rungs] });
}

async function designed(): Promise<RungInput[]> {
  return (await view()).rungs.map((rung) => rungInput.parse(rung));
}

/** Tries every rung of the ladder twice, as the phone does over time. */
async function tryAll(rungIds: readonly string[]): Promise<string[]> {
  const { organisationId } = practice;
  const attempts = rungIds.flatMap((rungId) =>
    [1, 2].map((day) => ({
      organisationId,
      id: newId(),
      clientId: client.clientId,
      rungId,
      operationId: newId(),
      outcomeOperationId: newId(),
      forecast: 80,
      forecastAt: new Date(aMoment.getTime() - day * 86_400_000),
      outcome: "met" as const,
      attemptedAt: aMoment,
      assisted: false,
      createdAt: aMoment,
    })),
  );
  await withOrganisation(practice, (tx) => tx.attempt.createMany({ data: attempts }));
  return attempts.map(({ id }) => id).toSorted();
}

async function attemptsSeen(): Promise<string[]> {
  const { rungs, setAside } = await view();
  return [...rungs, ...setAside].flatMap(({ attempts }) => attempts.map(({ id }) => id)).toSorted();
}

describe("evidence", () => {
  it("stays whole through any reordering, splitting, merging and setting aside, save after save", async () => {
    await aLadder(pair());
    await save([...(await designed()), aRung(), aRung()]);
    const all = await tryAll((await designed()).map(({ id }) => id));
    const step = fc.record({
      kind: fc.constantFrom("merge", "move", "split", "remove", "place"),
      at: fc.nat(9),
      to: fc.nat(9),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const begun = { title: "Speaking up", rungs: await designed() };
        const after = steps.reduce<Draft>((draft, { kind, at, to }) => {
          const rungId = draft.rungs[at % draft.rungs.length]?.id ?? "";
          const beside = draft.rungs[to % draft.rungs.length]?.id ?? "";
          if (kind === "split") {
            return changeDraft(draft, { kind, rungId, halfWay: { id: newId(), title: "Half-way", forecast: null } });
          }
          if (kind === "move") return changeDraft(draft, { kind, rungId, by: to % 2 ? 1 : -1 });
          if (kind === "place") return changeDraft(draft, { kind, rungId, beside, side: "after" });
          return changeDraft(draft, { kind, rungId });
        }, begun);
        await save(after.rungs.slice(0, 30));
        expect(await attemptsSeen()).toEqual(all);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it("of two merged rungs is the merged rung's, and goes back when the merge is taken back", async () => {
    const { first, second } = await aLadder(pair());
    const apart = await designed();
    const all = await tryAll([first.id, second.id]);
    const merged = changeDraft({ title: "", rungs: apart }, { kind: "merge", rungId: first.id });
    await save(merged.rungs);
    const one = await view();
    expect(one.rungs.map(({ attempts }) => attempts.length)).toEqual([4, 0]);
    expect(one.setAside).toEqual([]);
    expect(await attemptsSeen()).toEqual(all);
    expect(await myRung(asClient(practice, client), { rungId: second.id })).toMatchObject({ rung: { id: first.id } });

    await save(apart);
    const two = await view();
    expect(two.rungs.map(({ attempts }) => attempts.length)).toEqual([2, 2, 0]);
    expect(two.rungs.map(({ absorbs }) => absorbs)).toEqual([[], [], []]);
  });

  it("gives way, and can be saved, when a conflict brings one of its rungs back", async () => {
    await aLadder(pair());
    const rungs = await designed();
    const [lower, upper] = rungs;
    const merged = changeDraft({ title: "Speaking up", rungs }, { kind: "merge", rungId: lower?.id ?? "" });
    await save(rungs.map((rung) => (rung.id === upper?.id ? { ...rung, title: "Theirs" } : rung)));
    const theirs = draftOf(await view());
    const mine = differencesOf(merged, theirs)
      .filter(({ id }) => id === upper?.id)
      .reduce((into, each) => changeDraft(into, adopt(each, theirs)), merged);
    await save(saveInput.shape.rungs.parse(mine.rungs));
    expect(await designed()).toEqual(mine.rungs);
  });

  it("cannot be taken from another ladder by naming its rung as merged", async () => {
    const other = await aClient(practice, stranger);
    const { first } = await aLadder({ practice, coach: stranger, client: other });
    await aLadder(pair());
    const [one] = await designed();
    await save([{ ...aRung(), ...one, absorbs: [first.id] }]);
    expect((await view()).rungs[0]?.absorbs).toEqual([]);
    const { ladders } = await myLadders(asClient(practice, other));
    expect(ladders[0]?.rungs).toHaveLength(3);
  });
});

describe("versions", () => {
  it("keep every save, with who and when, and open again as they were", async () => {
    const { id: ladderId } = await aLadder(pair());
    const begun = await designed();
    await save([aRung({ title: "Only this", conditions: "Alone", support: "Notes" })]);
    const { lines, more } = await versionsOf(asCoach(practice, coach), { ladderId });
    expect(more).toBe(false);
    expect(lines).toEqual([
      { version: 2, savedAt: aMoment.toISOString(), savedBy: "Ada Coach" },
      { version: 1, savedAt: aMoment.toISOString(), savedBy: "Ada Coach" },
    ]);
    const first = await versionOf(asCoach(practice, coach), { ladderId, version: 1 });
    expect(first).toEqual({ title: "Speaking in front of people", rungs: begun });

    await save(first.rungs, first.title);
    expect(await designed()).toEqual(begun);
    expect((await versionsOf(asCoach(practice, coach), { ladderId })).lines).toHaveLength(3);
  });

  it("come in pages", async () => {
    const { id: ladderId } = await aLadder(pair());
    for (let time = 0; time < 31; time += 1) await save([], `Version ${time}`);
    const page = await versionsOf(asCoach(practice, coach), { ladderId });
    expect([page.lines.length, page.more]).toEqual([30, true]);
    const rest = await versionsOf(asCoach(practice, coach), { ladderId, before: page.lines.at(-1)?.version });
    expect(rest).toMatchObject({ lines: [{ version: 2 }, { version: 1 }], more: false });
  });

  it("are the client's own coach's, one by one", async () => {
    const { id: ladderId } = await aLadder(pair());
    await expect(versionsOf(asCoach(practice, stranger), { ladderId })).rejects.toMatchObject({ code: "not_found" });
    for (const [by, version] of [
      [stranger, 1],
      [coach, 2],
    ] as const) {
      await expect(versionOf(asCoach(practice, by), { ladderId, version })).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });
});

describe("agreement", () => {
  it.each(["conditions", "support"] as const)("is asked anew when the %s change", async (field) => {
    await anAgreedLadder(pair());
    const rungs = (await designed()).map((rung) => ({ ...rung, [field]: "Something else" }));
    expect(await save(rungs)).toMatchObject({ status: "draft" });
  });

  it("lasts when a talk afterwards is arranged", async () => {
    await anAgreedLadder(pair());
    const rungs = (await designed()).map((rung) => ({ ...rung, debriefPlanned: false }));
    expect(await save(rungs)).toMatchObject({ status: "agreed" });
    expect((await view()).rungs.every(({ debriefPlanned }) => !debriefPlanned)).toBe(true);
  });
});

describe("a safety flag that pauses design", () => {
  const flag = () =>
    raiseFlag(asCoach(practice, coach), {
      operationId: newId(),
      clientId: client.clientId,
      kind: "learned_helplessness",
      observed: "Nothing I do matters",
    });

  it("lets ladders be read, not made or changed, and says why to the coach", async () => {
    await aLadder(pair());
    const rungs = await designed();
    await flag();
    const refusal = { code: "contraindicated", message: expect.stringContaining("pauses ladder design") };
    await expect(save(rungs)).rejects.toMatchObject(refusal);
    await expect(createLadder(asCoach(practice, coach), aStart(client.clientId))).rejects.toMatchObject(refusal);
    const seen = await coachViewOf(asCoach(practice, coach), client);
    expect(seen).toMatchObject({ designPaused: true, paused: true, controlPaused: false });
    expect(seen.ladders[0]?.version).toBe(1);
  });

  it("still lets the client agree to what they see", async () => {
    const { id: ladderId, version } = await aLadder(pair());
    await flag();
    expect(await agreeLadder(asClient(practice, client), { ladderId, version })).toMatchObject({ status: "agreed" });
  });
});

describe("an organisation's own template", () => {
  const begin = (templateId: string, rungs: string[], by = coach, of = client) =>
    createLadder(asCoach(practice, by), {
      ladderId: newId(),
      clientId: of.clientId,
      start: { from: "own", templateId, rungs },
    });

  it("is kept once, listed for every coach, and starts a ladder", async () => {
    const input = aTemplate({ title: "Asking in meetings" });
    await Promise.all(Array.from({ length: 3 }, () => saveTemplate(asCoach(practice, coach), input)));
    const listed = (await ownTemplatesOf(asCoach(practice, stranger))).filter(({ id }) => id === input.templateId);
    expect(listed).toEqual([
      { id: input.templateId, version: 1, title: input.title, audience: input.audience, rungs: input.rungs },
    ]);
    await begin(input.templateId, ["one"]);
    expect(await view()).toMatchObject({
      title: "Asking in meetings",
      rungs: [{ title: input.rungs[0]?.title, support: "", forecast: null, debriefPlanned: true }],
    });
  });

  it("can be named anew; a stale version is a conflict with the template as it is", async () => {
    const { id: templateId, version } = await saveTemplate(asCoach(practice, coach), aTemplate());
    const name = (title: string) =>
      nameTemplate(asCoach(practice, coach), { templateId, version, title, audience: "" });
    await name("Second name");
    await expect(name("Third name")).rejects.toMatchObject({ code: "conflict", current: { title: "Second name" } });
  });

  it("goes off the list and back onto it, and starts nothing while it is off", async () => {
    const { id: templateId } = await saveTemplate(asCoach(practice, coach), aTemplate());
    const listed = async () => (await ownTemplatesOf(asCoach(practice, coach))).some(({ id }) => id === templateId);
    await archiveTemplate(asCoach(practice, coach), { templateId, archived: true });
    expect(await listed()).toBe(false);
    await expect(begin(templateId, ["one"])).rejects.toMatchObject({ code: "not_found" });
    await archiveTemplate(asCoach(practice, stranger), { templateId, archived: false });
    expect(await listed()).toBe(true);
  });

  it("does not exist for another organisation", async () => {
    const elsewhere = await aPractice("Elsewhere");
    const theirs = await aMember(elsewhere, ["coach"]);
    const { id } = await saveTemplate(asCoach(elsewhere, theirs), aTemplate());
    await expect(begin(id, ["one"])).rejects.toMatchObject({ code: "not_found" });
    await expect(archiveTemplate(asCoach(practice, coach), { templateId: id, archived: true })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
