import { beforeEach, describe, expect, it } from "vitest";
import { archiveClient } from "#features/clients/commands.ts";
import { assignScale, rateScale } from "#features/efficacy/commands.ts";
import { aRating } from "#features/efficacy/matrix.ts";
import { endScale } from "#features/efficacy/schedule/commands.ts";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { closeFlags, raiseFlag, reportNotOk } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
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
  type Member,
  type Practice,
} from "#test/people.ts";
import { markContacted } from "./commands.ts";
import { caseloadOf } from "./queries.ts";

let practice: Practice;
let coach: Member;
const daysLater = (days: number) => new Date(aMoment.getTime() + days * 86_400_000);

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
});

describe("the caseload", () => {
  it("stands by need, with the reason on every row", async () => {
    const named = (name: string) => aClient(practice, coach, { name });
    const [fine, waiting, rated, worse, flagged] = [
      await named("Abel"),
      await named("Bente"),
      await named("Chloe"),
      await named("Dov"),
      await named("Esi"),
    ];
    await logWin(asClient(practice, waiting, daysLater(1)), aWin());
    await rateScale(asClient(practice, rated), await aRating({ practice, coach, client: rated }));
    for (const [at, confidence] of [
      [0, 80],
      [14, 40],
    ] as const) {
      const input = await aRating({ practice, coach, client: worse }, confidence);
      await rateScale(asClient(practice, worse, daysLater(at)), input);
    }
    await withOrganisation(practice, (tx) =>
      tx.efficacyScale.updateMany({
        where: { clientId: worse.clientId },
        data: { normSd: 15, normReliability: 0.9, normSource: "test" },
      }),
    );
    await raiseFlag(asCoach(practice, coach, daysLater(10)), aFlag(flagged));

    const { rows, total, waiting: needing } = await caseloadOf(asCoach(practice, coach, daysLater(14)), { page: 1 });
    expect(rows.map(({ name, reason }) => [name, reason])).toEqual([
      ["Esi", { code: "safety_flag_open", days: 4 }],
      ["Dov", { code: "efficacy_reliably_worse", change: -40 }],
      ["Chloe", { code: "rating_overdue", days: 7 }],
      ["Bente", { code: "reply_awaited", days: 13 }],
      ["Abel", { code: "nothing_pressing" }],
    ]);
    expect(rows.at(-1)).toMatchObject({ clientId: fine.clientId, week: 4, plannedWeeks: 8, strengths: [] });
    expect({ total, needing }).toEqual({ total: 5, needing: 4 });
  });

  it("counts a planned scale from the first due day that went unanswered, and one that has ended not at all", async () => {
    const [planned, ended] = [
      await aClient(practice, coach, { name: "Ida" }),
      await aClient(practice, coach, { name: "Jon" }),
    ];
    for (const { clientId } of [planned, ended]) {
      const plan = { cadence: "two_weekly", startsOn: "2026-11-18", baseline: false } as const;
      const asMyCoach = asCoach(practice, coach);
      const { scaleId } = await assignScale(asMyCoach, { clientId, templateKey: "speaking-v1", plan });
      if (clientId === ended.clientId) await endScale(asMyCoach, { scaleId, ended: true });
    }
    await rateScale(asClient(practice, planned), await aRating({ practice, coach, client: planned }));
    const reasonsAfter = async (days: number) =>
      (await caseloadOf(asCoach(practice, coach, daysLater(days)), { page: 1 })).rows.map(({ name, reason }) => [
        name,
        reason,
      ]);
    const fine = { code: "nothing_pressing" };
    // Due on days 14 and 28: a week after the first rating nothing is, though without a plan it would be.
    expect(await reasonsAfter(13)).toEqual([
      ["Ida", fine],
      ["Jon", fine],
    ]);
    expect(await reasonsAfter(30)).toEqual([
      ["Ida", { code: "rating_overdue", days: 16 }],
      ["Jon", fine],
    ]);
  });

  it("draws no point for a rating without a score", async () => {
    const client = await aClient(practice, coach);
    const rating = await aRating({ practice, coach, client });
    await rateScale(asClient(practice, client), { ...rating, answers: rating.answers.slice(3), leftOut: true });
    const { rows } = await caseloadOf(asCoach(practice, coach), { page: 1 });
    expect(rows).toMatchObject([{ strengths: [], need: "fine" }]);
  });

  it("waits no longer for a reply once the coach has been in touch", async () => {
    const client = await aClient(practice, coach);
    await logWin(asClient(practice, client, daysLater(1)), aWin());
    await markContacted(asCoach(practice, coach, daysLater(2)), client);
    const { rows } = await caseloadOf(asCoach(practice, coach, daysLater(3)), { page: 1 });
    expect(rows).toMatchObject([{ need: "fine", contactAt: daysLater(2).toISOString() }]);
  });

  it("does not tell of entries once the client has withdrawn sharing", async () => {
    const client = await aClient(practice, coach);
    const { organisationId } = practice;
    await logWin(asClient(practice, client, daysLater(1)), aWin());
    await withOrganisation(practice, (tx) =>
      tx.consent.create({
        data: {
          organisationId,
          id: newId(),
          clientId: client.clientId,
          purpose: "share_with_coach",
          textVersion: 1,
          granted: false,
          decidedAt: daysLater(2),
        },
      }),
    );
    expect((await caseloadOf(asCoach(practice, coach, daysLater(3)), { page: 1 })).rows).toMatchObject([
      { need: "fine" },
    ]);
  });

  it("shows nobody else's clients, and pages through fifty at a time", async () => {
    await aClient(practice, await aMember(practice, ["coach"]), { name: "Elsewhere" });
    for (let n = 0; n < 51; n++) await aClient(practice, coach, { name: `Client ${String(n).padStart(2, "0")}` });
    const [first, second] = [
      await caseloadOf(asCoach(practice, coach), { page: 1 }),
      await caseloadOf(asCoach(practice, coach), { page: 2 }),
    ];
    expect(first).toMatchObject({ total: 51, pages: 2 });
    expect(first.rows).toHaveLength(50);
    expect(second.rows.map(({ name }) => name)).toEqual(["Client 50"]);
  });

  it("never loses sight of an open flag to the archive", async () => {
    const client = await aClient(practice, coach, { name: "Ines" });
    const ref = { clientId: client.clientId };
    const { id: flagId, version } = await raiseFlag(asCoach(practice, coach), aFlag(client));
    await expect(archiveClient(asCoach(practice, coach), ref)).rejects.toMatchObject({ code: "invalid" });
    await closeFlags(asCare(practice, coach), {
      clientId: client.clientId,
      flags: [{ flagId, version }],
      outcome: "Talked it through",
    });
    await archiveClient(asCoach(practice, coach), ref);
    const listed = () => caseloadOf(asCoach(practice, coach), { page: 1 });
    expect(await listed()).toMatchObject({ total: 0, archived: [{ id: client.clientId, name: "Ines" }] });

    await reportNotOk(asClient(practice, client), { operationId: newId(), note: "" });
    expect((await listed()).rows).toMatchObject([{ name: "Ines", need: "safety" }]);
  });
});
