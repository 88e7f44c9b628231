import { AppError } from "#domain/errors.ts";
import { audit } from "#server/audit.ts";
import { vaultsOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { PastEngagement } from "./schema.ts";

type Span = { createdAt: Date; endedAt: Date | null };

/** Whether somebody other than this coach has worked with the client since, so that the record is theirs to open. */
function isPassedOn(past: Span, all: readonly (Span & { coachId: string })[], coachId: string): boolean {
  return all.some(
    (each) =>
      each.coachId !== coachId &&
      (each.createdAt > past.createdAt || each.endedAt === null || (past.endedAt && each.endedAt > past.endedAt)),
  );
}

/**
 * The way back to a past engagement of the acting coach is theirs only until a colleague has worked with the client.
 *
 * @throws {AppError} `not_found` after that
 */
export async function assertNotPassedOn(
  tx: Transaction,
  { organisationId, coachId }: CoachScope,
  { engagementId, clientId }: { engagementId: string; clientId: string },
): Promise<void> {
  const engagements = await tx.engagement.findMany({
    where: { organisationId, clientId },
    select: { id: true, coachId: true, createdAt: true, endedAt: true },
  });
  const past = engagements.find(({ id }) => id === engagementId);
  if (!past || isPassedOn(past, engagements, coachId)) throw new AppError("not_found", "Not found.");
}

/** Engagements that the acting coach has completed, the latest first. */
export function pastEngagementsOf(ctx: CoachContext): Promise<PastEngagement[]> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const rows = await tx.engagement.findMany({
      where: { organisationId, coachId, status: "completed" },
      orderBy: [{ endedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
      take: 500,
      select: {
        id: true,
        clientId: true,
        audience: true,
        focus: true,
        startsOn: true,
        endedAt: true,
        createdAt: true,
        plannedWeeks: true,
        extraWeeks: true,
        closing: true,
        closingSharedAt: true,
        client: {
          select: {
            name: true,
            engagements: { select: { coachId: true, status: true, createdAt: true, endedAt: true } },
          },
        },
      },
    });
    const vaults = await vaultsOf(tx, ctx.scope, [...new Set(rows.map(({ clientId }) => clientId))]);
    await audit(tx, ctx, { action: "engagements.past_read" });
    return rows.flatMap(({ client, ...row }) => {
      const vault = vaults.get(row.clientId);
      if (!vault) return [];
      return [
        {
          engagementId: row.id,
          clientId: row.clientId,
          clientName: client.name,
          audience: row.audience,
          focus: vault.open("engagement.focus", row.id, row.focus),
          startsOn: row.startsOn.toISOString().slice(0, 10),
          endedAt: (row.endedAt ?? row.createdAt).toISOString(),
          weeks: row.plannedWeeks + row.extraWeeks,
          closing: row.closing ? vault.open("engagement.closing", row.id, row.closing) : "",
          shared: row.closingSharedAt !== null,
          free: client.engagements.every(({ status }) => status === "completed"),
          passedOn: isPassedOn(row, client.engagements, coachId),
        },
      ];
    });
  });
}
