import { randomBytes } from "node:crypto";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addDays, subDays } from "date-fns";
import { expect, it } from "vitest";
import { beginDocument, removeDocument } from "#features/documents/commands.ts";
import { aDocument, aKeptDocument, aText } from "#features/documents/matrix.ts";
import { newId } from "#lib/uuid.ts";
import { database, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { mailFolder } from "#server/mail/keep.ts";
import { aClient, aMember, aMoment, aPractice, asCoach } from "#test/people.ts";
import { sweep } from "./sweep.ts";

const hash = () => new Uint8Array(randomBytes(32));
const longAgo = subDays(aMoment, 40);
const lately = subDays(aMoment, 2);
const soon = addDays(aMoment, 2);

it("removes links that ran out, and keeps those that work or have just ended", async () => {
  const token = (expiresAt: Date) => ({
    tokenHash: hash(),
    purpose: "sign_in" as const,
    email: "ada@example.org",
    expiresAt,
    createdAt: longAgo,
  });
  const kept = [token(soon), token(subDays(aMoment, 0.5))];
  await database().emailToken.createMany({ data: [...kept, token(lately)] });
  await sweep(aMoment);
  const left = await database().emailToken.findMany({ select: { expiresAt: true }, orderBy: { expiresAt: "desc" } });
  expect(left).toEqual(kept.map(({ expiresAt }) => ({ expiresAt })));
});

it("removes sessions that ended in any way", async () => {
  const userId = newId();
  const email = `${userId}@example.org`;
  await database().user.create({ data: { id: userId, email, name: "Ada", timeZone: "UTC", createdAt: longAgo } });
  const session = (changes: { expiresAt?: Date; absoluteExpiresAt?: Date; revokedAt?: Date }) => ({
    tokenHash: hash(),
    id: newId(),
    userId,
    createdAt: longAgo,
    lastSeenAt: longAgo,
    expiresAt: soon,
    absoluteExpiresAt: soon,
    userAgent: "test",
    ...changes,
  });
  const alive = session({});
  const ended = [
    session({ expiresAt: lately }),
    session({ absoluteExpiresAt: lately }),
    session({ revokedAt: lately }),
  ];
  await database().session.createMany({ data: [alive, ...ended] });
  await sweep(aMoment);
  expect(await database().session.findMany({ select: { id: true } })).toEqual([{ id: alive.id }]);
});

it("removes letters, their files and counters once they are of no use", async () => {
  const letter = (createdAt: Date) => ({ id: newId(), template: "sign_in_link", createdAt });
  const young = letter(lately);
  await database().outgoingMail.createMany({ data: [letter(longAgo), young] });
  const counter = (key: string, expire: Date | null) => ({
    key,
    points: 1,
    expire: expire && BigInt(expire.getTime()),
  });
  await database().rateLimit.createMany({
    data: [counter("old", lately), counter("now", soon), counter("fixed", null)],
  });
  await mkdir(mailFolder(), { recursive: true });
  for (const [id, at] of [
    ["old", longAgo],
    ["young", lately],
  ] as const) {
    const path = join(mailFolder(), `${id}.eml`);
    await writeFile(path, "letter");
    await utimes(path, at, at);
  }

  await sweep(aMoment);
  expect(await workerDatabase().outgoingMail.findMany({ select: { id: true } })).toEqual([{ id: young.id }]);
  const counters = await database().rateLimit.findMany({ select: { key: true }, orderBy: { key: "asc" } });
  expect(counters).toEqual([{ key: "fixed" }, { key: "now" }]);
  expect(await readdir(mailFolder())).toEqual(["young.eml"]);
});

it("deletes removed documents with all their parts after 30 days, and uploads that broke off", async () => {
  const practice = await aPractice();
  const coach = await aMember(practice, ["coach"]);
  const client = await aClient(practice, coach);
  const people = { practice, coach, client };
  const ctx = asCoach(practice, coach);
  const kept = await aKeptDocument(people);
  const removed = await aKeptDocument(people);
  await removeDocument(ctx, removed);
  await beginDocument(ctx, aDocument(client.clientId, aText));
  const left = () =>
    withOrganisation(practice, async (tx) => ({
      documents: (await tx.document.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map(({ id }) => id),
      parts: await tx.documentPart.count(),
    }));

  await sweep(addDays(aMoment, 2));
  expect(await left()).toEqual({ documents: [kept.documentId, removed.documentId], parts: 2 });
  await sweep(addDays(aMoment, 31));
  expect(await left()).toEqual({ documents: [kept.documentId], parts: 1 });
});
