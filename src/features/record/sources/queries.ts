import * as z from "zod";
import { balanceOf, type Signal } from "#domain/efficacy/sources.ts";
import { practices } from "#domain/safety/practices.ts";
import { ownClient } from "#features/clients/queries.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { stepOutcome } from "#features/preliminary-work/schema.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { SourceBalance } from "./schema.ts";

const MOST = 2_000;

const practiceName = z.enum(practices);

/** A practice as a signal; a name that this release does not know feeds nothing. */
export function practiceSignal(row: { practice: string; ending: string | null }): Signal | null {
  const known = practiceName.safeParse(row.practice);
  return known.success ? { kind: "practice", practice: known.data, finished: row.ending === "finished" } : null;
}

/** What has fed a client's confidence since their engagement began, as far as their coach may see it. */
export function sourcesOf(ctx: CoachContext, { clientId }: { clientId: string }): Promise<SourceBalance> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { startsOn } = await ownClient(tx, ctx.scope, clientId);
    const { share_with_coach: sharingGranted } = await consentsOf(tx, ctx.scope, clientId);
    const since = new Date(startsOn);
    const open = await openSignals(tx, ctx.scope, { clientId, since });
    const own = sharingGranted ? await sharedSignals(tx, ctx.scope, { clientId, since }) : [];
    await audit(tx, ctx, { action: "sources.read", clientId });
    const { counts, parts, ...balance } = balanceOf([...open, ...own]);
    return { ...balance, counts: { ...counts }, parts: [...parts], sharingGranted };
  });
}

type Wanted = { clientId: string; since: Date };

/** What coach and client did together or agreed to; it needs no consent to be seen by the coach. */
async function openSignals(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, since }: Wanted,
): Promise<Signal[]> {
  const attempts = await tx.attempt.findMany({
    where: { organisationId, clientId, outcome: { not: null }, attemptedAt: { gte: since } },
    select: { outcome: true, assisted: true },
    take: MOST,
  });
  const sessions = await tx.coachingSession.count({
    where: { organisationId, clientId, state: "held", startsAt: { gte: since } },
  });
  const words = await tx.coachNote.count({
    where: { organisationId, clientId, removedAt: null, shownAt: { gte: since } },
  });
  return [
    ...attempts.map(
      ({ outcome, assisted }): Signal => ({ kind: "attempt", met: outcome === "met", assisted: assisted ?? false }),
    ),
    ...Array.from({ length: sessions }, (): Signal => ({ kind: "session", held: true })),
    ...Array.from({ length: words }, (): Signal => ({ kind: "words_shown" })),
  ];
}

/** What the client shares. */
async function sharedSignals(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, since }: Wanted,
): Promise<Signal[]> {
  const wins = await tx.masteryExperience.findMany({
    where: { organisationId, clientId, deletedAt: null, sharing: "shared", createdAt: { gte: since } },
    select: { kind: true, source: true },
    take: MOST,
  });
  const practised = await tx.practiceDistress.findMany({
    where: { organisationId, clientId, beganAt: { gte: since } },
    select: { practice: true, ending: true },
    take: MOST,
  });
  const steps = await tx.microRung.findMany({
    where: { organisationId, clientId, removedAt: null, answeredAt: { gte: since } },
    select: { outcome: true },
    take: MOST,
  });
  return [
    ...wins.map(({ kind, source }): Signal => ({ kind: kind === "past" ? "past_success" : "win", named: source })),
    ...practised.flatMap((row) => practiceSignal(row) ?? []),
    ...steps.map(({ outcome }): Signal => ({ kind: "small_step", outcome: stepOutcome.parse(outcome) })),
  ];
}
