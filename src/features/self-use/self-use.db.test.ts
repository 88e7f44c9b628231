import { beforeEach, describe, expect, it } from "vitest";
import { verifiedOn } from "#content/safety/crisis-help.ts";
import { aSignUp } from "#features/account/matrix.ts";
import { anOwnLadder } from "#features/challenge-ladder/matrix.ts";
import { aNewClient } from "#features/clients/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { createSession, sessionFromToken } from "#server/auth/session.ts";
import { database, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { openLetter } from "#server/mail/post.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import { createCallerFactory } from "#server/trpc/init.ts";
import { appRouter } from "#server/trpc/root.ts";
import { aMember, aMoment, aPractice } from "#test/people.ts";

const createCaller = createCallerFactory(appRouter);

/** A browser: it keeps the cookie that it is given. */
function aBrowser(start = aMoment, signedInWith?: string) {
  let token = signedInWith;
  const context = async (at = start): Promise<RequestContext> => ({
    signedIn: await sessionFromToken(token, at),
    ...{ now: () => at, requestId: newId(), address: newId(), userAgent: "test" },
    cookies: {
      setSession: (next) => {
        token = next ?? undefined;
      },
    },
  });
  return { context, call: async (at = start) => createCaller(await context(at)) };
}
type Browser = ReturnType<typeof aBrowser>;

async function letterTo(email: string, template: string) {
  const rows = await workerDatabase().outgoingMail.findMany({
    where: { template },
    orderBy: { id: "desc" },
    select: { id: true, sealed: true },
  });
  return rows.flatMap(({ id, sealed }) => (sealed ? [openLetter(id, sealed)] : [])).find(({ to }) => to === email);
}

const tokenIn = (url = "") => url.split("#")[1] ?? "";

/** Somebody who signs up for themselves, agrees that what they write is kept (or does not), and is in their portal. */
async function somebodyAlone({ agrees = true } = {}) {
  const { practiceName: _, password: __, ...input } = aSignUp();
  const browser = aBrowser();
  await (await browser.call()).account.signUp(input);
  const letter = await letterTo(input.email, "start_link");
  expect(letter?.url).toContain("/start/confirm#");
  await (await browser.call()).account.confirmSignUp({ token: tokenIn(letter?.url) });
  const consent = { textVersion: 1, decisions: [{ purpose: "coaching_record" as const, granted: true }] };
  if (agrees) await (await browser.call()).consent.decide(consent);
  return { ...browser, ...input };
}

async function flagsOf(person: Browser) {
  const acting = (await person.context()).signedIn?.acting;
  if (acting?.as !== "client") throw new Error("Not a client.");
  const { organisationId, clientId } = acting;
  return withOrganisation({ organisationId }, (tx) =>
    tx.safetyFlag.findMany({ where: { organisationId, clientId }, select: { raisedBy: true, acknowledgedAt: true } }),
  );
}

let me: Awaited<ReturnType<typeof somebodyAlone>>;
beforeEach(async () => {
  me = await somebodyAlone();
});

describe("somebody alone", () => {
  it("is a client of their own from the first sign-in, and nothing else", async () => {
    const { acting, places } = await (await me.call()).account.me();
    expect(acting).toMatchObject({ as: "client", organisationName: me.name });
    expect(places).toHaveLength(1);
    expect(await (await me.call()).selfUse.mine()).toMatchObject({ alone: true, invitation: null });
    const { signedIn } = await me.context();
    const membership = await database().membership.findFirstOrThrow({ where: { userId: signedIn?.userId ?? "" } });
    expect(membership.roles).toEqual([]);
    await expect((await me.call()).caseload.list({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("stays signed in as long as a client does, though a membership says whose engagement it is", async () => {
    const { signedIn } = await me.context();
    const session = await database().session.findFirstOrThrow({ where: { userId: signedIn?.userId ?? "" } });
    expect(session.absoluteExpiresAt.getTime() - aMoment.getTime()).toBe(30 * 86_400_000);
  });

  it("logs wins, takes a scale once and rates it, makes a ladder, agrees to it and changes it", async () => {
    const call = await me.call();
    const { scaleId } = await call.efficacy.take({ templateKey: "speaking-v1" });
    expect(await call.efficacy.take({ templateKey: "speaking-v1" })).toEqual({ scaleId });
    expect((await call.today.mine()).toRate).toMatchObject([{ id: scaleId }]);

    // What a coach would bring is not there, and nothing breaks over it.
    expect(await call.sessions.next()).toBeNull();
    expect(await call.engagements.mine()).toMatchObject({ handover: null, past: [] });

    const ladder = anOwnLadder();
    const kept = await call.ladders.keepOwn(ladder);
    const { ladders } = await call.ladders.mine();
    expect(ladders).toMatchObject([{ title: "Asking questions", rungs: [{}, {}, {}] }]);
    await call.ladders.agree({ ladderId: ladder.ladderId, version: kept.version });
    expect((await call.today.mine()).ladder).toMatchObject({ status: "agreed" });

    const rungs = ladder.rungs.map((rung, index) => (index === 0 ? { ...rung, title: "Ask two colleagues" } : rung));
    const changed = { ...ladder, version: kept.version, rungs };
    const again = await call.ladders.keepOwn(changed);
    expect(again.version).toBe(kept.version + 1);
    expect((await call.selfUse.ladders())[0]).toMatchObject({
      version: again.version,
      rungs: [{ title: "Ask two colleagues" }, {}, {}],
    });
    await expect(call.ladders.keepOwn(changed)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("makes one ladder when a new one is sent twice", async () => {
    const call = await me.call();
    const ladder = anOwnLadder();
    await call.ladders.keepOwn(ladder);
    await call.ladders.keepOwn(ladder);
    expect((await call.ladders.mine()).ladders).toHaveLength(1);
  });

  it("is told that nobody reads along, and no flag waits for nobody", async () => {
    const call = await me.call();
    const refused = call.safety.reportNotOk({ operationId: newId(), note: "I am not all right" });
    await expect(refused).rejects.toMatchObject({ code: "FORBIDDEN", message: expect.stringContaining("help page") });
    await call.safety.decideOnScreens({ granted: true, textVersion: 1 });
    const heavy = { operationId: newId(), screen: "phq8" as const, answers: [2, 2, 2, 2, 2, 2, 2, 2] };
    expect((await call.safety.takeScreen(heavy)).allowed.reliving).toBe(false);
    expect(await flagsOf(me)).toEqual([]);

    // A newer one that comes out lighter ends what the check-in held: nobody is there who could.
    const light = { ...heavy, operationId: newId(), answers: [0, 0, 1, 0, 0, 0, 0, 0] };
    const tomorrow = await me.call(new Date(aMoment.getTime() + 86_400_000));
    expect((await tomorrow.safety.takeScreen(light)).allowed.reliving).toBe(true);
  });

  it("reads no word of a coach who is not there, until one joins", async () => {
    expect((await me.context()).signedIn?.acting).toMatchObject({ as: "client", alone: true });
    expect((await (await me.call()).account.me()).places).toMatchObject([{ as: "client", alone: true }]);
  });

  it("invites nobody while nothing may be kept, and no word goes out", async () => {
    const quiet = await somebodyAlone({ agrees: false });
    const refused = { code: "FORBIDDEN", message: expect.stringContaining("under Settings") };
    const invitation = () => ({ operationId: newId(), email: `${newId()}@example.org`, focus: "Speak up" });
    for (const person of [quiet, me]) {
      const call = await person.call();
      if (person === me) {
        const decisions = [{ purpose: "coaching_record" as const, granted: false }];
        await call.consent.decide({ textVersion: 1, decisions });
      }
      const before = await call.selfUse.mine();
      const input = invitation();
      await expect(call.selfUse.inviteCoach(input)).rejects.toMatchObject(refused);
      expect(await call.selfUse.mine()).toEqual(before);
      expect(await letterTo(input.email, "coach_invitation")).toBeUndefined();
    }
  });

  it("cannot invite their own address, nor write more letters than an hour bears", async () => {
    const call = await me.call();
    const invite = (email: string) => call.selfUse.inviteCoach({ operationId: newId(), email, focus: "Speak up" });
    await expect(invite(me.email)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    for (let n = 0; n < 5; n++) await invite("coach@example.org");
    await expect(invite("coach@example.org")).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});

describe("a coach who is invited", () => {
  let coachEmail: string;
  let coach: Browser;
  beforeEach(async () => {
    coachEmail = `${newId()}@example.org`;
    coach = aBrowser();
  });

  async function link() {
    const input = { operationId: newId(), email: coachEmail, focus: "Speak up in meetings" };
    await (await me.call()).selfUse.inviteCoach(input);
    await (await me.call()).selfUse.inviteCoach(input);
    const letter = await letterTo(coachEmail, "coach_invitation");
    const { acting } = await (await me.call()).account.me();
    return { organisationId: acting?.organisationId ?? "", token: tokenIn(letter?.url) };
  }

  it("joins by the letter, has the engagement, and sees nothing that is private", async () => {
    const win = { operationId: newId(), what: "Mine alone", sharing: "private" as const, occurredOn: null };
    await (await me.call()).journal.logWin(win);
    await (await me.call()).weeklyReview.save({
      ...{ operationId: newId(), week: "2026-11-16", after: null, lastStep: null, finished: true },
      ...{ reflection: "Mine alone as well", nextStep: "" },
    });
    const at = await link();
    expect(await (await coach.call()).selfUse.coachInvitation(at)).toMatchObject({
      ...{ state: "open", clientName: me.name, hasAccount: false, signedIn: null },
    });
    const { clientId } = await (await coach.call()).selfUse.acceptAsCoach({
      ...at,
      newAccount: { name: "Cleo Coach" },
    });
    const theirs = await coach.call();
    expect((await theirs.account.me()).acting).toMatchObject({ as: "member", roles: ["owner", "coach"] });
    expect(await theirs.clients.byId({ clientId })).toMatchObject({ focus: "Speak up in meetings", name: me.name });
    expect((await theirs.caseload.list({})).rows).toMatchObject([{ clientId, name: me.name, need: "fine" }]);
    expect(await theirs.engagements.ofClient({ clientId })).toMatchObject({ status: "active", colleagues: [] });
    expect(await theirs.sessions.ofClient({ clientId })).toMatchObject({ sessions: [] });
    expect(JSON.stringify(await theirs.journal.ofClient({ clientId }))).not.toContain("Mine alone");
    expect(await (await me.call()).selfUse.mine()).toMatchObject({ alone: false });
    expect(await letterTo(me.email, "coach_joined")).toMatchObject({ coachName: "Cleo Coach" });
    const refused = (await me.call()).efficacy.take({ templateKey: "exam-v1" });
    await expect(refused).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect((await coach.call()).selfUse.acceptAsCoach(at)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await (await coach.call()).selfUse.coachInvitation(at)).toMatchObject({ state: "used" });
  });

  it("makes it a practice of their own, in which others can be invited and nobody's name but theirs is read", async () => {
    await (await coach.call()).selfUse.acceptAsCoach({ ...(await link()), newAccount: { name: "Cleo Coach" } });
    expect((await (await me.call()).account.me()).acting).toMatchObject({
      ...{ as: "client", organisationName: "Cleo Coach" },
    });
    const theirs = await coach.call();
    expect((await theirs.account.me()).acting).toMatchObject({ organisationName: "Cleo Coach" });

    const second = aNewClient();
    await theirs.clients.add(second);
    await theirs.safety.confirmCrisisLines({ country: "NL", verifiedOn, entries: null });
    await theirs.clients.invite(second);
    const letter = await letterTo(second.email ?? "", "client_invitation");
    expect(JSON.stringify(letter)).toContain("Cleo Coach");
    expect(JSON.stringify(letter)).not.toContain(me.name);
  });

  it("finds from the first day what a check-in holds back, and the words of the portal speak of them", async () => {
    const call = await me.call();
    await call.safety.decideOnScreens({ granted: true, textVersion: 1 });
    await call.safety.takeScreen({ operationId: newId(), screen: "phq8", answers: [2, 2, 2, 2, 2, 2, 2, 2] });
    const at = await link();
    const { clientId } = await (await coach.call()).selfUse.acceptAsCoach({
      ...at,
      newAccount: { name: "Cleo Coach" },
    });
    expect(await flagsOf(me)).toEqual([{ raisedBy: "client", acknowledgedAt: null }]);
    const { flags } = await (await coach.call()).safety.ofClient({ clientId });
    expect(flags).toMatchObject([{ kind: "check_in", observed: "" }]);
    expect((await me.context()).signedIn?.acting).toMatchObject({ as: "client", alone: false });
    expect(await (await me.call()).safety.reportNotOk({ operationId: newId() })).toMatchObject({ version: 1 });
  });

  it("joins with the account they have, and nobody else in their place", async () => {
    const stranger = await somebodyAlone();
    const at = await link();
    await expect((await stranger.call()).selfUse.acceptAsCoach(at)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect((await coach.call()).selfUse.acceptAsCoach(at)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const known = await somebodyAlone();
    coachEmail = known.email;
    const second = await link();
    await expect((await coach.call()).selfUse.coachInvitation(at)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await (await known.call()).selfUse.acceptAsCoach(second);
    expect((await (await known.call()).account.me()).places).toHaveLength(2);
  });

  it("is one, however often the link is pressed at once", async () => {
    const at = await link();
    const press = async () => (await aBrowser().call()).selfUse.acceptAsCoach({ ...at, newAccount: { name: "Cleo" } });
    const results = await Promise.allSettled([press(), press(), press()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("finds a closed door when the invitation was taken back or is old", async () => {
    const at = await link();
    const late = aBrowser(new Date(aMoment.getTime() + 15 * 86_400_000));
    expect(await (await late.call()).selfUse.coachInvitation(at)).toMatchObject({ state: "expired" });
    const accept = (await late.call()).selfUse.acceptAsCoach({ ...at, newAccount: { name: "Cleo" } });
    await expect(accept).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await (await me.call()).selfUse.withdrawInvitation();
    await expect((await coach.call()).selfUse.coachInvitation(at)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("somebody who has an account already", () => {
  it("begins a place of their own beside the others, once, and is led there", async () => {
    const practice = await aPractice();
    const coach = await aMember(practice, ["owner", "coach"]);
    const { token } = await createSession({ userId: coach.userId, userAgent: "test", now: aMoment });
    const browser = aBrowser(aMoment, token);
    const contexts = await Promise.all([1, 2, 3].map(() => browser.context()));
    const presses = await Promise.all(contexts.map((context) => createCaller(context).account.beginAlone()));
    const [{ organisationId } = { organisationId: "" }] = presses;
    expect(new Set(presses.map((press) => press.organisationId))).toEqual(new Set([organisationId]));
    const again = await createSession({ userId: coach.userId, userAgent: "test", now: aMoment });
    const later = aBrowser(aMoment, again.token);
    expect(await (await later.call()).account.beginAlone()).toEqual({ organisationId });
    const { acting, places } = await (await later.call()).account.me();
    expect(acting).toMatchObject({ as: "client", organisationId, alone: true });
    expect(places).toHaveLength(2);
    expect(await (await later.call()).selfUse.mine()).toMatchObject({ alone: true });
  });
});
