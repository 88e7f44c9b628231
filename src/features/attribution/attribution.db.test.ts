import { describe, expect, it } from "vitest";
import { recordOutcome } from "#features/challenge-ladder/attempts/commands.ts";
import { anOpenAttempt } from "#features/challenge-ladder/matrix.ts";
import { logWin, removeEntry } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMember, aPractice, asClient, asCoach } from "#test/people.ts";
import { explain } from "./commands.ts";
import { anExplanation } from "./matrix.ts";
import { attributedEventsOf, myExplanation } from "./queries.ts";

async function people() {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach);
  const me = asClient(practice, client);
  const { scope } = asCoach(practice, coach);
  const events = () => withOrganisation(practice, (tx) => attributedEventsOf(tx, scope, client.clientId));
  return { practice, coach, client, me, events };
}

describe("an explanation", () => {
  it("is kept sealed, once per sending, and the newest counts", async () => {
    const { practice, client, me, events } = await people();
    const win = { subject: "win" as const, subjectId: (await logWin(me, aWin())).id };
    const first = anExplanation(win);
    const receipts = await Promise.all([explain(me, first), explain(me, first)]);
    expect(receipts[0]).toEqual(receipts[1]);
    const later = { ...me, now: () => new Date("2026-11-19T08:00:00Z") };
    await explain(later, anExplanation(win, { locus: 8, control: 7, cause: "I prepared" }));

    expect(await myExplanation(me, win)).toMatchObject({ locus: 8, control: 7, globality: null, cause: "I prepared" });
    expect(await events()).toMatchObject([{ id: win.subjectId, kind: "win", locus: 8 }]);
    const rows = await withOrganisation(practice, (tx) =>
      tx.attribution.findMany({ where: { clientId: client.clientId } }),
    );
    expect(rows).toHaveLength(2);
    expect(rows.map(({ cause }) => Buffer.from(cause ?? []).toString("latin1")).join()).not.toMatch(/mood|prepared/);
  });

  it("is of something that is there and one's own", async () => {
    const { practice, coach, me } = await people();
    const other = asClient(practice, await aClient(practice, coach));
    const { id: subjectId } = await logWin(me, aWin());
    const win = { subject: "win" as const, subjectId };
    const notFound = { code: "not_found" };
    await expect(explain(other, anExplanation(win))).rejects.toMatchObject(notFound);
    await expect(myExplanation(other, win)).rejects.toMatchObject(notFound);
    await expect(explain(me, anExplanation({ subject: "attempt", subjectId }))).rejects.toMatchObject(notFound);
    await removeEntry(me, { id: subjectId });
    await expect(explain(me, anExplanation(win))).rejects.toMatchObject(notFound);
  });

  it("needs consent", async () => {
    const { practice, coach } = await people();
    const silent = asClient(practice, await aClient(practice, coach, { consents: [] }));
    const about = anExplanation({ subject: "win", subjectId: newId() });
    await expect(explain(silent, about)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a try", () => {
  it("is explained once its outcome is known, and a missed one is a setback", async () => {
    const { practice, coach, client, me, events } = await people();
    const { id: attemptId } = await anOpenAttempt({ practice, coach, client });
    const about = anExplanation(
      { subject: "attempt", subjectId: attemptId },
      { locus: 9, stability: 9, control: 0, globality: 8, outsideCause: true },
    );
    await expect(explain(me, about)).rejects.toMatchObject({ code: "not_found" });
    await recordOutcome(me, {
      attemptId,
      operationId: newId(),
      outcome: "missed",
      assisted: false,
      effort: 6,
      distressBefore: 3,
      distressAfter: 4,
      reflection: null,
    });
    await explain(me, about);
    expect(await events()).toMatchObject([
      { id: attemptId, kind: "setback", locus: 9, stability: 9, control: 0, globality: 8, outsideCause: true },
    ]);
  });
});

it("of a private win is no event for the coach", async () => {
  const { me, events } = await people();
  const { id: subjectId } = await logWin(me, aWin({ sharing: "private" }));
  await explain(me, anExplanation({ subject: "win", subjectId }));
  expect(await events()).toEqual([]);
});
