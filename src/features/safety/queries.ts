import { AppError } from "#domain/errors.ts";
import type { Practice } from "#domain/safety/practices.ts";
import { tierOfFlag } from "#domain/safety/signals.ts";
import { type Safety, safetyTier } from "#domain/safety/tiers.ts";
import { ownClient } from "#features/clients/queries.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { SafetyFlagModel } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { FLAGS_SHOWN, type Flag, flagClosing, flagDetail, type SafetyOfClient } from "./schema.ts";
import { knownOf } from "./signals/queries.ts";

export const flagFields = {
  id: true,
  clientId: true,
  detail: true,
  raisedBy: true,
  raisedAt: true,
  acknowledgedAt: true,
  recheckOn: true,
  closedAt: true,
  closing: true,
  version: true,
} as const;

type FlagRow = Pick<SafetyFlagModel, keyof typeof flagFields>;

/** A row in the clear. */
export function toFlag(vault: Vault, row: FlagRow): Flag {
  const detail = flagDetail.parse(JSON.parse(vault.open("safety_flag.detail", row.id, row.detail)));
  return {
    id: row.id,
    ...detail,
    tier: tierOfFlag[detail.kind],
    raisedBy: row.raisedBy,
    raisedAt: row.raisedAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    recheckOn: row.recheckOn?.toISOString().slice(0, 10) ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    closing: row.closing && flagClosing.parse(JSON.parse(vault.open("safety_flag.closing", row.id, row.closing))),
    version: row.version,
  };
}

/** Every flag of a client, open ones and the newest first. */
export async function flagsOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
  vault: Vault,
): Promise<Flag[]> {
  const rows = await tx.safetyFlag.findMany({
    where: { organisationId, clientId },
    select: flagFields,
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { raisedAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => toFlag(vault, row));
}

/** Whether a client has a flag that nobody has closed. Needs no key: that one is open is not sealed. */
export async function hasOpenFlag(tx: Transaction, { organisationId }: Tenant, clientId: string): Promise<boolean> {
  return (await tx.safetyFlag.count({ where: { organisationId, clientId, closedAt: null } })) > 0;
}

/** Which practices are safe for a client now: the one judgement that every practice, attempt and script asks. */
export async function safetyOf(tx: Transaction, tenant: Tenant, clientId: string, now: Date): Promise<Safety> {
  const vault = await vaultOf(tx, tenant, clientId);
  const flags = await flagsOf(tx, tenant, clientId, vault);
  const { signals } = await knownOf(tx, tenant, { clientId, vault, flags });
  return safetyTier(signals, now.toISOString());
}

/**
 * Lets nothing about a client's safety change, and no practice be accepted, until this transaction ends: whoever
 * raises, lifts or closes waits their turn. `assertPractiseAllowed` shares the lock.
 */
export async function holdSafety(tx: Transaction, { organisationId }: Tenant, clientId: string): Promise<void> {
  await tx.$executeRaw`
    select from tenant.client where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid for update`;
}

/**
 * Lets a practice pass only while nothing pauses it; runs in the transaction of the practice's own write.
 * Shares a lock with `raiseFlag`: nothing that a flag forbids can be accepted after the flag was committed.
 *
 * @throws {AppError} `contraindicated`, in kind words for the client
 */
export async function assertPractiseAllowed(
  tx: Transaction,
  tenant: Tenant,
  clientId: string,
  practice: Practice,
  now: Date,
): Promise<void> {
  const { organisationId } = tenant;
  await tx.$executeRaw`
    select from tenant.client where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid for share`;
  const { allowed } = await safetyOf(tx, tenant, clientId, now);
  if (!allowed[practice]) {
    throw new AppError(
      "contraindicated",
      "This is resting for now. It is not about anything you did. What helps now stands on your first page, and your evidence stays yours.",
    );
  }
}

/** What a coach sees in their own client's record: the tier, what it allows, the flags. */
export function safetyForCoach(ctx: CoachContext, { clientId }: { clientId: string }): Promise<SafetyOfClient> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const flags = await flagsOf(tx, ctx.scope, clientId, vault);
    const { signals } = await knownOf(tx, ctx.scope, { clientId, vault, flags });
    await audit(tx, ctx, { action: "safety.read", clientId });
    const { tier, allowed } = safetyTier(signals, ctx.now().toISOString());
    return {
      tier,
      allowed: { ...allowed },
      flags: flags.slice(0, FLAGS_SHOWN),
      flagCount: flags.length,
      supervisors: await tx.membership.count({
        where: { organisationId, disabledAt: null, roles: { has: "supervisor" }, id: { not: coachId } },
      }),
    };
  });
}

/** What rests for the client just now, and what does not. */
export function mySafety(ctx: ClientContext) {
  return withOrganisation(ctx.scope, async (tx) => {
    const { allowed } = await safetyOf(tx, ctx.scope, ctx.scope.clientId, ctx.now());
    return { allowed: { ...allowed } };
  });
}
