import { expect, it } from "vitest";
import { raiseFlag } from "#features/safety/commands.ts";
import { aFlag } from "#features/safety/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMember, aPractice, asClient, asCoach, type ClientPerson, type Practice } from "#test/people.ts";
import { beginPractice } from "./commands.ts";
import type { BeginInput } from "./schema.ts";

const beginning = (change: Partial<BeginInput> = {}): BeginInput => ({
  operationId: newId(),
  practice: "reliving",
  before: 3,
  ...change,
});

async function aPair(consents?: []) {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  return { practice, coach, client: await aClient(practice, coach, { ...(consents && { consents }) }) };
}

function traces(practice: Practice, { clientId }: ClientPerson) {
  return withOrganisation(practice, async (tx) => ({
    kept: await tx.practiceDistress.findMany({ where: { clientId }, select: { practice: true, before: true } }),
    audited: (await tx.auditEntry.findMany({ where: { clientId, action: { startsWith: "practice." } } })).map(
      ({ action }) => action,
    ),
  }));
}

it("begins with a script and leaves a trace, until a flag pauses it", async () => {
  const { practice, coach, client } = await aPair();
  const { steps } = await beginPractice(asClient(practice, client), beginning());
  expect(steps?.length).toBeGreaterThan(4);

  await raiseFlag(asCoach(practice, coach), aFlag(client));
  await expect(beginPractice(asClient(practice, client), beginning())).rejects.toMatchObject({
    code: "contraindicated",
  });
  const { kept, audited } = await traces(practice, client);
  expect(kept).toEqual([{ practice: "reliving", before: 3 }]);
  expect(audited).toEqual(["practice.begun"]);
});

it("leaves the adapted practice open where trauma rests the vivid one, and closes it at a pause", async () => {
  const { practice, coach, client } = await aPair();
  const adapted = beginning({ practice: "adapted_practice" });
  await raiseFlag(asCoach(practice, coach), aFlag(client, { kind: "performance_trauma" }));
  const { steps } = await beginPractice(asClient(practice, client), adapted);
  expect(steps?.[0]?.title).toBe("You decide");

  await raiseFlag(asCoach(practice, coach), aFlag(client, { kind: "loss_of_pleasure" }));
  await expect(beginPractice(asClient(practice, client), { ...adapted, operationId: newId() })).rejects.toMatchObject({
    code: "contraindicated",
  });
});

it("gives no script from 7 of 10 on, and remembers that it was not the moment", async () => {
  const { practice, client } = await aPair();
  expect(await beginPractice(asClient(practice, client), beginning({ before: 7 }))).toEqual({ steps: null });
  const { kept, audited } = await traces(practice, client);
  expect(kept).toEqual([{ practice: "reliving", before: 7 }]);
  expect(audited).toEqual(["practice.put_off"]);
});

it("begins once, however often the phone asks, and the first rating counts", async () => {
  const { practice, client } = await aPair();
  const first = beginning({ before: 8 });
  const answers = await Promise.all(
    [8, 8, 2].map((before) => beginPractice(asClient(practice, client), { ...first, before })),
  );
  const { kept, audited } = await traces(practice, client);
  expect(kept).toHaveLength(1);
  expect(audited).toHaveLength(1);
  const given = answers.filter(({ steps }) => steps !== null).length;
  expect(given).toBe(kept[0]?.before === 2 ? 3 : 0);
});

it("is not begun after a flag, whichever of the two comes first", async () => {
  for (const flagFirst of [true, false]) {
    const { practice, coach, client } = await aPair();
    const raise = () => raiseFlag(asCoach(practice, coach), aFlag(client));
    const begin = () => beginPractice(asClient(practice, client), beginning());
    const [first, second] = flagFirst ? [raise(), begin()] : [begin(), raise()];
    const begun = await Promise.allSettled([first, second]);
    expect(begun.filter(({ status }) => status === "rejected").length).toBeLessThanOrEqual(1);
    await expect(begin()).rejects.toMatchObject({ code: "contraindicated" });
    const { kept, audited } = await traces(practice, client);
    expect(audited).toHaveLength(kept.length);
  }
});

it("needs the consent that it is kept", async () => {
  const { practice, client } = await aPair([]);
  await expect(beginPractice(asClient(practice, client), beginning())).rejects.toMatchObject({ code: "forbidden" });
});
