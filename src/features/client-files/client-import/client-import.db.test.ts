import { beforeAll, describe, expect, it } from "vitest";
import { addClient } from "#features/clients/commands.ts";
import { inviteClient } from "#features/clients/invitations/commands.ts";
import { aNewClient } from "#features/clients/matrix.ts";
import { decodeText } from "#lib/csv/decode.ts";
import { readCsv } from "#lib/csv/read.ts";
import { newId } from "#lib/uuid.ts";
import { database, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aMember, asCoach, type Member, type Practice } from "#test/people.ts";
import { aWorld, callAs, type World } from "#test/world.ts";
import { exportedClientsOf } from "../caseload-export/queries.ts";
import { aRow, digestOf } from "../matrix.ts";
import { addRows, beginImport, undoImport } from "./commands.ts";
import { checkTable, guessDateOrder, guessMapping } from "./mapping/series.ts";
import { importsOf, knownClients } from "./queries.ts";
import { limits, type RawRow } from "./schema.ts";
import type { CheckedRow } from "./series.ts";

let world: World;
let practice: Practice;
let coach: Member;
beforeAll(async () => {
  world = await aWorld();
  ({ practice } = world);
  coach = await aMember(practice, ["coach"], "Ina Importer");
});

const asIna = () => asCoach(practice, coach);

/** The clients of a coach, by the door they would see them through. */
async function namesOf(member: Member): Promise<string[]> {
  return (await exportedClientsOf(asCoach(practice, member))).map(({ name }) => name);
}

async function bring(rows: RawRow[], member = coach) {
  const ctx = asCoach(practice, member);
  const { importId } = await beginImport(ctx, { importId: newId(), digest: digestOf(), rows: rows.length });
  const outcomes = await addRows(ctx, { importId, rows: rows.map((values, index) => ({ row: index + 1, values })) });
  return { importId, outcomes };
}

const bad = {
  "a wrong date": ["31/31/2026", "2026-02-30", "tomorrow", "2062-01-01"],
  "a formula": ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3"],
};

/** 500 clients as a spreadsheet would write them, 20 of them bad in every way there is. */
function aFile(): Uint8Array {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const line = (index: number, name = `Zoë Client ${index}`, start = "2026-11-09", email = `c${index}@example.org`) =>
    `${name},${email},${start}\r\n`;
  const lines = Array.from({ length: 500 }, (_, index) => {
    const row = index + 1;
    if (row % 25 !== 0) return utf8(line(row));
    const kind = row / 25 - 1;
    if (kind < 4) return utf8(line(row, undefined, bad["a wrong date"][kind]));
    if (kind < 8) return utf8(line(row, bad["a formula"][kind - 4]));
    if (kind < 12) return utf8(line(row, undefined, undefined, `C${row - 1}@Example.org`));
    if (kind < 14) return utf8(line(row, `Zoë Client ${row - 1}`, undefined, ""));
    if (kind < 16) return utf8(line(row, "x".repeat(1 << 20)));
    if (kind < 18) return latin(line(row, "Ren\u00e9 Broken"));
    return utf8(line(row, "RenÃ© Garbled"));
  });
  const parts = [utf8("Name,E-mail,Start date\r\n"), ...lines];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

// Hundreds of clients take their time on a busy machine.
describe("a file of 500 clients with 20 bad rows", { timeout: 120_000 }, () => {
  let checked: CheckedRow[];
  let importId: string;
  const good = () => checked.flatMap((each) => (each.ok ? [each] : []));
  const chunksOf = () =>
    Array.from({ length: Math.ceil(good().length / limits.chunk) }, (_, index) =>
      good()
        .slice(index * limits.chunk, (index + 1) * limits.chunk)
        .map(({ row, values }) => ({
          row,
          values: { ...values, email: values.email ?? "", plannedWeeks: String(values.plannedWeeks) },
        })),
    );

  it("is understood, and each bad row is explained", async () => {
    const { text, encoding } = decodeText(aFile());
    expect(encoding).toBe("utf-8");
    const table = readCsv(text);
    if (!table) throw new Error("The file is a table.");
    const reading = {
      mapping: guessMapping(table.heading),
      order: guessDateOrder(table.rows.map((cells) => cells[2] ?? "")),
      defaults: {
        focus: "Speak up",
        audience: "professional",
        startsOn: "",
        plannedWeeks: "8",
        timeZone: "Europe/Berlin",
      },
      audienceNames: new Map<string, string>(),
    };
    checked = checkTable(table, reading, { known: await knownClients(asIna()), today: "2026-11-18" });
    expect(good()).toHaveLength(480);
    const refused = checked.flatMap((each) => (each.ok ? [] : [each]));
    expect(refused.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, index) => 25 * (index + 1) + 1));
    expect(refused.map(({ problems }) => problems.map(({ field }) => field).join(" "))).toEqual([
      ...Array(4).fill("startsOn"),
      ...Array(4).fill("name"),
      ...Array(4).fill("email"),
      ...Array(6).fill("name"),
      ...Array(2).fill("name"),
    ]);
    expect(new Set(refused.flatMap(({ problems }) => problems.map(({ message }) => message.length > 10)))).toEqual(
      new Set([true]),
    );
  });

  it("brings the good 480, however often and in whatever order its parts are sent", async () => {
    const digest = digestOf("the file");
    ({ importId } = await beginImport(asIna(), { importId: newId(), digest, rows: 500 }));
    const chunks = chunksOf();
    const half = chunks.slice(0, 5);
    await Promise.all(half.map((rows) => addRows(asIna(), { importId, rows })));
    // The browser was closed in the middle: the same file goes on where it stopped.
    const again = await beginImport(asIna(), { importId: newId(), digest, rows: 500 });
    expect(again.importId).toBe(importId);
    expect(again.arrived).toHaveLength(250);
    for (const rows of chunks.toReversed()) {
      const outcomes = await addRows(asIna(), { importId, rows });
      expect(outcomes.every(({ kind }) => kind === "added")).toBe(true);
    }
    expect(await namesOf(coach)).toHaveLength(480);
    expect((await importsOf(asIna()))[0]).toMatchObject({ rows: 500, arrived: 480, present: 480, undoneAt: null });
    expect(await workerDatabase().outgoingMail.count({ where: { template: "client_invitation" } })).toBe(0);
  });

  it("is taken back exactly, but for those that somebody has worked with", async () => {
    const own = await addClient(asIna(), aNewClient({ name: "Added by hand" }));
    const { arrived } = await beginImport(asIna(), { importId: newId(), digest: digestOf("the file"), rows: 500 });
    const invited = arrived[7]?.clientId ?? "";
    await inviteClient(asIna(), { clientId: invited });
    const { removed, kept } = await undoImport(asIna(), { importId });
    expect(removed).toBe(479);
    expect(kept.map(({ clientId }) => clientId)).toEqual([invited]);
    expect((await namesOf(coach)).sort()).toEqual(["Added by hand", kept[0]?.name].sort());
    const keys = await withOrganisation(practice, (tx) =>
      tx.clientKey.count({ where: { clientId: { in: [...arrived.map(({ clientId }) => clientId), own.clientId] } } }),
    );
    expect(keys).toBe(2);
    expect(await undoImport(asIna(), { importId })).toEqual({ removed: 0, kept });
    await expect(addRows(asIna(), { importId, rows: [{ row: 1, values: aRow() }] })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("addRows", () => {
  it("refuses by row what a browser should have refused, and adds the rest", async () => {
    const { outcomes } = await bring([
      aRow({ name: "=cmd" }),
      aRow({ name: "Good One" }),
      aRow({ audience: "martian" }),
      aRow({ name: "Good One" }),
      aRow({ timeZone: "Mars/Olympus" }),
      aRow({ plannedWeeks: "13" }),
    ]);
    expect(outcomes.map((each) => (each.kind === "added" ? "added" : each.problems[0]?.field))).toEqual([
      "name",
      "added",
      "audience",
      "name",
      "timeZone",
      "plannedWeeks",
    ]);
  });

  it("seals the focus and leaves one audit entry for each client", async () => {
    const { outcomes } = await bring([aRow({ name: "Quiet Canary", focus: "A canary sings" })]);
    const clientId = outcomes[0]?.kind === "added" ? outcomes[0].clientId : "";
    const [engagement, entries] = await withOrganisation(practice, async (tx) => [
      await tx.engagement.findFirst({ where: { clientId } }),
      await tx.auditEntry.findMany({ where: { clientId } }),
    ]);
    expect(Buffer.from(engagement?.focus ?? []).toString("latin1")).not.toContain("canary");
    expect(entries.map(({ action }) => action)).toEqual(["client.imported"]);
  });

  it("brings the same person once when two windows send at once", async () => {
    const row = aRow();
    const both = await Promise.all([bring([row]), bring([row])]);
    expect(both.map(({ outcomes }) => outcomes[0]?.kind).sort()).toEqual(["added", "refused"]);
  });

  it("does not let one coach add to, or take back, another's import", async () => {
    const { importId } = await bring([aRow({ name: newId() })]);
    const asBo = asCoach(practice, world.unlinkedCoach);
    await expect(addRows(asBo, { importId, rows: [{ row: 9, values: aRow() }] })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(undoImport(asBo, { importId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("takes nothing back across practices, even when asked as the database", async () => {
    const { importId, outcomes } = await bring([aRow({ name: newId() })]);
    expect(outcomes[0]?.kind).toBe("added");
    const { organisationId } = practice;
    const answer = await withOrganisation(
      world.elsewhere,
      (tx) =>
        tx.$queryRaw<unknown[]>`
        select * from tenant.remove_imported_clients(${organisationId}::uuid, ${importId}::uuid, ${coach.membershipId}::uuid)`,
    );
    expect(answer).toEqual([]);
    await expect(database().$executeRaw`delete from tenant.client`).rejects.toThrow(/permission denied/);
  });
});

describe("undoImport", () => {
  it.each([
    [
      "an edit",
      async (clientId: string) => {
        const { clients } = callAs(world, "coach");
        await clients.update({ ...(await clients.byId({ clientId })), name: "Edited" });
      },
    ],
    ["a contact", (clientId: string) => callAs(world, "coach").caseload.markContacted({ clientId })],
    [
      "a scale",
      (clientId: string) =>
        callAs(world, "coach").efficacy.assign({
          ...{ clientId, templateKey: "speaking-v1" },
          plan: { cadence: "weekly", startsOn: "2026-11-18", baseline: true },
        }),
    ],
  ])("keeps a client after %s", async (_, touch) => {
    const { importId, outcomes } = await bring([aRow({ name: newId() }), aRow({ name: newId() })], world.coach);
    const [first, second] = outcomes.map((each) => (each.kind === "added" ? each.clientId : ""));
    await touch(first ?? "");
    const { removed, kept } = await undoImport(asCoach(practice, world.coach), { importId });
    expect({ removed, kept: kept.map(({ clientId }) => clientId) }).toEqual({ removed: 1, kept: [first] });
    await expect(callAs(world, "coach").clients.byId({ clientId: second ?? "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
