import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { lockForecast, recordOutcome } from "#features/challenge-ladder/attempts/commands.ts";
import { anAgreedLadder, anOpenAttempt } from "#features/challenge-ladder/matrix.ts";
import { newId } from "#lib/uuid.ts";
import type { Transaction } from "#server/db/client.ts";
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
import { raise, raiseFlag } from "../commands.ts";
import { aFlag } from "../matrix.ts";
import { assertPractiseAllowed, holdSafety } from "../queries.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const grave = () => aFlag(client, { kind: "self_harm_talk" });

/** Does something in a transaction, and commits only when told to. */
async function held(work: (tx: Transaction) => Promise<unknown>) {
  const begun = Promise.withResolvers<void>();
  const leave = Promise.withResolvers<void>();
  const ended = withOrganisation(practice, async (tx) => {
    await work(tx);
    begun.resolve();
    await leave.promise;
  });
  await begun.promise;
  const commit = () => {
    leave.resolve();
    return ended;
  };
  return { commit };
}

/** A flag that has been written and not committed yet. */
const flagOnItsWay = () =>
  held((tx) => {
    const by = { raisedBy: "member", raisedById: coach.membershipId } as const;
    return raise(tx, asCoach(practice, coach), { ...grave(), kind: "self_harm_talk" }, by);
  });

/** Whether something is still waiting after a while. */
async function waits(work: Promise<unknown>): Promise<boolean> {
  const settled = work.then(
    () => false,
    () => false,
  );
  return Promise.race([settled, pause(150, true)]);
}

const attempts = () =>
  withOrganisation(practice, (tx) => tx.attempt.findMany({ where: { clientId: client.clientId } }));

describe("a flag raised while an attempt is sent", () => {
  it("comes first: the forecast waits for it and is refused", async () => {
    const { first } = await anAgreedLadder({ practice, coach, client });
    const flag = await flagOnItsWay();
    const locking = lockForecast(asClient(practice, client), { rungId: first.id, operationId: newId(), forecast: 70 });
    expect(await waits(locking)).toBe(true);
    await flag.commit();
    await expect(locking).rejects.toMatchObject({ code: "contraindicated" });
    expect(await attempts()).toEqual([]);
  });

  it("comes first: the outcome waits for it and is refused", async () => {
    const { id: attemptId } = await anOpenAttempt({ practice, coach, client });
    const flag = await flagOnItsWay();
    const telling = recordOutcome(asClient(practice, client), {
      ...{ attemptId, operationId: newId(), outcome: "met", assisted: false, effort: null },
      ...{ distressBefore: null, distressAfter: null, reflection: null },
    });
    expect(await waits(telling)).toBe(true);
    await flag.commit();
    await expect(telling).rejects.toMatchObject({ code: "contraindicated" });
    expect((await attempts()).map(({ outcome }) => outcome)).toEqual([null]);
  });

  it("comes second: it waits for the attempt, and is not lost", async () => {
    const attempt = await held((tx) => assertPractiseAllowed(tx, practice, client.clientId, "ladder_attempt", aMoment));
    const raising = raiseFlag(asCoach(practice, coach), grave());
    expect(await waits(raising)).toBe(true);
    await attempt.commit();
    await expect(raising).resolves.toMatchObject({ version: 1 });
  });
});

describe("a flag raised while a practice begins", () => {
  it("comes first: the practice waits for it and is refused", async () => {
    const flag = await flagOnItsWay();
    const beginning = withOrganisation(practice, (tx) =>
      assertPractiseAllowed(tx, practice, client.clientId, "reliving", aMoment),
    );
    expect(await waits(beginning)).toBe(true);
    await flag.commit();
    await expect(beginning).rejects.toMatchObject({ code: "contraindicated" });
  });

  it("is there whichever came first, thirty times over", async () => {
    for (let round = 0; round < 30; round++) {
      client = await aClient(practice, coach);
      const practise = () =>
        withOrganisation(practice, (tx) => assertPractiseAllowed(tx, practice, client.clientId, "reliving", aMoment));
      const [flag, during] = await Promise.allSettled([raiseFlag(asCoach(practice, coach), grave()), practise()]);
      expect(flag.status).toBe("fulfilled");
      if (during.status === "rejected") expect(during.reason).toMatchObject({ code: "contraindicated" });
      await expect(practise()).rejects.toMatchObject({ code: "contraindicated" });
    }
  });
});

it("does not hold up other clients", async () => {
  const other = await aClient(practice, coach, { name: "Another Client" });
  const holding = await held((tx) => holdSafety(tx, practice, client.clientId));
  const practising = withOrganisation(practice, (tx) =>
    assertPractiseAllowed(tx, practice, other.clientId, "reliving", aMoment),
  );
  await expect(practising).resolves.toBeUndefined();
  await holding.commit();
});
