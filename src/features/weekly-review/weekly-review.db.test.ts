import { beforeEach, describe, expect, it } from "vitest";
import { logWin } from "#features/journal/commands.ts";
import { aWin } from "#features/journal/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMember, aMoment, aPractice, asClient, type ClientPerson, type Practice } from "#test/people.ts";
import { chooseReview, saveReview } from "./commands.ts";
import { aReview } from "./matrix.ts";
import { pastReviews, reviewOfWeek } from "./queries.ts";

let practice: Practice;
let client: ClientPerson;
const week = 7 * 86_400_000;
const me = (weeksLater = 0) => asClient(practice, client, new Date(aMoment.getTime() + weeksLater * week));

beforeEach(async () => {
  practice = await aPractice();
  client = await aClient(practice, await aMember(practice, ["coach"]));
});

describe("a weekly review", () => {
  it("is off until it is chosen, and then waits from its day until it is finished", async () => {
    expect(await reviewOfWeek(me())).toMatchObject({ choice: { enabled: false }, due: false, week: "2026-11-16" });
    await chooseReview(me(), { enabled: true, day: 5 });
    expect((await reviewOfWeek(me())).due).toBe(false);
    await chooseReview(me(), { enabled: true, day: 3 });
    expect((await reviewOfWeek(me())).due).toBe(true);
    await saveReview(me(), aReview({ finished: true }));
    expect((await reviewOfWeek(me())).due).toBe(false);
    expect((await reviewOfWeek(me(1))).due).toBe(true);
  });

  it("shows the wins of its week, and what the one before meant to do", async () => {
    await logWin(me(), aWin({ what: "Asked first", occurredOn: "2026-11-17" }));
    await logWin(me(), aWin({ what: "Long ago", occurredOn: "2026-11-15" }));
    expect(await reviewOfWeek(me())).toMatchObject({ wins: [{ what: "Asked first" }], before: null });
    await saveReview(me(), aReview({ finished: true }));
    expect(await reviewOfWeek(me(1))).toMatchObject({
      wins: [],
      review: null,
      before: { week: "2026-11-16", nextStep: "Ask one question on Tuesday" },
    });
  });

  it("goes on where it was left, and the same operation twice is one", async () => {
    const first = aReview({ nextStep: "" });
    await saveReview(me(), first);
    expect(await saveReview(me(), first)).toMatchObject({ revision: first.operationId });
    expect((await reviewOfWeek(me())).review).toMatchObject({ reflection: first.reflection, finished: false });
    const done = aReview({ after: first.operationId, finished: true });
    await saveReview(me(), done);
    expect(await saveReview(me(), done)).toMatchObject({ revision: done.operationId, finished: true });
    const rows = await withOrganisation(practice, (tx) =>
      tx.weeklyReview.count({ where: { clientId: client.clientId } }),
    );
    expect(rows).toBe(1);
  });

  it("of two devices keeps the one that came first, and gives it to the other", async () => {
    const mine = aReview({ reflection: "From the phone" });
    await saveReview(me(), mine);
    for (const other of [aReview({ reflection: "From the tablet" }), aReview({ after: newId() })]) {
      await expect(saveReview(me(), other)).rejects.toMatchObject({
        code: "conflict",
        current: { reflection: "From the phone", revision: mine.operationId },
      });
    }
    const many = [aReview({ after: mine.operationId }), aReview({ after: mine.operationId })];
    const results = await Promise.allSettled(many.map((one) => saveReview(me(), one)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("that builds on one which never arrived is the first", async () => {
    const alone = aReview({ after: newId() });
    expect(await saveReview(me(), alone)).toMatchObject({ revision: alone.operationId });
    expect(await saveReview(me(), alone)).toMatchObject({ revision: alone.operationId });
    expect((await reviewOfWeek(me())).review).toMatchObject({ reflection: alone.reflection });
  });

  it("is sealed, and every look at it is noted", async () => {
    await saveReview(me(), aReview({ reflection: "Nobody else reads this", nextStep: "Nor this" }));
    const row = await withOrganisation(practice, (tx) =>
      tx.weeklyReview.findFirstOrThrow({
        where: { clientId: client.clientId },
        select: { reflection: true, nextStep: true },
      }),
    );
    const raw = Buffer.concat([row.reflection ?? Buffer.alloc(0), row.nextStep ?? Buffer.alloc(0)]).toString("latin1");
    expect(raw.length).toBeGreaterThan(40);
    expect(raw).not.toMatch(/Nobody|Nor this/);
    await reviewOfWeek(me());
    const actions = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({
        where: { clientId: client.clientId },
        orderBy: { id: "asc" },
        select: { action: true },
      }),
    );
    expect(actions.map(({ action }) => action)).toEqual(["review.saved", "review.read"]);
  });

  it("is of a week that is near, and needs the consent to keep anything", async () => {
    for (const far of ["2026-11-30", "2026-09-07"]) {
      await expect(saveReview(me(), aReview({ week: far }))).rejects.toMatchObject({ code: "invalid" });
    }
    const nobody = await aClient(practice, await aMember(practice, ["coach"]), { consents: [] });
    await expect(saveReview(asClient(practice, nobody), aReview())).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is found again among the finished ones, page by page, and by nobody else", async () => {
    for (let n = 0; n < 22; n++) {
      const monday = new Date(Date.parse("2026-11-16") + n * week).toISOString().slice(0, 10);
      await saveReview(me(n), aReview({ week: monday, finished: n !== 21, reflection: `Week ${n}` }));
    }
    const first = await pastReviews(me(22), {});
    expect(first.reviews).toHaveLength(20);
    expect(first.reviews[0]?.reflection).toBe("Week 20");
    const rest = await pastReviews(me(22), { before: first.next ?? "" });
    expect(rest).toMatchObject({ reviews: [{ reflection: "Week 0" }], next: null });
    const other = await aClient(practice, await aMember(practice, ["coach"]));
    expect(await pastReviews(asClient(practice, other), {})).toEqual({ reviews: [], next: null });
  });
});
