import type { Clearance, ExpectedDistress, Override, Signals } from "#domain/safety/signals.ts";
import type { Vault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";
import { liftsOf } from "../lifts/queries.ts";
import type { Lift } from "../lifts/schema.ts";
import type { Flag } from "../schema.ts";
import { isDeclining, ptsdThresholdOf, screensOf } from "../screening/queries.ts";

type Asked = { clientId: string; vault: Vault; flags: readonly Flag[] };

/** Everything that the judgement of a client's safety takes in, and the lifts as they are on record. */
export async function knownOf(
  tx: Transaction,
  tenant: Tenant,
  { clientId, vault, flags }: Asked,
): Promise<{ signals: Signals; lifts: Lift[] }> {
  const lifts = await liftsOf(tx, tenant, clientId, vault);
  const screens = await screensOf(tx, tenant, clientId, vault);
  const signals = {
    flags: await withEvents(tx, tenant, clientId, flags),
    screens,
    // Only a screen asks whether somebody is declining.
    declining: screens.length > 0 && (await isDeclining(tx, tenant, clientId)),
    clearances: [...clearancesIn(lifts), ...clearancesByClosing(flags)],
    overrides: overridesIn(lifts),
    ladderDistress: await ladderDistressOf(tx, tenant, clientId),
    ptsdThreshold: await ptsdThresholdOf(tx, tenant),
  };
  return { signals, lifts };
}

function clearancesIn(lifts: readonly Lift[]): Clearance[] {
  return lifts
    .filter(({ kind, revokedAt }) => kind === "clearance" && revokedAt === null)
    .map(({ tier, at, expiresAt, clinician }) => ({ tier, at, expiresAt, clinician }));
}

/**
 * Before clearances had rows of their own, closing a stop named the clinician: it counts from the closing, once no
 * stop is left open.
 */
function clearancesByClosing(flags: readonly Flag[]): Clearance[] {
  const stops = flags.filter(({ tier }) => tier === "stop");
  if (stops.some(({ closedAt }) => closedAt === null)) return [];
  return stops.flatMap(({ closedAt, closing }) =>
    closedAt && closing && closing.clearanceId === null
      ? [{ tier: "stop" as const, at: closedAt, clinician: closing.clinician }]
      : [],
  );
}

/** An override counts once a supervisor has confirmed it, for what was known when the coach asked. */
function overridesIn(lifts: readonly Lift[]): Override[] {
  return lifts.flatMap(({ kind, tier, at, expiresAt, reason, author, supervisor, revokedAt }) =>
    kind === "override" && supervisor && expiresAt && revokedAt === null
      ? [{ tier, at, expiresAt, reason, authorId: author.id, supervisorId: supervisor.id }]
      : [],
  );
}

/** Helplessness is looked at again after some wins, tries and small steps, so those since such a flag are counted. */
async function withEvents(tx: Transaction, { organisationId }: Tenant, clientId: string, flags: readonly Flag[]) {
  const asFlags = flags.map(({ kind, raisedAt, closedAt }) => ({ kind, at: raisedAt, closedAt }));
  const open = asFlags.filter(({ kind, closedAt }) => kind === "learned_helplessness" && closedAt === null);
  const [first] = open.map(({ at }) => at).sort();
  if (first === undefined) return asFlags;
  const since = new Date(first);
  const wins = await tx.masteryExperience.findMany({
    where: { organisationId, clientId, kind: "win", deletedAt: null, createdAt: { gt: since } },
    select: { createdAt: true },
  });
  const tries = await tx.attempt.findMany({
    where: { organisationId, clientId, attemptedAt: { gt: since } },
    select: { attemptedAt: true },
  });
  const steps = await tx.microRung.findMany({
    where: { organisationId, clientId, removedAt: null, answeredAt: { gt: since } },
    select: { answeredAt: true },
  });
  const events = [
    ...wins.map(({ createdAt }) => createdAt),
    ...tries.map(({ attemptedAt }) => attemptedAt),
    ...steps.map(({ answeredAt }) => answeredAt),
  ];
  return asFlags.map((flag) => ({
    ...flag,
    eventsSince: events.filter((event) => event !== null && event > new Date(flag.at)).length,
  }));
}

/** How much distress each rung on a living ladder is expected to bring. */
async function ladderDistressOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
): Promise<ExpectedDistress[]> {
  const rungs = await tx.rung.findMany({
    where: {
      organisationId,
      removedAt: null,
      expectedDistress: { not: null },
      ladder: { clientId, status: { not: "archived" } },
    },
    select: { expectedDistress: true, ladder: { select: { updatedAt: true } } },
  });
  return rungs.flatMap(({ expectedDistress: expected, ladder }) =>
    expected === null ? [] : [{ at: ladder.updatedAt.toISOString(), expected }],
  );
}
