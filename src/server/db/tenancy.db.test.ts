import { beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { newId } from "#lib/uuid.ts";
import { aPractice, type Practice } from "#test/people.ts";
import { connections, database } from "./client.ts";
import { Prisma } from "./generated/client.ts";
import { readInOrganisation, withOrganisation } from "./tenancy.ts";

const setting = Prisma.sql`select coalesce(current_setting('app.organisation_id', true), '') as name`;
const nonsense = Prisma.sql`select 'x'::uuid`;
const named = z.tuple([z.object({ name: z.string() })]);
const nameIn = (rows: unknown) => named.parse(rows)[0].name;

/** What every connection that is not in use right now would show to whoever comes next. */
async function leftBehind(): Promise<string[]> {
  const held = await Promise.all(Array.from({ length: 10 }, () => connections().connect()));
  const shown = await Promise.all(held.map(async (each) => nameIn((await each.query(setting.text)).rows)));
  for (const each of held) each.release();
  return [...new Set(shown)];
}

/** An entry as a statement, and whether it is there. */
function anEntry(organisationId: string) {
  const id = newId();
  const written = Prisma.sql`insert into tenant.audit_entry (organisation_id, id, at, action)
    values (${organisationId}::uuid, ${id}::uuid, now(), 'test.done')`;
  const isThere = () =>
    withOrganisation({ organisationId }, async (tx) => (await tx.auditEntry.count({ where: { id } })) === 1);
  return { written, isThere };
}

let here: Practice;
let there: Practice;
beforeAll(async () => {
  here = await aPractice();
  there = await aPractice();
});

describe("a transaction for an organisation", () => {
  it("sees that one, from its first statement to its last", async () => {
    await withOrganisation(here, async (tx) => {
      expect(nameIn(await tx.$queryRaw(setting))).toBe(here.organisationId);
      expect(nameIn(await tx.$queryRaw(setting))).toBe(here.organisationId);
    });
  });

  it("sees it in every part of a build, each of which has these modules for itself and the pool in common", async () => {
    const pool = connections();
    vi.resetModules();
    const part = await import("./tenancy.ts");
    expect(part.withOrganisation).not.toBe(withOrganisation);
    expect((await import("./client.ts")).connections()).toBe(pool);
    const other = Prisma.sql`select current_setting('app.organisation_id') as name, 'asked in another part' as what`;
    expect(await part.readInOrganisation(here, [setting, other])).toHaveLength(2);
    expect(await readInOrganisation(here, [other, setting])).toHaveLength(2);
    expect(await part.withOrganisation(here, async (tx) => nameIn(await tx.$queryRaw(setting)))).toBe(
      here.organisationId,
    );
  });

  it("leaves nothing behind, however it ends", async () => {
    await withOrganisation(here, async () => undefined);
    await withOrganisation(here, (tx) => tx.$queryRaw(setting));
    const failing = [
      () => withOrganisation(here, (tx) => tx.$queryRaw(nonsense)),
      () => withOrganisation(here, () => Promise.reject(new Error("before anything was asked"))),
      () => readInOrganisation(here, [setting, nonsense, setting]),
    ];
    for (const each of failing) await expect(each()).rejects.toThrow();
    expect(await leftBehind()).toEqual([""]);
  });

  it("is not shared with one that begins within it, nor with what stands outside of any", async () => {
    await withOrganisation(here, async (tx) => {
      const [outside, other] = await Promise.all([
        database().$transaction((nobody) => nobody.$queryRaw(setting)),
        withOrganisation(there, (within) => within.$queryRaw(setting)),
      ]);
      expect([nameIn(outside), nameIn(other)]).toEqual(["", there.organisationId]);
      expect(nameIn(await database().$queryRaw(setting))).toBe("");
      expect(nameIn(await tx.$queryRaw(setting))).toBe(here.organisationId);
    });
  });

  it("keeps to its own, with many more at once than there are connections", async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, turn) => {
        const practice = turn % 2 === 0 ? here : there;
        const shown =
          turn % 3 === 0
            ? (await readInOrganisation(practice, [setting]))[0]
            : await withOrganisation(practice, (tx) => tx.$queryRaw(setting));
        return nameIn(shown) === practice.organisationId;
      }),
    );
    expect(seen).not.toContain(false);
    expect(await leftBehind()).toEqual([""]);
  });

  it("fails when its connection is lost, and the next one works", async () => {
    const ending = Prisma.sql`select pg_terminate_backend(pg_backend_pid())`;
    await expect(withOrganisation(here, (tx) => tx.$queryRaw(ending))).rejects.toThrow();
    await expect(readInOrganisation(here, [ending])).rejects.toThrow();
    expect(nameIn(await withOrganisation(here, (tx) => tx.$queryRaw(setting)))).toBe(here.organisationId);
    expect(await leftBehind()).toEqual([""]);
  });
});

describe("reading in one trip", () => {
  it("answers with the rows of each statement, and keeps what it writes", async () => {
    const entry = anEntry(here.organisationId);
    const [first, , last] = await readInOrganisation(here, [Prisma.sql`select 1 as one`, entry.written, setting]);
    expect([first, nameIn(last)]).toEqual([[{ one: 1 }], here.organisationId]);
    expect(await entry.isThere()).toBe(true);
  });

  it("tells nothing and keeps nothing when one of the statements fails", async () => {
    const entry = anEntry(here.organisationId);
    await expect(readInOrganisation(here, [setting, entry.written, nonsense])).rejects.toThrow("uuid");
    expect(await entry.isThere()).toBe(false);
  });

  it("cannot write for another organisation", async () => {
    const entry = anEntry(there.organisationId);
    await expect(readInOrganisation(here, [entry.written])).rejects.toThrow("row-level security");
    expect(await entry.isThere()).toBe(false);
  });
});
