import type { Vault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";
import { namesOf } from "../people/queries.ts";
import { type Lift, liftDetail } from "./schema.ts";

/** Every clearance and override of a client, the newest first, revoked and waiting ones too. */
export async function liftsOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
  vault: Vault,
): Promise<Lift[]> {
  const rows = await tx.safetyLift.findMany({
    where: { organisationId, clientId },
    select: {
      id: true,
      kind: true,
      tier: true,
      at: true,
      expiresAt: true,
      detail: true,
      authorId: true,
      supervisorId: true,
      confirmedAt: true,
      revokedAt: true,
      version: true,
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const nameOf = await namesOf(tx, { organisationId }, [
    ...rows.map(({ authorId }) => authorId),
    ...rows.map(({ supervisorId }) => supervisorId),
  ]);
  return rows.map(({ detail, authorId, supervisorId, ...row }) => ({
    ...row,
    ...liftDetail.parse(JSON.parse(vault.open("safety_lift.detail", row.id, detail))),
    at: row.at.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    author: { id: authorId, name: nameOf(authorId) },
    supervisor: supervisorId === null ? null : { id: supervisorId, name: nameOf(supervisorId) },
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

/** The newest clearance of stop that holds now and was given after a flag was raised; null when there is none. */
export async function clearanceOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, raisedAt, now, vault }: { clientId: string; raisedAt: string; now: Date; vault: Vault },
): Promise<{ id: string; clinician: string } | null> {
  const row = await tx.safetyLift.findFirst({
    where: {
      organisationId,
      clientId,
      kind: "clearance",
      tier: "stop",
      revokedAt: null,
      at: { gte: new Date(raisedAt) },
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true, detail: true },
  });
  if (!row) return null;
  const { clinician } = liftDetail.parse(JSON.parse(vault.open("safety_lift.detail", row.id, row.detail)));
  return { id: row.id, clinician };
}
