import { addDays, addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { screensConsent } from "#content/consent/screens.ts";
import { saveLadder } from "#features/challenge-ladder/commands.ts";
import { aLadder, aRung } from "#features/challenge-ladder/matrix.ts";
import { rateScale } from "#features/efficacy/commands.ts";
import { aRating } from "#features/efficacy/matrix.ts";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import {
  aClient,
  aMember,
  aMoment,
  aPractice,
  asCare,
  asClient,
  asCoach,
  type ClientPerson,
  type Member,
  type Practice,
} from "#test/people.ts";
import { raiseFlag } from "../commands.ts";
import { safetyRecordOf } from "../flow/queries.ts";
import { aFlag } from "../matrix.ts";
import { safetyOf } from "../queries.ts";
import { decideOnScreens, takeScreen } from "../screening/commands.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const judged = (at = aMoment) => withOrganisation(practice, (tx) => safetyOf(tx, practice, client.clientId, at));
const codesAt = async (at?: Date) => (await judged(at)).because.map(({ code }) => code);
const seen = (at = aMoment) => safetyRecordOf(asCare(practice, coach, at), client);

async function screened(screen: "phq2" | "pc_ptsd5", answers: number[], at = aMoment) {
  const ctx = asClient(practice, client, at);
  await decideOnScreens(ctx, { granted: true, textVersion: screensConsent.version });
  await takeScreen(ctx, { operationId: newId(), screen, answers });
}

async function ratedWithNorms(from: number, to: number) {
  for (const [days, confidence] of [
    [0, from],
    [7, to],
  ] as const) {
    const rating = await aRating({ practice, coach, client }, confidence);
    await rateScale(asClient(practice, client, addDays(aMoment, days)), rating);
  }
  await withOrganisation(practice, (tx) =>
    tx.efficacyScale.updateMany({ data: { normSd: 15, normReliability: 0.9, normSource: "test" } }),
  );
}

describe("what the judgement takes in", () => {
  it("is a check-in, until it has run out: then imagery rests", async () => {
    await screened("phq2", [0, 0]);
    expect((await judged(addDays(aMoment, 13))).allowed).toMatchObject({ reliving: true });
    const later = await judged(addDays(aMoment, 14));
    expect(later.allowed).toMatchObject({ reliving: false, projection: false, ladder_attempt: true });
    expect(later.because).toMatchObject([{ code: "low_mood_screen_expired" }]);
  });

  it("is the practice's own threshold for the check-in on trauma", async () => {
    await screened("pc_ptsd5", [1, 1, 1, 0, 0]);
    const { organisationId: id } = practice;
    const tierWith = async (ptsdThreshold: number) => {
      await withOrganisation(practice, (tx) => tx.organisation.update({ where: { id }, data: { ptsdThreshold } }));
      return (await judged()).tier;
    };
    expect([await tierWith(3), await tierWith(4)]).toEqual(["adapt", "none"]);
  });

  it("is a reliable decline beside a loss of pleasure, and not a small one", async () => {
    await ratedWithNorms(80, 70);
    await screened("phq2", [2, 0], addDays(aMoment, 8));
    expect(await codesAt(addDays(aMoment, 9))).toEqual(["phq2_positive"]);
    await rateScale(asClient(practice, client, addDays(aMoment, 9)), await aRating({ practice, coach, client }, 30));
    expect(await codesAt(addDays(aMoment, 10))).toContain("phq2_loss_of_pleasure_with_decline");
    expect((await judged(addDays(aMoment, 10))).tier).toBe("pause");
  });

  it("is what has happened since helplessness was noted", async () => {
    await raiseFlag(asCoach(practice, coach), aFlag(client, { kind: "learned_helplessness" }));
    const win = (minutes: number) => logWin(asClient(practice, client, addMinutes(aMoment, minutes)), aWin());
    for (const minutes of [1, 2, 3]) await win(minutes);
    expect(await codesAt()).toEqual(["learned_helplessness"]);
    await win(4);
    expect(await codesAt()).toEqual(["learned_helplessness", "helplessness_recheck_due"]);
    expect((await seen()).recheckDue).toBe(true);
  });

  it("is a rung beyond coaching on a living ladder", async () => {
    const { id: ladderId, version, title } = await aLadder({ practice, coach, client });
    const rungs = [aRung({ expectedDistress: 20 }), aRung({ expectedDistress: 70 })];
    await saveLadder(asCoach(practice, coach), { ladderId, version, title, rungs });
    expect(await judged()).toMatchObject({ tier: "caution", because: [{ code: "ladder_scope" }] });
    await withOrganisation(practice, (tx) =>
      tx.ladder.updateMany({ where: { id: ladderId }, data: { status: "archived" } }),
    );
    expect((await judged()).tier).toBe("none");
  });
});

describe("what staff see of it", () => {
  it("is that a check-in calls for care, until when, and never which or what was answered", async () => {
    await screened("pc_ptsd5", [1, 1, 1, 1, 1]);
    const record = await seen();
    expect(record.signals).toMatchObject([
      { source: "screen", kind: null, tier: "adapt", validUntil: addDays(aMoment, 30).toISOString() },
    ]);
    expect(JSON.stringify(record)).not.toMatch(/ptsd|phq/i);
  });

  it("names who noted what, and when", async () => {
    await raiseFlag(asCoach(practice, coach), aFlag(client));
    expect((await seen()).signals).toEqual([
      {
        source: "coach",
        kind: "performance_trauma",
        tier: "adapt",
        status: "active",
        since: aMoment.toISOString(),
        author: "Ada Coach",
        validUntil: null,
      },
    ]);
  });
});
