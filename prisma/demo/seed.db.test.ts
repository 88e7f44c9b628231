import { beforeAll, describe, expect, it, vi } from "vitest";
import { reliableChange } from "#domain/statistics/reliable-change.ts";
import { peopleOfDemo } from "#features/account/queries.ts";
import { demoSignIn } from "#features/account/sign-up/commands.ts";
import { caseloadOf } from "#features/caseload/queries.ts";
import { firstPage } from "#features/caseload/schema.ts";
import { reflection, task } from "#features/challenge-ladder/attempts/schema.ts";
import { rungInput } from "#features/challenge-ladder/schema.ts";
import { addInput } from "#features/clients/schema.ts";
import { goalDetail } from "#features/goals/schema.ts";
import { winInput } from "#features/journal/schema.ts";
import { removeDemo } from "#features/organisation/commands.ts";
import { mySafety } from "#features/safety/queries.ts";
import { todayOf } from "#features/today/queries.ts";
import { saveInput } from "#features/weekly-review/schema.ts";
import { newId } from "#lib/uuid.ts";
import { sessionFromToken } from "#server/auth/session.ts";
import { database } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { resetEnv } from "#server/env.ts";
import { type ClientScope, type CoachScope, type OwnerScope, prove } from "#server/scope.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import { everythingOf } from "./everything.fixture.ts";
import { addressOf, staff } from "./people.ts";
import { seedDemo } from "./seed.ts";
import { stories } from "./stories.ts";

const now = new Date("2026-11-25T06:40:00Z");
/** Whoever asks, asks at that moment. */
const asked = (actorId: string) => ({ actorId, now: () => now, requestId: newId() });

async function theDemo() {
  const { id } = await database().organisation.findFirstOrThrow({ where: { demo: true } });
  return { organisationId: id };
}

async function theStaff() {
  const { organisationId } = await theDemo();
  const members = await database().membership.findMany({
    where: { organisationId },
    include: { user: true },
    orderBy: { id: "asc" },
  });
  return { organisationId, members };
}

async function caseloads() {
  const { organisationId, members } = await theStaff();
  const coaches = members.filter(({ roles }) => roles.includes("coach"));
  return Promise.all(
    coaches.map(({ id: coachId, userId }) =>
      caseloadOf({ scope: prove<CoachScope>({ organisationId, coachId }), ...asked(userId) }, firstPage),
    ),
  );
}

/** How many rows of a practice each tenant table holds. */
async function rowsOf(organisationId: string): Promise<Map<string, number>> {
  return withOrganisation({ organisationId }, async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'tenant'`;
    const counts = new Map<string, number>();
    for (const { name } of tables) {
      const [row] = await tx.$queryRawUnsafe<{ count: number }[]>(
        `select count(*)::int as count from tenant."${name}"`,
      );
      counts.set(name, row?.count ?? 0);
    }
    return counts;
  });
}

async function remove() {
  const { organisationId, members } = await theStaff();
  const owner = members.find(({ roles }) => roles.includes("owner"));
  const scope = prove<OwnerScope>({ organisationId, ownerId: owner?.id ?? "" });
  await removeDemo({ scope, ...asked(owner?.userId ?? "") });
}

it("leaves nothing half done when it fails on the way", async () => {
  const email = addressOf("Noor Haddad");
  const { id } = await database().user.create({
    data: { id: newId(), email, name: "Somebody else", timeZone: "UTC", createdAt: now },
  });
  await expect(seedDemo(now)).rejects.toMatchObject({ code: "P2002" });
  expect(await database().organisation.count()).toBe(0);
  expect(await database().user.count()).toBe(1);
  await database().user.update({ where: { id }, data: { email: `former.${email}` } });
});

describe("the demo practice", () => {
  beforeAll(async () => {
    await Promise.all([seedDemo(now), seedDemo(now)]);
  });

  it("is one, however often it is seeded", async () => {
    const { organisationId } = await theDemo();
    const before = await rowsOf(organisationId);
    await seedDemo(new Date(now.getTime() + 86_400_000));
    expect(await database().organisation.count()).toBe(1);
    expect(await rowsOf(organisationId)).toEqual(before);
    expect(before.get("client")).toBe(24);
    expect(before.get("audit_entry")).toBe(1);
  });

  it("is all demo: no password, and addresses that belong to nobody", async () => {
    const users = await database().user.findMany({ where: { name: { not: "Somebody else" } } });
    const joined = stories.filter(({ joining }) => "joined" in joining).length;
    expect(users).toHaveLength(staff.length + joined);
    for (const { demo, passwordHash, email } of users) {
      expect({ demo, passwordHash }).toEqual({ demo: true, passwordHash: null });
      expect(email).toMatch(/^[a-z]+(\.[a-z]+)+@example\.org$/);
    }
  });

  it("shows its first coach every need", async () => {
    const [first, ...others] = await caseloads();
    expect(first?.rows.map(({ name, need }) => [need, name])).toEqual([
      ["safety", "Noor Haddad"],
      ["worse", "Marcus Thibodeaux"],
      ["stalled", "Hye-jin Park"],
      ["rating_overdue", "Oluwaseun Bakare"],
      ["awaiting_reply", "Greta Lindholm"],
      ["awaiting_reply", "Teodor Ilieș"],
      ["fine", "Amara Nwosu"],
      ["fine", "Beatriz Salgueiro"],
      ["fine", "Callum Reid"],
      ["fine", "Rafael Quispe Mamani"],
    ]);
    expect(others.map(({ rows }) => rows.filter(({ need }) => need === "safety").length)).toEqual([1, 1]);
    expect(others.map(({ total }) => total)).toEqual([7, 6]);
  });

  it("has scales that got reliably better, one reliably worse, and some on which nobody claims either", async () => {
    const scales = (await everythingOf(await theDemo())).flatMap((life) => life.scales);
    const verdicts = scales.map(({ norms, strengths: [pre, ...later] }) => {
      const post = later.at(-1);
      if (!norms || pre === undefined || post === undefined) return "none";
      return reliableChange({ pre, post, ...norms }).verdict;
    });
    const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
    expect(count("worsened")).toBe(1);
    expect(count("improved")).toBeGreaterThanOrEqual(5);
    expect(count("unchanged")).toBeGreaterThanOrEqual(3);
    expect(count("none")).toBeGreaterThanOrEqual(3);
    for (const { normSource } of scales) expect(normSource ?? "Made-up").toContain("Made-up");
  });

  it("holds words that the product would accept, each said once", async () => {
    const lives = await everythingOf(await theDemo());
    const experiences = lives.flatMap((life) => life.experiences);
    const wins = experiences.filter(({ kind }) => kind === "win").map(({ what }) => what);
    expect(new Set(wins).size).toBe(wins.length);
    expect(wins.length).toBeGreaterThanOrEqual(120);
    expect(experiences.filter(({ recall }) => recall !== null).length).toBeGreaterThanOrEqual(50);
    for (const { what, recall, sharing, lifeDomain, difficulty, effort } of experiences) {
      const said = { what, recall: recall && JSON.parse(recall), sharing, lifeDomain, difficulty, effort };
      winInput.parse({ ...said, operationId: newId(), occurredOn: "2026-11-01" });
    }
    for (const rung of lives.flatMap(({ ladders }) => ladders).flatMap(({ rungs }) => rungs)) {
      rungInput.parse({ ...rung, id: newId(), absorbs: [] });
    }
    for (const { detail } of lives.flatMap(({ goals }) => goals)) goalDetail.parse(JSON.parse(detail ?? "null"));
    for (const said of lives.flatMap(({ attempts }) => attempts)) task.parse(JSON.parse(said.task ?? "null"));
    const reflections = lives.flatMap(({ attempts }) => attempts).flatMap((attempt) => attempt.reflection ?? []);
    for (const said of reflections) reflection.parse(JSON.parse(said));
    expect(new Set(reflections).size).toBe(reflections.length);
    const reviews = lives.flatMap((life) => life.reviews);
    expect(reviews).toHaveLength(2);
    for (const { week, lastStep, reflection: shown, nextStep } of reviews) {
      const said = { lastStep, reflection: shown ?? "", nextStep: nextStep ?? "", finished: true };
      saveInput.parse({ ...said, operationId: newId(), after: null, week: week.toISOString().slice(0, 10) });
    }
    for (const { name, email, timeZone, engagements } of lives) {
      const [plan] = engagements;
      addInput.parse({ ...plan, clientId: newId(), name, email, timeZone, startsOn: "2026-11-01" });
    }
  });

  it("lies in the past, in an order in which things can have happened", async () => {
    const at = (date: Date | null) => date?.getTime() ?? Number.NaN;
    for (const { consents, engagements, experiences, ladders, attempts, ratings, flags, reviews } of await everythingOf(
      await theDemo(),
    )) {
      const joined = Math.min(...consents.map(({ decidedAt }) => at(decidedAt)));
      const written = [
        ...[...experiences, ...attempts, ...ratings].map(({ createdAt }) => at(createdAt)),
        ...reviews.map(({ finishedAt }) => at(finishedAt)),
      ];
      expect(Math.min(Number.POSITIVE_INFINITY, ...written)).toBeGreaterThan(written.length > 0 ? joined : 0);
      const agreed = Math.min(...ladders.map(({ agreedAt }) => agreedAt?.getTime() ?? Number.POSITIVE_INFINITY));
      for (const { forecastAt, attemptedAt } of attempts) {
        expect(at(forecastAt)).toBeGreaterThan(agreed);
        expect(attemptedAt === null || attemptedAt > forecastAt).toBe(true);
      }
      for (const { raisedAt, closedAt } of flags) expect(closedAt === null || closedAt > raisedAt).toBe(true);
      const ended = attempts.map(({ attemptedAt }) => attemptedAt ?? now);
      const contacts = engagements.map(({ contactAt }) => contactAt ?? now);
      expect(Math.max(...[...ended, ...contacts].map(at), ...written)).toBeLessThanOrEqual(now.getTime());
    }
  });

  it("lets each role in with one click, in demo mode only", async () => {
    expect(await peopleOfDemo()).toEqual([]);
    vi.stubEnv("PROVEN_DEMO", "1");
    resetEnv();
    const people = await peopleOfDemo();
    expect(people.map(({ name, role }) => [role, name])).toEqual([
      ["coach", "Imani Castellanos"],
      ["owner", "Ruairí Feldman"],
      ["coach", "Yuki Adeyemi"],
      ["supervisor", "Margit Halloran"],
      ["programme_lead", "Tomasz Varga-Bell"],
      ["client", "Amara Nwosu"],
      ["client", "Teodor Ilieș"],
      ["client", "Noor Haddad"],
    ]);

    const portals = [];
    for (const { userId, role } of people) {
      const cookies: (string | null)[] = [];
      const knock: RequestContext = {
        now: () => now,
        requestId: newId(),
        signedIn: null,
        address: "192.0.2.1",
        userAgent: "test",
        cookies: { setSession: (token) => cookies.push(token) },
      };
      await demoSignIn(knock, { userId });
      const signedIn = await sessionFromToken(cookies[0] ?? "", now);
      expect(signedIn?.acting?.as).toBe(role === "client" ? "client" : "member");
      if (signedIn?.acting?.as !== "client") continue;
      const { organisationId, clientId } = signedIn.acting;
      const ctx = { scope: prove<ClientScope>({ organisationId, clientId }), ...asked(userId) };
      portals.push({ today: await todayOf(ctx), safety: await mySafety(ctx) });
    }
    const [rich, fresh, resting] = portals;
    expect(rich?.today).toMatchObject({ total: 18, relivingAllowed: true, toRate: [{ title: expect.any(String) }] });
    expect(fresh?.today).toMatchObject({ total: 3, ladder: null, toRate: [{ title: expect.any(String) }] });
    expect(resting?.safety.allowed).toMatchObject({ reliving: false, ladder_attempt: true, win_log: true });
    vi.unstubAllEnvs();
    resetEnv();
  });

  it("goes without a trace but the audit, and comes back word for word", async () => {
    const { organisationId } = await theDemo();
    const before = await everythingOf({ organisationId });
    await remove();
    const left = [...(await rowsOf(organisationId))].filter(([, count]) => count > 0).map(([table]) => table);
    expect(left).toEqual(["audit_entry"]);
    expect(await database().user.count({ where: { demo: true } })).toBe(0);
    expect(await database().session.count()).toBe(0);

    await seedDemo(now);
    expect((await theDemo()).organisationId).not.toBe(organisationId);
    expect(await everythingOf(await theDemo())).toEqual(before);
  });
});
