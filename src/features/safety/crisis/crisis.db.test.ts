import { beforeEach, describe, expect, it } from "vitest";
import { verifiedOn } from "#content/safety/crisis-help.ts";
import { inviteClient } from "#features/clients/invitations/commands.ts";
import { newId } from "#lib/uuid.ts";
import { database } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { type OwnerScope, prove } from "#server/scope.ts";
import { aClient, aMember, aMoment, asClient, asCoach, type Member, type Practice } from "#test/people.ts";
import { confirmCrisisLines } from "./commands.ts";
import { clientHelp, crisisLinesOf, crisisStanding } from "./queries.ts";
import { confirmInput } from "./schema.ts";

let practice: Practice;
let owner: Member;
let coach: Member;

/** A practice that has looked at nothing yet. */
async function aNewPractice(): Promise<Practice> {
  const [organisationId, name] = [newId(), "Fresh Coaching"];
  await database().organisation.create({
    data: { id: organisationId, name, timeZone: "Europe/Lisbon", createdAt: aMoment },
  });
  return { organisationId, name };
}

beforeEach(async () => {
  practice = await aNewPractice();
  owner = await aMember(practice, ["owner", "coach"], "Fay Owner");
  coach = await aMember(practice, ["coach"]);
});

const later = (days: number) => new Date(aMoment.getTime() + days * 86_400_000);

function asOwner(at = aMoment) {
  const scope = prove<OwnerScope>({ organisationId: practice.organisationId, ownerId: owner.membershipId });
  return { scope, actorId: owner.userId, now: () => at, requestId: newId() };
}

const shipped = { country: "PT", verifiedOn, entries: null };
const own = {
  numbers: [{ number: "166", for: "ambulance" }],
  lines: [{ name: "Lifeline Greece", phone: "10 306", hours: "all day", url: "" }],
};

describe("the first invitation", () => {
  it("waits until an owner has confirmed the helplines of one country", async () => {
    const clientId = newId();
    await withOrganisation(practice, async (tx) => {
      const { organisationId } = practice;
      const times = { createdAt: aMoment, updatedAt: aMoment };
      const person = { name: "Ivy Client", email: "ivy@example.org", timeZone: "Europe/Lisbon" };
      await tx.client.create({ data: { organisationId, id: clientId, ...person, ...times } });
      await tx.engagement.create({
        data: {
          ...{ organisationId, id: newId(), clientId, coachId: coach.membershipId, audience: "student" },
          ...{ focus: new Uint8Array(4), startsOn: aMoment, plannedWeeks: 8, createdAt: aMoment },
        },
      });
    });
    const invite = () => inviteClient(asCoach(practice, coach), { clientId });
    await expect(invite()).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("helplines") });
    await confirmCrisisLines(asOwner(), shipped);
    await expect(invite()).resolves.toMatchObject({ state: "open" });
  });
});

describe("a confirmation", () => {
  it("shows clients on whose word each entry stands", async () => {
    const client = await aClient(practice, coach);
    expect(await clientHelp(asClient(practice, client))).toEqual({ confirmations: [], timeZone: "Europe/Amsterdam" });
    await confirmCrisisLines(asOwner(), shipped);
    await confirmCrisisLines(asOwner(), { country: "GR", verifiedOn, entries: own });
    expect((await clientHelp(asClient(practice, client))).confirmations).toEqual([
      { country: "GR", name: "Greece", confirmedAt: aMoment.toISOString(), entries: own, verifiedOn },
      { country: "PT", name: "Portugal", confirmedAt: aMoment.toISOString(), entries: null, verifiedOn },
    ]);
  });

  it("is followed by the next one and never rewritten", async () => {
    await confirmCrisisLines(asOwner(), shipped);
    await confirmCrisisLines(asOwner(later(1)), { ...shipped, entries: own });
    expect((await crisisLinesOf(asOwner(later(1)))).confirmed).toMatchObject([{ country: "PT", entries: own }]);
    await confirmCrisisLines(asOwner(later(2)), shipped);
    expect((await crisisLinesOf(asOwner(later(2)))).confirmed).toMatchObject([{ country: "PT", entries: null }]);
    const rows = await withOrganisation(practice, (tx) => tx.crisisConfirmation.count());
    expect(rows).toBe(3);
    const rewrite = withOrganisation(
      practice,
      (tx) => tx.$executeRaw`update tenant.crisis_confirmation set country = 'XX'`,
    );
    await expect(rewrite).rejects.toThrow();
  });

  it("is due again after half a year, for the owner and for a coach who is one", async () => {
    await confirmCrisisLines(asOwner(), shipped);
    const asFay = (at: Date) => asCoach(practice, owner, at);
    expect(await crisisStanding(asFay(later(181)))).toEqual({ confirmed: true, due: false, mayConfirm: true });
    expect(await crisisStanding(asFay(later(182)))).toEqual({ confirmed: true, due: true, mayConfirm: true });
    expect(await crisisStanding(asCoach(practice, coach))).toMatchObject({ confirmed: true, mayConfirm: false });
    const { confirmed } = await crisisLinesOf(asOwner(later(182)));
    expect(confirmed).toMatchObject([{ due: true, dueOn: later(182).toISOString(), confirmedBy: "Fay Owner" }]);
  });

  it("of entries that have changed meanwhile is refused", async () => {
    const stale = confirmCrisisLines(asOwner(), { ...shipped, verifiedOn: "2020-01-01" });
    await expect(stale).rejects.toMatchObject({ code: "conflict", current: verifiedOn });
  });

  it("is audited", async () => {
    const { id } = await confirmCrisisLines(asOwner(), shipped);
    const entries = await withOrganisation(practice, (tx) =>
      tx.auditEntry.count({ where: { action: "crisis_lines.confirmed", subjectId: id } }),
    );
    expect(entries).toBe(1);
  });

  it("is missed for countries in which clients live who are coached now", async () => {
    await aClient(practice, coach);
    const done = await aClient(practice, coach);
    await withOrganisation(practice, async (tx) => {
      await tx.client.updateMany({ where: { id: done.clientId }, data: { timeZone: "Europe/Bucharest" } });
    });
    const missing = async () => (await crisisLinesOf(asOwner())).unconfirmed;
    expect(await missing()).toEqual([
      { country: "NL", name: "Netherlands", clients: 1 },
      { country: "RO", name: "Romania", clients: 1 },
    ]);
    await confirmCrisisLines(asOwner(), { ...shipped, country: "NL" });
    await withOrganisation(practice, async (tx) => {
      await tx.engagement.updateMany({ where: { clientId: done.clientId }, data: { status: "completed" } });
    });
    expect(await missing()).toEqual([]);
  });

  it("stays within its practice", async () => {
    await confirmCrisisLines(asOwner(), shipped);
    const elsewhere = await aNewPractice();
    const stranger = await aMember(elsewhere, ["coach"]);
    expect(await crisisStanding(asCoach(elsewhere, stranger))).toMatchObject({ confirmed: false });
  });
});

it.each([
  ["a country that does not exist", { country: "XX", verifiedOn, entries: own }],
  ["nothing for a country that we do not know", { country: "GR", verifiedOn, entries: null }],
  ["no emergency number", { country: "GR", verifiedOn, entries: { numbers: [], lines: [] } }],
  [
    "words for a number",
    { country: "GR", verifiedOn, entries: { ...own, numbers: [{ number: "call me", for: "all" }] } },
  ],
  ["a service that cannot be reached", { ...shipped, entries: { ...own, lines: [{ name: "Nobody" }] } }],
  ["a script for a website", { ...shipped, entries: { ...own, lines: [{ name: "X", url: "javascript:alert(1)" }] } }],
])("takes no confirmation with %s", (_, input) => {
  expect(confirmInput.safeParse(input).success).toBe(false);
});

it("takes a country that we know as it is, and any other with entries", () => {
  expect(confirmInput.safeParse(shipped).success).toBe(true);
  expect(confirmInput.safeParse({ country: "GR", verifiedOn, entries: own }).success).toBe(true);
});
