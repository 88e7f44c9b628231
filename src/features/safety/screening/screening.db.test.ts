import { beforeEach, describe, expect, it } from "vitest";
import { screensConsent } from "#content/consent/screens.ts";
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
import { assertPractiseAllowed, safetyForCoach } from "../queries.ts";
import { decideOnScreens, takeScreen } from "./commands.ts";
import { myScreens, outcomeOf } from "./queries.ts";
import { type TakeInput, takeInput } from "./schema.ts";

const DAY = 86_400_000;
const later = (days: number) => new Date(aMoment.getTime() + days * DAY);
const { version: textVersion } = screensConsent;

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeEach(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
  await decideOnScreens(asClient(practice, client), { granted: true, textVersion });
});

const taking = (screen: TakeInput["screen"], answers: number[], at = aMoment) =>
  takeScreen(asClient(practice, client, at), { operationId: newId(), screen, answers });
const imagery = (at = aMoment) =>
  withOrganisation(practice, (tx) => assertPractiseAllowed(tx, practice, client.clientId, "reliving", at));
const ofCoach = (at = aMoment) => safetyForCoach(asCoach(practice, coach, at), client);
const phq8 = (total: number) => Array.from({ length: 8 }, (_, index) => Math.min(3, Math.max(0, total - index * 3)));

describe("a check-in", () => {
  it.each([
    ["phq2", [0, 1], "none"],
    ["phq2", [1, 1], "caution"],
    ["phq8", phq8(9), "none"],
    ["phq8", phq8(14), "caution"],
    ["phq8", phq8(15), "pause"],
    ["phq8", phq8(20), "stop"],
    ["pc_ptsd5", [], "none"],
    ["pc_ptsd5", [1, 1, 0, 0, 0], "none"],
    ["pc_ptsd5", [1, 1, 1, 0, 0], "adapt"],
  ] as const)("%s with %j asks for: %s", async (screen, answers, care) => {
    const { outcome } = await taking(screen, [...answers]);
    expect(outcome).toMatchObject({ screen, care, expired: false, takenAt: aMoment.toISOString() });
    expect((await ofCoach()).tier).toBe(care);
  });

  it("waits for consent of its own, and is not kept once that is withdrawn", async () => {
    const other = await aClient(practice, coach);
    const ctx = asClient(practice, other);
    const input: TakeInput = { operationId: newId(), screen: "phq2", answers: [0, 0] };
    await expect(takeScreen(ctx, input)).rejects.toMatchObject({ code: "forbidden" });
    await decideOnScreens(ctx, { granted: true, textVersion });
    await takeScreen(ctx, input);
    await decideOnScreens(ctx, { granted: false, textVersion });
    await expect(takeScreen(ctx, { ...input, operationId: newId() })).rejects.toMatchObject({ code: "forbidden" });
    expect(await myScreens(ctx)).toMatchObject({ consent: { granted: false }, taken: [{ screen: "phq2" }] });
  });

  it("keeps what it put on hold when consent is withdrawn", async () => {
    await taking("phq8", phq8(21));
    await decideOnScreens(asClient(practice, client), { granted: false, textVersion });
    await expect(imagery()).rejects.toMatchObject({ code: "contraindicated" });
    expect((await ofCoach()).tier).toBe("stop");
  });

  it("sent five times is one check-in with one flag", async () => {
    const input: TakeInput = { operationId: newId(), screen: "phq8", answers: phq8(16) };
    await Promise.all(Array.from({ length: 5 }, () => takeScreen(asClient(practice, client), input)));
    const count = await withOrganisation(practice, (tx) =>
      tx.screening.count({ where: { ...practiceOf(), clientId: client.clientId } }),
    );
    expect(count).toBe(1);
    expect((await ofCoach()).flags).toMatchObject([{ kind: "check_in", raisedBy: "client", closedAt: null }]);
  });

  it("is never answered with the receipt of other answers", async () => {
    const input: TakeInput = { operationId: newId(), screen: "phq8", answers: phq8(4) };
    await takeScreen(asClient(practice, client), input);
    const changed = takeScreen(asClient(practice, client), { ...input, answers: phq8(21) });
    await expect(changed).rejects.toMatchObject({ code: "conflict" });
  });

  it("tells the coach that it calls for care, and none of the answers", async () => {
    const letters = () =>
      withOrganisation(practice, (tx) => tx.outgoingMail.count({ where: { template: "safety_flag" } }));
    const before = await letters();
    await taking("phq8", phq8(20));
    expect(await letters()).toBe(before + 1);
    const seen = JSON.stringify(await ofCoach());
    expect(seen).toContain("check_in_stop");
    expect(seen).not.toMatch(/answers|"total"|"items"/);
  });

  it("raises no flag below a pause", async () => {
    await taking("phq8", phq8(14));
    await taking("pc_ptsd5", [1, 1, 1, 1, 1]);
    expect((await ofCoach()).flags).toEqual([]);
  });

  it("that has expired turns imagery off, and a new one decides anew", async () => {
    await taking("phq2", [0, 0]);
    await expect(imagery(later(13))).resolves.toBeUndefined();
    await expect(imagery(later(14))).rejects.toMatchObject({ code: "contraindicated" });
    const mine = await myScreens(asClient(practice, client, later(14)));
    expect(mine.taken).toMatchObject([{ screen: "phq2", expired: true }]);
    await taking("phq2", [0, 0], later(15));
    await expect(imagery(later(16))).resolves.toBeUndefined();
  });

  it("heeds the threshold that a practice has chosen for the PC-PTSD-5", () => {
    const three = { screen: "pc_ptsd5" as const, total: 3, at: aMoment.toISOString() };
    expect(outcomeOf(three, { ptsdThreshold: 3 }, aMoment).care).toBe("adapt");
    expect(outcomeOf(three, { ptsdThreshold: 4 }, aMoment).care).toBe("none");
  });

  it("is sealed at rest and audited", async () => {
    await taking("phq8", [3, 2, 1, 0, 3, 2, 1, 0]);
    await withOrganisation(practice, async (tx) => {
      const row = await tx.screening.findFirstOrThrow({
        where: { clientId: client.clientId },
        select: { result: true },
      });
      expect(Buffer.from(row.result).toString("latin1")).not.toContain("answers");
      expect(await tx.auditEntry.count({ where: { action: "screening.taken", clientId: client.clientId } })).toBe(1);
    });
  });

  it("is never changed or removed", async () => {
    await taking("phq2", [0, 0]);
    const tamper = (sql: (tx: Parameters<Parameters<typeof withOrganisation>[1]>[0]) => Promise<unknown>) =>
      withOrganisation(practice, sql);
    await expect(tamper((tx) => tx.$executeRaw`update tenant.screening set taken_at = now()`)).rejects.toThrow();
    await expect(tamper((tx) => tx.$executeRaw`delete from tenant.screening`)).rejects.toThrow();
  });
});

describe("what is asked", () => {
  it("takes no half-answered check-in and none off its scale", () => {
    for (const answers of [[0], [0, 4], [0, 0, 0], [0, 0.5], []]) {
      expect(takeInput.safeParse({ operationId: newId(), screen: "phq2", answers }).success).toBe(false);
    }
    expect(takeInput.safeParse({ operationId: newId(), screen: "pc_ptsd5", answers: [] }).success).toBe(true);
  });

  it("refuses a decision about a text that nobody reads any more", async () => {
    const stale = decideOnScreens(asClient(practice, client), { granted: true, textVersion: textVersion + 1 });
    await expect(stale).rejects.toMatchObject({ code: "conflict", current: textVersion });
  });
});

const practiceOf = () => ({ organisationId: practice.organisationId });
