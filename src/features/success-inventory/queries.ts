import { MOST_CHOSEN } from "#content/inventory/steps.ts";
import { ratings } from "#features/attribution/schema.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { meaningFields, toMeaning } from "#features/evidence/meaning/queries.ts";
import { recall } from "#features/journal/schema.ts";
import { safetyOf } from "#features/safety/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { Inventory, Standing, Success } from "./schema.ts";

const MOST = 100;

const positionFields = { place: true, chosen: true, startedAt: true, finishedAt: true } as const;

function positionOf(tx: Transaction, { organisationId, clientId }: ClientScope) {
  return tx.successInventory.findUnique({
    where: { organisationId_clientId: { organisationId, clientId } },
    select: positionFields,
  });
}

/** A client's inventory as far as they got, on whichever device. Reading it is never paused. */
export function myInventory(ctx: ClientContext): Promise<Inventory> {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const position = await positionOf(tx, ctx.scope);
    const successes = await successesOf(tx, ctx.scope, await vaultOf(tx, ctx.scope, clientId));
    const consents = await consentsOf(tx, ctx.scope, clientId);
    const { allowed } = await safetyOf(tx, ctx.scope, clientId, ctx.now());
    await audit(tx, ctx, { action: "inventory.read", clientId });
    const canShare = consents.share_with_coach;
    const there = new Set(successes.map(({ id }) => id));
    return {
      clientId,
      allowed: allowed.inventory,
      place: position?.place ?? "start",
      chosen: (position?.chosen ?? []).filter((id) => there.has(id)).slice(0, MOST_CHOSEN),
      startedAt: position?.startedAt.toISOString() ?? null,
      finishedAt: position?.finishedAt?.toISOString() ?? null,
      successes,
      canShare,
      sharing: canShare && consents.share_by_default ? "shared" : "private",
      thisYear: await thisYear(tx, ctx),
    };
  });
}

/** The year that it is where the client lives. */
export async function thisYear(tx: Transaction, { scope, now }: ClientContext): Promise<number> {
  const { organisationId, clientId } = scope;
  const { timeZone } = await tx.client.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: clientId } },
    select: { timeZone: true },
  });
  return Number(dayIn(timeZone, now()).slice(0, 4));
}

async function successesOf(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  vault: Vault,
): Promise<Success[]> {
  const rows = await tx.masteryExperience.findMany({
    where: { organisationId, clientId, kind: "past", deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      ...{ id: true, what: true, lifeDomain: true, recall: true, occurredOn: true, difficulty: true, effort: true },
      meaning: { select: meaningFields },
    },
  });
  const explanations = await explanationsOf(
    tx,
    { organisationId, clientId },
    vault,
    rows.map(({ id }) => id),
  );
  return rows.map(({ what, recall: told, occurredOn, meaning, ...row }) => ({
    ...row,
    what: vault.open("mastery_experience.what", row.id, what),
    recall: recall.parse(told ? JSON.parse(vault.open("mastery_experience.recall", row.id, told)) : {}),
    year: occurredOn.getUTCFullYear(),
    ...toMeaning(vault, meaning),
    explanation: explanations.get(row.id) ?? null,
  }));
}

async function explanationsOf(
  tx: Transaction,
  { organisationId, clientId }: Pick<ClientScope, "organisationId" | "clientId">,
  vault: Vault,
  ids: string[],
) {
  const rows = await tx.attribution.findMany({
    where: { organisationId, clientId, subject: "win", subjectId: { in: ids } },
    orderBy: [{ ratedAt: "asc" }, { id: "asc" }],
  });
  // Oldest first, so that the newest is what a map keeps.
  return new Map(
    rows.map(({ id, subjectId, cause, outsideCause, ...rated }) => [
      subjectId,
      { ...ratings.parse(rated), outsideCause, cause: cause ? vault.open("attribution.cause", id, cause) : "" },
    ]),
  );
}

/** Whether to offer the inventory to the client, and how. */
export function standingOf(ctx: ClientContext): Promise<{ standing: Standing }> {
  return withOrganisation(ctx.scope, async (tx) => {
    const position = await positionOf(tx, ctx.scope);
    if (position?.finishedAt) return { standing: "finished" };
    const { allowed } = await safetyOf(tx, ctx.scope, ctx.scope.clientId, ctx.now());
    if (!allowed.inventory) return { standing: "resting" };
    return { standing: position ? "under_way" : "not_begun" };
  });
}
