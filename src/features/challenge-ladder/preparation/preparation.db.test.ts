import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { logWin } from "#features/journal/commands.ts";
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
import { lockForecast } from "../attempts/commands.ts";
import { anAgreedLadder } from "../matrix.ts";
import { coachViewOf, myRung } from "../queries.ts";
import { chooseCue } from "./commands.ts";
import { myCue } from "./queries.ts";

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

const me = (person = client) => asClient(practice, person);

function aWin(what: string, difficulty: number | null = null, person = client) {
  const about = {
    sharing: "private",
    occurredOn: "2026-11-17",
    lifeDomain: null,
    context: "",
    source: null,
    recall: null,
    effort: null,
  } as const;
  return logWin(me(person), { operationId: newId(), what, difficulty, ...about });
}

describe("preparation", () => {
  it("offers the client's own wins, private ones too, the hardest first", async () => {
    const { first } = await anAgreedLadder({ practice, coach, client });
    await aWin("Wrote an e-mail", 1);
    const hard = await aWin("Spoke to the board", 9);
    await aWin("A win of somebody else", 10, await aClient(practice, coach));
    const { preparation } = await myRung(me(), { rungId: first.id });
    expect(preparation.wins.map(({ what }) => what)).toEqual(["Spoke to the board", "Wrote an e-mail"]);
    expect(preparation.cue).toBeNull();

    const { recalled } = await lockForecast(me(), {
      rungId: first.id,
      operationId: newId(),
      forecast: 80,
      recalled: [hard.id],
      cueUsed: null,
    });
    expect(recalled).toEqual([hard.id]);
  });

  it("keeps only wins of one's own as recalled", async () => {
    const { first } = await anAgreedLadder({ practice, coach, client });
    const own = await aWin("Mine");
    const theirs = await aWin("Theirs", 5, await aClient(practice, coach));
    const { recalled } = await lockForecast(me(), {
      rungId: first.id,
      operationId: newId(),
      forecast: 80,
      recalled: [theirs.id, own.id, own.id],
    });
    expect(recalled).toEqual([own.id]);
  });

  it("never shows the coach a private win", async () => {
    const { first } = await anAgreedLadder({ practice, coach, client });
    await aWin("canary-private-win");
    await lockForecast(me(), { rungId: first.id, operationId: newId(), forecast: 80, focus: "How I begin" });
    const seen = JSON.stringify(await coachViewOf(asCoach(practice, coach), client));
    expect(seen).not.toContain("canary-private-win");
    expect(seen).toContain("How I begin");
  });
});

describe("a cue", () => {
  it("is chosen, changed and taken away by the client, and sealed at rest", async () => {
    expect(await myCue(me())).toEqual({ cue: null });
    await chooseCue(me(), { cue: "canary-cue" });
    await chooseCue(me(), { cue: "canary-cue, pressed" });
    expect(await myCue(me())).toEqual({ cue: "canary-cue, pressed" });
    const raw = await withOrganisation(practice, (tx) =>
      tx.client.findFirstOrThrow({ where: { id: client.clientId }, select: { cue: true } }),
    );
    expect(Buffer.from(raw.cue ?? []).toString("latin1")).not.toContain("canary");
    await chooseCue(me(), { cue: null });
    expect(await myCue(me())).toEqual({ cue: null });
  });

  it("needs the consent that it is kept", async () => {
    const unwilling = await aClient(practice, coach, { consents: [] });
    await expect(chooseCue(me(unwilling), { cue: "a word" })).rejects.toMatchObject({ code: "forbidden" });
  });
});
