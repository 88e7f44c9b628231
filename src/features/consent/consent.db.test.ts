import { beforeEach, describe, expect, it } from "vitest";
import { currentConsent } from "#content/consent/texts.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMember, aMoment, aPractice, asClient, type ClientPerson, type Practice } from "#test/people.ts";
import { decide } from "./commands.ts";
import { consentOf, consentsOf, requireConsent } from "./queries.ts";
import type { DecideInput } from "./schema.ts";

const later = new Date(aMoment.getTime() + 60_000);
const { version: textVersion } = currentConsent;

let practice: Practice;
let client: ClientPerson;
beforeEach(async () => {
  practice = await aPractice();
  client = await aClient(practice, await aMember(practice, ["coach"]), { consents: [] });
});

const ctx = (at = aMoment) => asClient(practice, client, at);
const say = (decisions: DecideInput["decisions"], at = aMoment) => decide(ctx(at), { textVersion, decisions });
const rows = () => withOrganisation(practice, (tx) => tx.consent.count({ where: { clientId: client.clientId } }));
const now = () => withOrganisation(practice, (tx) => consentsOf(tx, practice, client.clientId));

describe("decide", () => {
  it("keeps each decision with its text and moment, and says so in the audit", async () => {
    const mine = await say([
      { purpose: "coaching_record", granted: true },
      { purpose: "share_with_coach", granted: false },
    ]);
    const decidedAt = aMoment.toISOString();
    expect(mine).toEqual({
      coaching_record: { granted: true, textVersion, decidedAt },
      share_with_coach: { granted: false, textVersion, decidedAt },
      share_by_default: null,
    });
    expect(await consentOf(ctx())).toEqual(mine);
    const audit = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({ where: { clientId: client.clientId }, select: { action: true, actorId: true } }),
    );
    expect(audit).toEqual([{ action: "consent.decided", actorId: client.userId }]);
  });

  it("lets the newest decision count and keeps the earlier ones", async () => {
    await say([{ purpose: "coaching_record", granted: true }]);
    await say([{ purpose: "coaching_record", granted: false }], later);
    expect(await now()).toMatchObject({ coaching_record: false });
    expect(await rows()).toBe(2);
  });

  it("adds nothing when the same is decided again", async () => {
    const decisions: DecideInput["decisions"] = [{ purpose: "coaching_record", granted: true }];
    await Promise.all([say(decisions), say(decisions), say(decisions)]);
    expect(await rows()).toBe(1);
  });

  it("stops new entries from starting as shared when sharing stops", async () => {
    await say([
      { purpose: "share_with_coach", granted: true },
      { purpose: "share_by_default", granted: true },
    ]);
    await say([{ purpose: "share_with_coach", granted: false }], later);
    expect(await now()).toEqual({
      coaching_record: false,
      share_with_coach: false,
      share_by_default: false,
      screens: false,
    });
  });

  it("refuses to start entries as shared when the coach may see none", async () => {
    await expect(say([{ purpose: "share_by_default", granted: true }])).rejects.toMatchObject({ code: "invalid" });
    expect(await rows()).toBe(0);
  });

  it("refuses a decision about another text than the current one", async () => {
    const stale = decide(ctx(), {
      textVersion: textVersion + 1,
      decisions: [{ purpose: "coaching_record", granted: true }],
    });
    await expect(stale).rejects.toMatchObject({ code: "conflict", current: textVersion });
  });
});

describe("requireConsent", () => {
  const require = () => withOrganisation(practice, (tx) => requireConsent(tx, ctx().scope, "coaching_record"));

  it("refuses before a decision, and after a withdrawal", async () => {
    await expect(require()).rejects.toMatchObject({ code: "forbidden" });
    await say([{ purpose: "coaching_record", granted: true }]);
    await expect(require()).resolves.toBeUndefined();
    await say([{ purpose: "coaching_record", granted: false }], later);
    await expect(require()).rejects.toMatchObject({ code: "forbidden", message: /Settings/ });
  });
});
