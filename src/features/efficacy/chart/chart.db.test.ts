import { beforeEach, describe, expect, it } from "vitest";
import { caseloadOf } from "#features/caseload/queries.ts";
import { listInput } from "#features/caseload/schema.ts";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { dayIn } from "#lib/day.ts";
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
import { rateScale } from "../commands.ts";
import { aRating } from "../matrix.ts";
import { overviewOf } from "../overview/queries.ts";
import { myReport, reportOfClient } from "../report/queries.ts";
import { setPlan } from "../schedule/commands.ts";
import { MOST_RATINGS } from "../schema.ts";
import { chartOfClient, myChart } from "./queries.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const daysLater = (days: number) => new Date(aMoment.getTime() + days * 86_400_000);

async function rates(person: ClientPerson, confidences: readonly number[]) {
  for (const [week, confidence] of confidences.entries()) {
    const input = await aRating({ practice, coach, client: person }, confidence);
    await rateScale(asClient(practice, person, daysLater(week * 7)), input);
  }
}

function withNorms(person: ClientPerson) {
  return withOrganisation(practice, (tx) =>
    tx.efficacyScale.updateMany({
      where: { clientId: person.clientId },
      data: { normSd: 15, normReliability: 0.9, normSource: "test" },
    }),
  );
}

function auditOf(action: string) {
  return withOrganisation(practice, (tx) => tx.auditEntry.count({ where: { action } }));
}

describe("a chart", () => {
  it("carries ratings, answers and what happened, and its reading is on record", async () => {
    await rates(client, [40, 50]);
    const occurredOn = "2026-11-20";
    await logWin(asClient(practice, client, daysLater(3)), { ...aWin(), what: "Spoke first", occurredOn });
    const view = await chartOfClient(asCoach(practice, coach), client);
    expect(view.scales[0]?.ratings.map(({ strength }) => strength)).toEqual([40, 50]);
    expect(view.scales[0]?.ratings[0]?.answers).toHaveLength(view.scales[0]?.items.length ?? 0);
    expect(view.notes).toMatchObject([{ kind: "win", text: "Spoke first", at: `${occurredOn}T11:00:00.000Z` }]);
    expect(await auditOf("efficacy.read")).toBeGreaterThan(0);
    expect(await auditOf("journal.read")).toBe(1);
  });

  it("shows a win on its own day also where the day begins first", async () => {
    const far = await aClient(practice, coach);
    await withOrganisation(practice, (tx) =>
      tx.client.updateMany({ where: { id: far.clientId }, data: { timeZone: "Pacific/Auckland" } }),
    );
    const occurredOn = "2026-11-20";
    await logWin(asClient(practice, far, daysLater(3)), { ...aWin(), occurredOn });
    const { notes, timeZone } = await myChart(asClient(practice, far, daysLater(3)));
    expect(notes.map(({ at }) => dayIn(timeZone, new Date(at)))).toEqual([occurredOn]);
  });

  it("knows which days a plan missed and which ratings came late", async () => {
    const input = await aRating({ practice, coach, client });
    const plan = { cadence: "weekly", startsOn: "2026-11-18", baseline: false } as const;
    await setPlan(asCoach(practice, coach), { operationId: newId(), scaleId: input.scaleId, ...plan });
    for (const days of [0, 10, 21]) {
      await rateScale(asClient(practice, client, daysLater(days)), { ...input, operationId: newId() });
    }
    const [scale] = (await myChart(asClient(practice, client, daysLater(22)))).scales;
    const late = scale?.ratings.find(({ on }) => on === "2026-11-28")?.id;
    expect(scale).toMatchObject({ plannedSince: "2026-11-18", missedOn: ["2026-12-02"], late: [late] });
  });

  it("keeps a private win from the coach, and shows it to its owner", async () => {
    await logWin(asClient(practice, client), { ...aWin(), what: "For me alone", sharing: "private" });
    expect((await chartOfClient(asCoach(practice, coach), client)).notes).toEqual([]);
    expect((await myChart(asClient(practice, client))).notes).toMatchObject([{ text: "For me alone" }]);
    expect((await reportOfClient(asCoach(practice, coach), client)).view.notes).toEqual([]);
    expect((await myReport(asClient(practice, client))).view.notes).toHaveLength(1);
  });

  it("of another coach's client does not exist", async () => {
    const stranger = asCoach(practice, await aMember(practice, ["coach"]));
    await expect(chartOfClient(stranger, client)).rejects.toMatchObject({ code: "not_found" });
    await expect(reportOfClient(stranger, client)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a baseline", () => {
  const workBegins = (days: number) =>
    withOrganisation(practice, async (tx) => {
      const { organisationId } = practice;
      const { clientId } = client;
      const engagement = await tx.engagement.findFirstOrThrow({ where: { clientId }, select: { id: true } });
      const at = daysLater(days);
      await tx.ladder.create({
        data: {
          organisationId,
          id: newId(),
          clientId,
          engagementId: engagement.id,
          title: Buffer.from("sealed"),
          status: "agreed",
          agreedAt: at,
          createdAt: at,
          updatedAt: at,
        },
      });
    });
  const scaleNow = async () => (await chartOfClient(asCoach(practice, coach, daysLater(60)), client)).scales[0];

  it("is the first three ratings while no ladder is agreed", async () => {
    await rates(client, [40, 50, 50, 60]);
    expect((await scaleNow())?.baseline).toBe(3);
  });

  it("holds no rating from after the ladder was agreed, here, in the overview and in the caseload", async () => {
    // From the first rating 40 points down; from a mean of three, which would be no baseline, only 20.
    await rates(client, [80, 60, 40, 40]);
    await workBegins(5);
    await withNorms(client);
    expect((await scaleNow())?.baseline).toBe(1);
    const { rows } = await overviewOf(asCoach(practice, coach, daysLater(60)));
    expect(rows).toMatchObject([{ difference: -40, verdict: { known: true, standing: "worsened" } }]);
    const listed = await caseloadOf(asCoach(practice, coach, daysLater(22)), listInput.parse({}));
    expect(listed.rows).toMatchObject([{ reason: { code: "efficacy_reliably_worse", change: -40 } }]);
  });

  it("is none under a plan that asks for none", async () => {
    const { scaleId } = await aRating({ practice, coach, client });
    const plan = { cadence: "weekly", startsOn: "2026-11-18", baseline: false } as const;
    await setPlan(asCoach(practice, coach), { operationId: newId(), scaleId, ...plan });
    await rates(client, [40, 50, 50, 60]);
    expect((await scaleNow())?.baseline).toBe(0);
  });
});

describe("more ratings than a view takes in", () => {
  it("are cut alike in chart and overview: the latest stay, and how many do not is said", async () => {
    const { scaleId } = await aRating({ practice, coach, client });
    const { organisationId } = practice;
    const { clientId } = client;
    const many = MOST_RATINGS + 2;
    await withOrganisation(practice, (tx) =>
      tx.rating.createMany({
        data: Array.from({ length: many }, (_, index) => {
          const ratedAt = daysLater(index - many);
          const ratedOn = new Date(ratedAt.toISOString().slice(0, 10));
          const own = { id: newId(), operationId: newId(), strength: index < 3 ? 10 : 50 };
          return { organisationId, clientId, scaleId, ratedAt, ratedOn, createdAt: ratedAt, ...own };
        }),
      }),
    );
    const { scales } = await chartOfClient(asCoach(practice, coach), client);
    expect(scales).toMatchObject([{ earlier: 2, baseline: 0 }]);
    expect(scales[0]?.ratings).toHaveLength(MOST_RATINGS);
    const { rows } = await overviewOf(asCoach(practice, coach));
    // From the first that is shown, which is the third of all.
    expect(rows).toMatchObject([{ ratings: MOST_RATINGS, earlier: 2, difference: 40, latest: { score: 50 } }]);
  });
});

describe("a report", () => {
  it("counts weeks that were added", async () => {
    await withOrganisation(practice, (tx) =>
      tx.engagement.updateMany({ where: { clientId: client.clientId }, data: { plannedWeeks: 12, extraWeeks: 3 } }),
    );
    expect(await reportOfClient(asCoach(practice, coach), client)).toMatchObject({ weeks: 15 });
  });

  it("says whose coaching it was, in the client's words", async () => {
    expect(await reportOfClient(asCoach(practice, coach), client)).toMatchObject({
      organisation: "Rowan Coaching",
      coach: "Ada Coach",
      client: "Noor Client",
      focus: "Speak up in meetings",
      startsOn: "2026-11-09",
      weeks: 8,
      wins: "shared",
    });
    expect(await auditOf("report.read")).toBe(1);
  });
});

describe("the view across clients", () => {
  it("holds the coach's own, each with a verdict or what is missing for one", async () => {
    const [steady, unrated, without] = [
      await aClient(practice, coach, { name: "Bente" }),
      await aClient(practice, coach, { name: "Chloe" }),
      await aClient(practice, coach, { name: "Dov" }),
    ];
    await rates(client, [40, 70]);
    await withNorms(client);
    await rates(steady, [40, 50]);
    await withNorms(steady);
    await rates(without, [10, 90]);
    await aClient(practice, await aMember(practice, ["coach"]), { name: "Somebody else's" });
    const { rows } = await overviewOf(asCoach(practice, coach));
    expect(rows.map(({ name, verdict }) => [name, verdict])).toMatchObject([
      ["Bente", { known: true, standing: "unchanged" }],
      ["Noor Client", { known: true, standing: "improved", since: daysLater(7).toISOString() }],
      ["Chloe", { known: false, because: "no_scale" }],
      ["Dov", { known: false, because: "no_norms" }],
    ]);
    expect(rows.find(({ clientId }) => clientId === unrated.clientId)?.scale).toBeNull();
    expect(await auditOf("efficacy.overview_read")).toBe(1);
  });
});
