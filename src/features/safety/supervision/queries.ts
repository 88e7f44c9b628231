import { tiers } from "#domain/safety/practices.ts";
import { tierOfFlag } from "#domain/safety/signals.ts";
import { initialsOf } from "#lib/initials.ts";
import { audit } from "#server/audit.ts";
import { vaultsOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { SupervisorContext } from "#server/trpc/procedures.ts";
import { flagFields, toFlag } from "../queries.ts";
import type { OpenFlag, Supervised, WaitingOverride } from "../schema.ts";
import { lapsedAmong } from "../standing/queries.ts";

const client = {
  select: {
    name: true,
    engagements: {
      orderBy: { startsOn: "desc" },
      take: 1,
      select: { coach: { select: { user: { select: { name: true } } } } },
    },
  },
} as const;

type NamedClient = { name: string; engagements: readonly { coach: { user: { name: string } } }[] };

function inShort({ name, engagements }: NamedClient) {
  return { clientInitials: initialsOf(name), coachName: engagements[0]?.coach.user.name ?? "" };
}

/** What waits for a practice's supervisors: initials, kind and age; every look is audited. */
export function supervisedBy(ctx: SupervisorContext): Promise<Supervised> {
  return withOrganisation(ctx.scope, async (tx) => {
    await audit(tx, ctx, { action: "safety.supervised" });
    return {
      lapsed: await lapsedHolds(tx, ctx),
      flags: await openFlags(tx, ctx.scope),
      overrides: await waitingOverrides(tx, ctx),
    };
  });
}

/** The gravest first, of those the unseen ones, of those the oldest. Gravity is sealed, so it is sorted here. */
async function openFlags(tx: Transaction, tenant: Tenant): Promise<OpenFlag[]> {
  const rows = await tx.safetyFlag.findMany({
    where: { organisationId: tenant.organisationId, closedAt: null },
    select: { ...flagFields, client },
    orderBy: [{ acknowledgedAt: { sort: "asc", nulls: "first" } }, { raisedAt: "asc" }],
    take: 500,
  });
  const vaults = await vaultsOf(tx, tenant, [...new Set(rows.map(({ clientId }) => clientId))]);
  const open = rows.flatMap((row) => {
    const vault = vaults.get(row.clientId);
    if (!vault) return [];
    const { id, kind, tier, raisedAt, acknowledgedAt } = toFlag(vault, row);
    return [{ id, clientId: row.clientId, kind, tier, raisedAt, acknowledgedAt, ...inShort(row.client) }];
  });
  return open.toSorted(
    (a, b) =>
      tiers.indexOf(b.tier) - tiers.indexOf(a.tier) ||
      Number(a.acknowledgedAt !== null) - Number(b.acknowledgedAt !== null) ||
      (a.raisedAt < b.raisedAt ? -1 : 1),
  );
}

async function lapsedHolds(tx: Transaction, { scope, now }: SupervisorContext): Promise<Supervised["lapsed"]> {
  const lapsed = (await lapsedAmong(tx, scope, { now: now() })).slice(0, 500);
  const people = await tx.client.findMany({
    where: { organisationId: scope.organisationId, id: { in: lapsed.map(({ clientId }) => clientId) } },
    select: { id: true, ...client.select },
  });
  const personOf = new Map(people.map((person) => [person.id, person]));
  return lapsed.flatMap(({ clientId, kind, since }) => {
    const person = personOf.get(clientId);
    if (!person) return [];
    return [{ clientId, kind, tier: tierOfFlag[kind], since: since.toISOString(), ...inShort(person) }];
  });
}

async function waitingOverrides(tx: Transaction, { scope, now }: SupervisorContext): Promise<WaitingOverride[]> {
  const { organisationId, supervisorId } = scope;
  const rows = await tx.safetyLift.findMany({
    where: {
      organisationId,
      kind: "override",
      supervisorId: null,
      revokedAt: null,
      expiresAt: { gt: now() },
      authorId: { not: supervisorId },
    },
    select: { id: true, clientId: true, tier: true, at: true, expiresAt: true, client },
    orderBy: { at: "asc" },
    take: 500,
  });
  return rows.map(({ id, clientId, tier, at, expiresAt, client: person }) => ({
    id,
    clientId,
    tier,
    at: at.toISOString(),
    expiresAt: (expiresAt ?? at).toISOString(),
    ...inShort(person),
  }));
}
