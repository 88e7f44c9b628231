import { AppError } from "#domain/errors.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { createVault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { knownOf } from "./queries.ts";
import type { AddInput, BeginInput, Begun, ImportRef, ImportRow, Outcome, Undone } from "./schema.ts";
import { checkRow, takenBy } from "./series.ts";

/**
 * Begins an import, or finds the one that the same file began and that was not taken back: what has arrived from it
 * already does not arrive twice.
 */
export function beginImport(ctx: CoachContext, { importId, digest, rows }: BeginInput): Promise<Begun> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await takeTurn(tx, ctx.scope);
    const hash = Buffer.from(digest, "hex");
    const select = { id: true, added: { orderBy: { row: "asc" }, select: { row: true, subjectId: true } } } as const;
    const earlier = await tx.fileImport.findFirst({
      where: { organisationId, coachId, kind: "clients", digest: hash, undoneAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select,
    });
    if (earlier) {
      const arrived = earlier.added.map(({ row, subjectId }) => ({ row, clientId: subjectId }));
      return { importId: earlier.id, arrived };
    }
    const row = { organisationId, id: importId, coachId, digest: hash, rows, createdAt: ctx.now() };
    const { count } = await tx.fileImport.createMany({ data: [{ ...row, kind: "clients" }], skipDuplicates: true });
    // An id that is taken belongs to another file, or to an import that was taken back.
    if (count === 0) throw new AppError("not_found", "Not found.");
    await audit(tx, ctx, { action: "import.begun", subjectId: importId });
    return { importId, arrived: [] };
  });
}

/**
 * Adds some rows of a file as clients, in one transaction: a machine that dies leaves all of them or none. A row that has
 * arrived is answered as the first time; a bad one is refused by itself. Nobody is invited.
 */
export function addRows(ctx: CoachContext, { importId, rows }: AddInput): Promise<Outcome[]> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await takeTurn(tx, ctx.scope);
    await ownImport(tx, ctx.scope, importId);
    const arrived = await tx.fileImportRow.findMany({
      where: { organisationId, importId, row: { in: rows.map(({ row }) => row) } },
      select: { row: true, subjectId: true },
    });
    const clientOf = new Map(arrived.map(({ row, subjectId }) => [row, subjectId]));
    const taken = takenBy(await knownOf(tx, ctx.scope));
    const { timeZone } = await tx.user.findUniqueOrThrow({ where: { id: ctx.actorId }, select: { timeZone: true } });
    const today = dayIn(timeZone, ctx.now());
    const outcomes: Outcome[] = [];
    const added: NewClient[] = [];
    for (const { row, values } of rows) {
      const before = clientOf.get(row);
      const checked = before ? null : checkRow(row, values, { taken, today });
      if (checked && !checked.ok) {
        outcomes.push({ kind: "refused", row, problems: [...checked.problems] });
        continue;
      }
      const clientId = before ?? newId();
      outcomes.push({ kind: "added", row, clientId });
      clientOf.set(row, clientId);
      if (checked) added.push({ row, clientId, coachId, ...checked.values });
    }
    await addClients(tx, ctx, { importId, added });
    return outcomes;
  });
}

/** Takes back what a file brought, as far as nobody has added anything to it since; says who stays. */
export function undoImport(ctx: CoachContext, { importId }: ImportRef): Promise<Undone> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await takeTurn(tx, ctx.scope);
    const own = await tx.fileImport.count({ where: { organisationId, coachId, id: importId, kind: "clients" } });
    if (own === 0) throw new AppError("not_found", "Not found.");
    const answers = await tx.$queryRaw<{ client: string; removed: boolean }[]>`
      select client, removed from tenant.remove_imported_clients(${organisationId}::uuid, ${importId}::uuid, ${coachId}::uuid)`;
    const removed = answers.filter((each) => each.removed);
    for (const { client } of removed) {
      await audit(tx, ctx, { action: "client.import_undone", subjectId: importId, clientId: client });
    }
    await tx.fileImport.updateMany({ where: { organisationId, id: importId }, data: { undoneAt: ctx.now() } });
    await audit(tx, ctx, { action: "import.undone", subjectId: importId });
    const kept = await tx.client.findMany({
      where: { organisationId, id: { in: answers.filter((each) => !each.removed).map(({ client }) => client) } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
    return { removed: removed.length, kept: kept.map(({ id, name }) => ({ clientId: id, name })) };
  });
}

type NewClient = ImportRow & { row: number; clientId: string; coachId: string };

async function addClients(
  tx: Transaction,
  ctx: CoachContext,
  { importId, added }: { importId: string; added: readonly NewClient[] },
): Promise<void> {
  const { organisationId } = ctx.scope;
  const at = ctx.now();
  await tx.client.createMany({
    data: added.map(({ clientId: id, name, email, timeZone }) => ({
      ...{ organisationId, id, name, email, timeZone, createdAt: at, updatedAt: at },
    })),
  });
  const engagements = [];
  for (const { clientId, coachId, audience, startsOn, plannedWeeks, focus } of added) {
    const vault = await createVault(tx, ctx.scope, clientId, at);
    const id = newId();
    engagements.push({
      ...{ organisationId, id, clientId, coachId, audience, plannedWeeks, startsOn: new Date(startsOn), createdAt: at },
      focus: vault.seal("engagement.focus", id, focus),
    });
    await audit(tx, ctx, { action: "client.imported", subjectId: importId, clientId });
  }
  await tx.engagement.createMany({ data: engagements });
  await tx.fileImportRow.createMany({
    data: added.map(({ row, clientId: subjectId }) => ({ organisationId, importId, row, subjectId })),
  });
}

/** An import of clients of the acting coach that was not taken back. Throws `not_found`. */
async function ownImport(tx: Transaction, { organisationId, coachId }: CoachScope, importId: string): Promise<void> {
  const found = await tx.fileImport.count({
    where: { organisationId, coachId, id: importId, kind: "clients", undoneAt: null },
  });
  if (found === 0) throw new AppError("not_found", "Not found.");
}

/** One coach adds clients one after the other, so that two files cannot bring the same person twice. */
async function takeTurn(tx: Transaction, { organisationId, coachId }: CoachScope): Promise<void> {
  await tx.$queryRaw`
    select id from directory.membership where organisation_id = ${organisationId}::uuid and id = ${coachId}::uuid
    for no key update`;
}
