import { ownClient } from "#features/clients/queries.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { type ControlMap, type MicroRung, sealedMap, stepOutcome, type WorkOfClient } from "./schema.ts";

const SHOWN = 100;

/** The client's newest map, in the clear. */
async function mapOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
  vault: Vault,
): Promise<ControlMap | null> {
  const row = await tx.controlMap.findFirst({
    where: { organisationId, clientId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, content: true, createdAt: true },
  });
  if (!row) return null;
  const content = sealedMap.parse(JSON.parse(vault.open("control_map.content", row.id, row.content)));
  return { ...content, id: row.id, createdAt: row.createdAt.toISOString() };
}

async function stepsOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
  vault: Vault,
): Promise<MicroRung[]> {
  const rows = await tx.microRung.findMany({
    where: { organisationId, clientId, removedAt: null },
    orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { plannedAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: { id: true, step: true, plannedAt: true, answeredAt: true, outcome: true, noticed: true },
  });
  return rows.map(({ id, step, plannedAt, answeredAt, outcome, noticed }) => ({
    id,
    step: vault.open("micro_rung.step", id, step),
    plannedAt: plannedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    outcome: stepOutcome.nullable().parse(outcome),
    noticed: noticed ? vault.open("micro_rung.noticed", id, noticed) : "",
  }));
}

/** The client's own preliminary work. Reading it is never paused. */
export function myPreliminaryWork(ctx: ClientContext) {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const consents = await consentsOf(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "preliminary_work.read", clientId });
    return {
      map: await mapOf(tx, ctx.scope, clientId, vault),
      steps: await stepsOf(tx, ctx.scope, clientId, vault),
      shared: consents.share_with_coach,
    };
  });
}

/** A client's preliminary work for their own coach, while the client agrees to share. */
export function preliminaryWorkForCoach(ctx: CoachContext, { clientId }: { clientId: string }): Promise<WorkOfClient> {
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "preliminary_work.read", clientId });
    const { share_with_coach: sharingGranted } = await consentsOf(tx, ctx.scope, clientId);
    if (!sharingGranted) return { sharingGranted, map: null, steps: [] };
    const vault = await vaultOf(tx, ctx.scope, clientId);
    return {
      sharingGranted,
      map: await mapOf(tx, ctx.scope, clientId, vault),
      steps: await stepsOf(tx, ctx.scope, clientId, vault),
    };
  });
}
