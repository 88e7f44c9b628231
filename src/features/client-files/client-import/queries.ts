import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { ImportSummary, Known } from "./schema.ts";

/** Names, addresses and starts of everybody the acting coach works with, archived ones too. */
export function knownClients(ctx: CoachContext): Promise<Known> {
  return withOrganisation(ctx.scope, async (tx) => {
    await audit(tx, ctx, { action: "clients.compared" });
    return knownOf(tx, ctx.scope);
  });
}

export async function knownOf(tx: Transaction, { organisationId, coachId }: CoachScope): Promise<Known> {
  const rows = await tx.engagement.findMany({
    where: { organisationId, coachId, status: { not: "completed" } },
    orderBy: { id: "asc" },
    select: { startsOn: true, client: { select: { name: true, email: true } } },
    take: 5_000,
  });
  return rows.map(({ startsOn, client }) => ({ ...client, startsOn: startsOn.toISOString().slice(0, 10) }));
}

/** The acting coach's latest imports of clients. */
export function importsOf(ctx: CoachContext): Promise<ImportSummary[]> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const imports = await tx.fileImport.findMany({
      where: { organisationId, coachId, kind: "clients" },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 20,
      select: { id: true, createdAt: true, rows: true, undoneAt: true, added: { select: { subjectId: true } } },
    });
    const ids = imports.flatMap(({ added }) => added.map(({ subjectId }) => subjectId));
    const present = await tx.client.findMany({ where: { organisationId, id: { in: ids } }, select: { id: true } });
    const there = new Set(present.map(({ id }) => id));
    return imports.map(({ id: importId, createdAt, rows, undoneAt, added }) => ({
      importId,
      at: createdAt.toISOString(),
      rows,
      arrived: added.length,
      present: added.filter(({ subjectId }) => there.has(subjectId)).length,
      undoneAt: undoneAt?.toISOString() ?? null,
    }));
  });
}
