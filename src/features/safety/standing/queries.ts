import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";
import { flagsOf, safetyOf } from "../queries.ts";
import { type FlagKind, flagKind } from "../schema.ts";

/** A client whom a pause or a stop holds back since a lift has ended, though no open flag says so. */
export type Lapsed = { clientId: string; since: Date; kind: FlagKind };

/** Of some clients, or of all, those who are held back again since a clearance or an override has ended. */
export async function lapsedAmong(
  tx: Transaction,
  tenant: Tenant,
  { clientIds, now }: { clientIds?: string[]; now: Date },
): Promise<Lapsed[]> {
  const lifts = await tx.safetyLift.findMany({
    where: {
      organisationId: tenant.organisationId,
      ...(clientIds && { clientId: { in: clientIds } }),
      tier: { in: ["pause", "stop"] },
      revokedAt: null,
      expiresAt: { lte: now },
      OR: [{ kind: "clearance" }, { supervisorId: { not: null } }],
    },
    distinct: ["clientId"],
    orderBy: [{ clientId: "asc" }, { expiresAt: "desc" }],
    select: { clientId: true, expiresAt: true },
  });
  const lapsed: Lapsed[] = [];
  for (const { clientId, expiresAt } of lifts) {
    const kind = await unflagged(tx, tenant, clientId, now);
    if (kind && expiresAt) lapsed.push({ clientId, since: expiresAt, kind });
  }
  return lapsed;
}

/** The kind of flag that the gravest standing pause or stop calls for; null when none stands or an open flag says so. */
export async function unflagged(
  tx: Transaction,
  tenant: Tenant,
  clientId: string,
  now: Date,
): Promise<FlagKind | null> {
  const { tier, because } = await safetyOf(tx, tenant, clientId, now);
  if (tier !== "pause" && tier !== "stop") return null;
  const flags = await flagsOf(tx, tenant, clientId, await vaultOf(tx, tenant, clientId));
  const isSaid = flags.some((flag) => flag.closedAt === null && (flag.tier === "stop" || flag.tier === tier));
  if (isSaid) return null;
  const codes = because.flatMap((cause) =>
    "tier" in cause && cause.tier === tier && cause.status === "active" ? [cause.code] : [],
  );
  const noted = codes.map((code) => flagKind.safeParse(code).data).find((kind) => kind !== undefined);
  return noted ?? (tier === "stop" ? "check_in_stop" : "check_in");
}
