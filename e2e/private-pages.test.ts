import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { newId } from "#lib/uuid.ts";
import { aBrowser, aCoachAndClient, type Browser } from "./api.ts";
import { dumpOf } from "./database.ts";
import { sharedProduct } from "./product.ts";

/** Pages that are for everybody. All others lead strangers to the sign-in page, or are not there. */
const forEverybody = [
  ...["/sign-in", "/sign-in/check-mail", "/sign-in/link", "/sign-up", "/sign-up/confirm"],
  ...["/start", "/start/confirm", "/join/[organisationId]", "/coach-invitation/[organisationId]"],
  ...["/operator", "/portal/help", "/reminders/off"],
];

/** How browsers, and those who pretend to be Next itself, ask for a page. */
const ways: Record<string, Record<string, string>> = {
  "as a page": { accept: "text/html" },
  "as a payload": { rsc: "1" },
  "ahead of time": { rsc: "1", "next-router-prefetch": "1" },
  "ahead of time, in parts": { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  "past the proxy": { "x-middleware-subrequest": Array(5).fill("src/proxy").join(":") },
  "past an older proxy": { "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") },
  "past the oldest proxy": { rsc: "1", "x-middleware-subrequest": "pages/_middleware" },
  "as data": { "x-nextjs-data": "1", "x-middleware-prefetch": "1" },
};

type Page = { route: string; group: string };

/** Every page there is, by its folder. */
const pages: Page[] = globSync("**/page.tsx", { cwd: "src/app" }).map((file) => ({
  route: `/${file.replace(/\/?page\.tsx$/, "").replace(/\([^)]*\)\//g, "")}`.replace(/(.)\/$/, "$1"),
  group: /^\((\w+)\)/.exec(file)?.[1] ?? "",
}));

/** A practice in which everything that can be written holds the canary, and the ids of what was written. */
async function aPracticeOf(words: string) {
  const product = sharedProduct();
  const { coach, client, ...rest } = await aCoachAndClient(product, {
    names: { coach: "Malou Quist", client: "Noam Ysbrand" },
    focus: words,
  });
  const { clientId } = rest;
  const ladderId = newId();
  const rung = { expectedDistress: 20, efficacy: 70, forecast: 80, stakes: "low" as const };
  const rungId = newId();
  await coach.api.ladders.create.mutate({ ladderId, clientId, start: { from: "blank", title: words } });
  await coach.api.ladders.save.mutate({
    ...{ ladderId, version: 1, title: words },
    rungs: [
      {
        ...{ ...rung, id: rungId, title: words, criterion: words, context: words },
        ...{ conditions: words, support: words, debriefPlanned: true, absorbs: [] },
      },
    ],
  });
  await coach.api.ladders.offer.mutate({ ladderId, version: 2 });
  await client.api.ladders.agree.mutate({ ladderId, version: 2 });
  const { id: attemptId } = await client.api.ladders.lockForecast.mutate({
    rungId,
    operationId: newId(),
    forecast: 80,
  });
  await client.api.ladders.recordOutcome.mutate({
    ...{ attemptId, operationId: newId(), outcome: "met", assisted: false },
    reflection: { did: words, shows: words, someoneWho: words },
  });
  const { id: entryId } = await client.api.journal.logWin.mutate({
    ...{ operationId: newId(), what: words, sharing: "shared", occurredOn: new Date().toISOString().slice(0, 10) },
    context: words,
    recall: { challenge: words, actions: words, obstacles: words, resources: words, feelings: words },
  });
  await whatAWinMeans({ coach, client }, { clientId, entryId }, words);
  const { scaleId } = await coach.api.efficacy.assign.mutate({ clientId, templateKey: "speaking-v1" });
  const flag = { operationId: newId(), clientId, kind: "performance_trauma" as const, observed: words };
  const { id: flagId, version } = await coach.api.safety.raise.mutate(flag);
  for (const sharing of ["private", "shared"] as const) {
    await coach.api.notes.save.mutate({ clientId, noteId: newId(), sharing, version: 0, text: words });
  }
  const { safety, goals } = coach.api;
  await safety.draftReferral.mutate({ operationId: newId(), flagId, recipient: words, letter: words });
  await safety.clear.mutate({
    ...{ operationId: newId(), clientId, tier: "adapt", basis: "cleared", clinician: words, said: words },
  });
  await safety.close.mutate({ clientId, flags: [{ flagId, version }], outcome: words });
  const levels = [1, 2, 3, 4, 5].map((level) => `${words} ${level}`);
  await goals.add.mutate({ goalId: newId(), clientId, title: words, levels, weight: 1 });
  const { preliminaryWork, attribution, ladders } = client.api;
  const parts = [{ text: words, influence: "mine" as const }];
  await preliminaryWork.saveMap.mutate({ operationId: newId(), situation: words, parts });
  await preliminaryWork.planStep.mutate({ operationId: newId(), controlMapId: null, step: words });
  await attribution.explain.mutate({
    ...{ operationId: newId(), subject: "win", subjectId: entryId, cause: words },
    ...{ locus: 2, stability: 3, control: 2, globality: null, outsideCause: false },
  });
  await ladders.propose.mutate({ ladderId, rungId: null, operationId: newId(), text: words });
  await client.api.safety.reportNotOk.mutate({ operationId: newId(), note: words });
  const sessionId = await aSessionOf(coach.api, clientId, words);
  return {
    ...rest,
    coach,
    client,
    params: { ...rest, sessionId, rungId, scaleId, entryId, screen: "phq2", shell: "coach" },
  };
}

/** A session with words in every place that it has for them. */
async function aSessionOf(
  { sessions, actions }: Awaited<ReturnType<typeof aCoachAndClient>>["coach"]["api"],
  clientId: string,
  words: string,
): Promise<string> {
  const sessionId = newId();
  const date = new Date().toISOString().slice(0, 10);
  const when = { date, time: "09:00", timeZone: "Europe/Amsterdam", minutes: 50, place: "video" as const };
  await sessions.plan.mutate({ ...when, sessionIds: [sessionId], clientId, whereabouts: words, invite: true });
  const item = { code: null, title: words, minutes: 5, ifTimeAllows: false, done: false };
  await sessions.saveAgenda.mutate({ sessionId, version: 1, items: [item] });
  await sessions.saveNotes.mutate({ sessionId, version: 1, text: words });
  await sessions.saveSummary.mutate({ sessionId, version: 1, text: words });
  await sessions.share.mutate({ sessionId, summaryVersion: 2 });
  await actions.add.mutate({ actionId: newId(), clientId, sessionId, what: words, owner: "client", dueOn: null });
  return sessionId;
}

/** Words in every place that the portal has for them around a win, and in a review of the week. */
async function whatAWinMeans(
  { coach, client }: Record<"coach" | "client", Browser>,
  { clientId, entryId }: Record<"clientId" | "entryId", string>,
  words: string,
): Promise<void> {
  await client.api.evidence.setMeaning.mutate({ entryId, version: 0, because: words, strengths: [words] });
  await coach.api.replies.answer.mutate({ operationId: newId(), clientId, entryId, words });
  await client.api.replies.comment.mutate({ operationId: newId(), entryId, words });
  const { week } = await client.api.weeklyReview.mine.query();
  const said = { lastStep: null, reflection: words, nextStep: words, finished: true };
  await client.api.weeklyReview.save.mutate({ operationId: newId(), week, after: null, ...said });
}

type Practice = Awaited<ReturnType<typeof aPracticeOf>>;

/** The address of a page about what the practice holds. */
function addressOf({ route }: Page, params: Record<string, unknown>): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = params[name];
    if (typeof value !== "string") throw new Error(`Say what [${name}] of ${route} is in this test.`);
    return value;
  });
}

/** What somebody gets who asks for a page: all of the answer, and where it leads ("/sign-in") or what it is ("404", "200"). */
async function ask(browser: Browser, address: string, headers: Record<string, string>, redirects = 3) {
  const response = await browser.send(address, { headers });
  const location = response.headers.get("location");
  // A payload has an address of its own, which Next tells whoever asks at the page's.
  if (location && redirects > 0 && new URL(location, response.url).pathname === new URL(response.url).pathname) {
    return ask(browser, location, headers, redirects - 1);
  }
  const body = await response.text();
  const inBody = /NEXT_REDIRECT;\w+;([^;"]+)/.exec(body)?.[1] ?? (body.includes("ERROR_FALLBACK;404") ? "404" : null);
  return { leadsTo: location ?? inBody ?? String(response.status), answer: `${location}\n${body}` };
}

test.describe("what a client and a coach keep between them", () => {
  // Browsers without a screen knock at one product, whose practice is made once.
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  const words = `Canary-${randomUUID()}`;
  let practice: Practice;
  /** What nobody else may come to see. */
  let secrets: string[];

  test.beforeAll(async () => {
    practice = await aPracticeOf(words);
    const { owner, person } = practice;
    secrets = [words, owner.name, owner.email, person.name, person.email];
  });

  /**
   * Asks for pages in every way, and expects each to lead to one of these places and to show no secret. Ahead of time
   * Next gives the frame of a page to anybody, without running it.
   */
  async function expectNothing(browser: Browser, asked: readonly Page[], hidden: readonly string[], places: string[]) {
    for (const page of asked) {
      const asking = Object.entries(ways).map(async ([way, headers]) => {
        const { leadsTo, answer } = await ask(browser, addressOf(page, practice.params), headers);
        const allowed = headers["next-router-prefetch"] ? [...places, "200"] : places;
        for (const secret of hidden) expect(answer, `${page.route} ${way}`).not.toContain(secret);
        expect(allowed, `where ${page.route} leads ${way}`).toContain(leadsTo);
      });
      await Promise.all(asking);
    }
  }

  const ofGroup = (...groups: string[]) => pages.filter(({ group }) => groups.includes(group));
  const isPublic = ({ route }: Page) => forEverybody.includes(route);

  test("is there for the two of them, however they ask", async () => {
    const { coach, client, params } = practice;
    for (const way of ["as a page", "as a payload", "past the proxy"]) {
      const headers = ways[way] ?? {};
      expect((await ask(coach, `/clients/${params.clientId}`, headers)).answer, way).toContain(words);
      expect((await ask(client, `/portal/wins/${params.entryId}`, headers)).answer, way).toContain(words);
    }
  });

  test("reaches no stranger, whatever page they ask for and however they ask", async () => {
    const stranger = aBrowser(sharedProduct().origin);
    expect(pages.filter(isPublic)).toHaveLength(forEverybody.length);
    await expectNothing(stranger, pages.filter(isPublic), secrets, ["200"]);
    await expectNothing(
      stranger,
      pages.filter((page) => !isPublic(page)),
      secrets,
      ["/sign-in", "404"],
    );
  });

  test("reaches neither of them through the other's pages, which lead them home", async () => {
    const { coach, client } = practice;
    await expectNothing(client, ofGroup("coach", "organisation"), [words], ["/", "404"]);
    await expectNothing(coach, ofGroup("client"), [words], ["/", "404"]);
  });

  test("reaches no other practice", async () => {
    const { coach, client } = await aCoachAndClient(sharedProduct(), {
      names: { coach: "Sven Berg", client: "Ilse Roos" },
      focus: "Another focus",
    });
    // A page named by an id is about somebody; one named by a word is about whoever asks.
    const about = (group: string) => ofGroup(group).filter(({ route }) => /\[\w+Id\]/.test(route));
    await expectNothing(coach, about("coach"), secrets, ["404"]);
    await expectNothing(client, about("client"), secrets, ["404"]);
  });

  test("stands in no log, and in the database, its jobs included, only as ciphertext", async () => {
    const { dataDir, log } = sharedProduct();
    const [written, dump] = [readFileSync(log, "utf8"), await dumpOf(dataDir)];
    for (const secret of secrets) expect(written, "the log").not.toContain(secret);
    // The dump sees everything: a client's name stands there in the clear, and rows of the queue.
    expect(dump).toContain(practice.person.email);
    expect(dump).toContain("graphile_worker._private_jobs");
    for (const encoding of ["utf8", "hex", "base64"] as const) {
      expect(dump, encoding).not.toContain(Buffer.from(words).toString(encoding));
    }
  });
});
