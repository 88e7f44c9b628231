import { screenKinds, screenOf } from "#content/safety/screens.ts";
import { verdictSince } from "#domain/efficacy/change.ts";
import { screenExpiry } from "#domain/safety/causes.ts";
import type { Screen, Signals } from "#domain/safety/signals.ts";
import { safetyTier } from "#domain/safety/tiers.ts";
import { decisionsOf } from "#features/consent/queries.ts";
import { ratedScalesOf } from "#features/efficacy/queries.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { ScreeningModel } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { type MyScreens, type Outcome, sealedResult } from "./schema.ts";

export const screeningFields = { id: true, screen: true, takenAt: true, result: true } as const;

export type ScreeningRow = Pick<ScreeningModel, keyof typeof screeningFields>;

/** A row as the method reads it. */
export function toScreen(vault: Vault, row: ScreeningRow): Screen {
  return screenOf(row.screen, answersIn(vault, row), row.takenAt.toISOString());
}

/** The answers in the clear. */
export function answersIn(vault: Vault, { id, result }: ScreeningRow): number[] {
  return sealedResult.parse(JSON.parse(vault.open("screening.result", id, result))).answers;
}

/** Whether any scale with norms is reliably below where it began. */
export async function isDeclining(tx: Transaction, tenant: Tenant, clientId: string): Promise<boolean> {
  const scales = await ratedScalesOf(tx, tenant, clientId);
  return scales.some(({ norms, ratings, baseline }) => {
    const scores = ratings.map(({ strength }) => strength).filter((strength) => strength !== null);
    return norms !== null && verdictSince(scores, norms, baseline)?.verdict === "worsened";
  });
}

/** Every check-in of a client, the oldest first: what the judgement of their safety takes in. */
export async function screensOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
  vault: Vault,
): Promise<Screen[]> {
  const rows = await tx.screening.findMany({
    where: { organisationId, clientId },
    orderBy: [{ takenAt: "asc" }, { id: "asc" }],
    select: screeningFields,
  });
  return rows.map((row) => toScreen(vault, row));
}

/** The PC-PTSD-5 total from which a practice adapts. */
export async function ptsdThresholdOf(tx: Transaction, { organisationId }: Tenant): Promise<3 | 4> {
  const { ptsdThreshold } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { ptsdThreshold: true },
  });
  return ptsdThreshold === 4 ? 4 : 3;
}

/** What one check-in asks for, together with how ratings go and nothing else. */
export function outcomeOf(screen: Screen, known: Pick<Signals, "ptsdThreshold" | "declining">, now: Date): Outcome {
  const validUntil = screenExpiry(screen);
  return {
    screen: screen.screen,
    takenAt: new Date(screen.at).toISOString(),
    validUntil: new Date(validUntil).toISOString(),
    expired: now.getTime() >= validUntil,
    care: safetyTier({ ...known, screens: [screen] }, screen.at).tier,
  };
}

/** A client's own check-ins: the newest of each, and whether they agreed to any. */
export function myScreens(ctx: ClientContext): Promise<MyScreens> {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const decision = (await decisionsOf(tx, ctx.scope, clientId)).get("screens");
    const screens = await screensOf(tx, ctx.scope, clientId, await vaultOf(tx, ctx.scope, clientId));
    const ptsdThreshold = await ptsdThresholdOf(tx, ctx.scope);
    const declining = await isDeclining(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "screening.read", clientId });
    return {
      consent: decision ? { granted: decision.granted, decidedAt: decision.decidedAt.toISOString() } : null,
      taken: screenKinds.flatMap((kind) => {
        const newest = screens.findLast(({ screen }) => screen === kind);
        return newest ? [outcomeOf(newest, { ptsdThreshold, declining }, ctx.now())] : [];
      }),
    };
  });
}
