import { deepEqual } from "node:assert/strict";
import pg from "pg";
import { readCaseload } from "#features/caseload/queries.ts";
import { firstPage } from "#features/caseload/schema.ts";
import { newId } from "#lib/uuid.ts";
import { sessionCookie } from "#server/auth/cookie.ts";
import { createSession } from "#server/auth/session.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, asCoach, type Practice } from "#test/people.ts";
import { bestCaseload } from "./best-caseload.ts";
import type { Caseload } from "./data.ts";
import { compare, growthExponent, type Measure, timed } from "./harness.ts";
import type { Site } from "./servers.ts";
import { elementsOf, scriptWeight, type Visitor, visitorOf } from "./visit.ts";

/** Ratios, and for growth an exponent: 0.15 is less than three times the time for a thousand times the clients. */
const goals = { page: 1.5, query: 1.3, growth: 0.15, script: 1.6, portal: 1.15 };

/** The first page of a caseload of 500, against a plain page with as many elements and as many bytes. */
export async function caseloadPage(product: Site, control: Site, caseload: Caseload): Promise<Measure> {
  const coach = await signedIn(product, caseload.practice, caseload.coach, "member");
  const nobody = visitorOf(control.url);
  const page = await coach.read("/caseload");
  const plain = await plainPageLike(page, nobody);
  const comparison = await compare(
    () => coach.read("/caseload"),
    () => nobody.read(plain),
    { blocks: 9, runs: 10, warmup: 30 },
  );
  const measure = timed("caseload page ÷ bare page", goals.page, comparison);
  return { ...measure, notes: [...measure.notes, `${kilobytes(bytesOf(page))}, ${elementsOf(page)} elements`] };
}

/** The address of a plain page as large as this one. Its size grows evenly with its filling, so two looks tell. */
async function plainPageLike(page: string, nobody: Visitor): Promise<string> {
  const [one, two] = [
    elementsOf(await nobody.read("/?rows=1&filling=0")),
    elementsOf(await nobody.read("/?rows=2&filling=0")),
  ];
  const rows = Math.round(1 + (elementsOf(page) - one) / (two - one));
  const sizeAt = async (filling: number) => bytesOf(await nobody.read(`/?rows=${rows}&filling=${filling}`));
  const [bare, filled] = [await sizeAt(0), await sizeAt(100)];
  const filling = Math.max(0, Math.round((100 * (bytesOf(page) - bare)) / (filled - bare)));
  const size = await sizeAt(filling);
  if (Math.abs(size / bytesOf(page) - 1) > 0.02)
    throw new Error(`The control has ${size} bytes, the page ${bytesOf(page)}.`);
  return `/?rows=${rows}&filling=${filling}`;
}

/** What the page reads through Prisma and zod, against the best SQL on a bare connection. Both find the very same. */
export async function caseloadQuery(appUrl: string, caseload: Caseload): Promise<Measure> {
  const { scope } = asCoach(caseload.practice, caseload.coach);
  const client = new pg.Client({ connectionString: appUrl, pipeline: true });
  await client.connect();
  try {
    const now = new Date();
    const actor = { ...scope, actorId: caseload.coach.userId };
    await foundOf(caseload, now); // Whatever was stale is worked in by now.
    deepEqual(await bestCaseload(client, actor, now), await foundOf(caseload, now));
    const comparison = await compare(
      () => foundOf(caseload, new Date()),
      () => bestCaseload(client, actor, new Date()),
      { blocks: 9, runs: 10 },
    );
    return timed("caseload query ÷ best SQL", goals.query, comparison);
  } finally {
    await client.end();
  }
}

function foundOf({ practice, coach }: Caseload, now: Date) {
  return readCaseload(asCoach(practice, coach, now), firstPage);
}

/** How the time for the page of a coach with 100 clients grows with the clients that the organisation has besides. */
export async function caseloadGrowth(product: Site, practices: Readonly<Record<number, Caseload>>): Promise<Measure> {
  const sizes = await Promise.all(
    Object.entries(practices).map(async ([size, { practice, coach }]) => {
      const visitor = await signedIn(product, practice, coach, "member");
      return { size: Number(size), read: () => visitor.read("/caseload") };
    }),
  );
  const [small, ...larger] = sizes;
  if (!small) throw new Error("There is nothing to compare.");
  const points = [{ size: small.size, time: 1 }];
  const notes: string[] = [];
  for (const { size, read } of larger) {
    const { ratio } = await compare(read, small.read, { blocks: 9, runs: 10, warmup: 10 });
    points.push({ size, time: ratio });
    notes.push(`× ${ratio.toFixed(2)} at ${size.toLocaleString("en")} clients`);
  }
  return { name: "caseload page, growth exponent", value: growthExponent(points), goal: goals.growth, notes };
}

/** What a browser has to fetch and run, against the control's. */
export async function scripts(product: Site, control: Site, caseload: Caseload): Promise<Measure[]> {
  const nobody = visitorOf(control.url);
  const bare = await scriptWeight(nobody, await nobody.read("/?rows=1&filling=0"));
  const weigh = async (name: string, visitor: Visitor, path: string, goal?: number): Promise<Measure> => {
    const bytes = await scriptWeight(visitor, await visitor.read(path));
    return { name, value: bytes / bare, goal, notes: [kilobytes(bytes), `control ${kilobytes(bare)}`] };
  };
  const { practice, coach } = caseload;
  return [
    await weigh(
      "caseload script ÷ bare page's",
      await signedIn(product, practice, coach, "member"),
      "/caseload",
      goals.script,
    ),
    await weigh(
      "portal script ÷ bare page's",
      await signedIn(product, practice, await aClient(practice, coach), "client"),
      "/portal",
      goals.portal,
    ),
  ];
}

/** The coach's cookie and one of their clients who has rated. */
export async function chartReader({ practice, coach }: Caseload): Promise<{ cookie: string; clientId: string }> {
  const { scope } = asCoach(practice, coach);
  const client = await aClient(practice, coach);
  await withOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const [scaleId, at] = [newId(), new Date()];
    const whose = { organisationId, clientId: client.clientId };
    const scale = { id: scaleId, templateKey: "bench", title: "Speaking", createdAt: at };
    await tx.efficacyScale.create({ data: { ...whose, ...scale } });
    await tx.rating.createMany({
      data: Array.from({ length: 12 }, (_, week) => {
        const ratedAt = new Date(at.getTime() - (12 - week) * 7 * 86_400_000);
        return { ...whose, scaleId, id: newId(), operationId: newId(), ratedAt, strength: 40 + week, createdAt: at };
      }),
    });
  });
  return { cookie: await cookieOf(practice, coach, "member"), clientId: client.clientId };
}

/** The cookie of a client who may write. */
export async function writer({ practice, coach }: Caseload): Promise<string> {
  return cookieOf(practice, await aClient(practice, coach), "client");
}

/** Somebody with a session of their own. */
async function signedIn(
  product: Site,
  practice: Practice,
  person: { userId: string },
  actingAs: "member" | "client",
): Promise<Visitor> {
  return visitorOf(product.url, await cookieOf(practice, person, actingAs));
}

/** The cookie of a session, made as a sign-in makes it. */
async function cookieOf(
  { organisationId }: Practice,
  { userId }: { userId: string },
  actingAs: "member" | "client",
): Promise<string> {
  const place = { organisationId, actingAs };
  const { token, expires } = await createSession({ userId, userAgent: "bench", now: new Date(), place });
  return sessionCookie(token, expires).split(";", 1)[0] ?? "";
}

function bytesOf(page: string): number {
  return Buffer.byteLength(page);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
