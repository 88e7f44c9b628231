import { beforeEach, describe, expect, it } from "vitest";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
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
    expect(view.notes).toMatchObject([{ kind: "win", text: "Spoke first", at: `${occurredOn}T12:00:00.000Z` }]);
    expect(await auditOf("efficacy.read")).toBeGreaterThan(0);
    expect(await auditOf("journal.read")).toBe(1);
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

describe("a report", () => {
  it("says whose coaching it was, in the client's words", async () => {
    expect(await reportOfClient(asCoach(practice, coach), client)).toMatchObject({
      organisation: "Rowan Coaching",
      coach: "Ada Coach",
      client: "Noor Client",
      focus: "Speak up in meetings",
      startsOn: "2026-11-09",
      plannedWeeks: 8,
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
