import { ladderTemplates } from "#content/ladders/templates.ts";
import { references } from "#content/references.ts";
import { AppError } from "#domain/errors.ts";
import { carriersOf } from "#domain/ladder/merging.ts";
import { reachOf } from "#domain/ladder/reach.ts";
import { ownClient } from "#features/clients/queries.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { safetyOf } from "#features/safety/queries.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope, Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { preparationOf } from "./preparation/queries.ts";
import { proposalsOf } from "./proposals/queries.ts";
import { laddersOf, type OpenedLadder, type Reading } from "./reading/queries.ts";
import type {
  ClientLadder,
  ClientRung,
  ClientRungView,
  ClientView,
  CoachLadder,
  CoachView,
  LadderSummaryData,
  Rung,
  Template,
} from "./schema.ts";
import { forClient, noticeOf, openAttempt, progressionOf, taskInHand } from "./series.ts";

async function coachReading(tx: Transaction, scope: CoachScope, clientId: string): Promise<Reading> {
  const { share_with_coach: withReflections } = await consentsOf(tx, scope, clientId);
  return { vault: await vaultOf(tx, scope, clientId), withReflections };
}

/** The ladders a coach may start from, with what they rest on. */
export function templatesToPick(): Template[] {
  return ladderTemplates.map(({ rungs, sources, ...template }) => ({
    ...template,
    rungs: [...rungs],
    sources: sources.map((source) => references[source]),
  }));
}

/** No more attempts may be started while a practice is paused for safety. */
async function isPaused(tx: Transaction, scope: Tenant, clientId: string, now: Date): Promise<boolean> {
  const { allowed } = await safetyOf(tx, scope, clientId, now);
  return !allowed.ladder_attempt;
}

function toCoachLadder(ladder: OpenedLadder, paused: boolean, now: Date): CoachLadder {
  const { rungs, setAside, currentRungId } = ladder;
  const present = currentRungId === null ? rungs.length : rungs.findIndex(({ id }) => id === currentRungId);
  return {
    ...ladder,
    setAside: setAside.map(({ decisions: _, ...rung }) => rung),
    rungs: rungs.map(({ decisions, ...rung }, index) => {
      const isCurrent = rung.id === currentRungId;
      // What a rung that was left behind suggested is news to nobody, unless somebody decided on it.
      const told = isCurrent || decisions.length > 0 || (rung.attempts.length > 0 && index > present);
      // A rung that was climbed long ago has not stalled; only the present one can.
      const occasion = { paused: paused && isCurrent, now: isCurrent ? now : null, since: ladder.agreedAt };
      return { ...rung, progression: told ? progressionOf(rungs, index, occasion) : null };
    }),
  };
}

/** The coach's view of a client's ladders, with attempts and what they suggest. */
export function coachViewOf(ctx: CoachContext, { clientId }: { clientId: string }): Promise<CoachView> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { name } = await ownClient(tx, ctx.scope, clientId);
    const reading = await coachReading(tx, ctx.scope, clientId);
    const { allowed } = await safetyOf(tx, ctx.scope, clientId, ctx.now());
    const paused = !allowed.ladder_attempt;
    const ladders = await laddersOf(tx, ctx.scope, { clientId, reading });
    const putAway = await tx.ladder.findMany({
      where: { organisationId: ctx.scope.organisationId, clientId, status: "archived" },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: 50,
      select: { id: true, title: true },
    });
    const proposals = await proposalsOf(tx, ctx.scope, clientId, reading.vault);
    await audit(tx, ctx, { action: "ladder.read", clientId });
    return {
      client: { id: clientId, name },
      paused,
      designPaused: !allowed.ladder_design,
      controlPaused: !allowed.control_mapping,
      reflectionsShared: reading.withReflections,
      ladders: ladders.map((ladder) => toCoachLadder(ladder, paused, ctx.now())),
      putAway: putAway.map(({ id, title }) => ({ id, title: reading.vault.open("ladder.title", id, title) })),
      proposals,
    };
  });
}

/** A ladder of one of the coach's own clients, as a command finds it. Throws `not_found`. */
export async function ownLadder(tx: Transaction, { organisationId, coachId }: CoachScope, ladderId: string) {
  const row = await tx.ladder.findFirst({
    where: {
      organisationId,
      id: ladderId,
      client: { engagements: { some: { coachId, status: { not: "completed" } } } },
    },
    select: { clientId: true, version: true, status: true, agreedAt: true },
  });
  if (!row) throw new AppError("not_found", "Not found.");
  return row;
}

/** The ladder as it is now, for a coach whose own version is stale. */
export async function currentForCoach(tx: Transaction, ctx: CoachContext, clientId: string, ladderId: string) {
  const reading = await coachReading(tx, ctx.scope, clientId);
  const [ladder] = await laddersOf(tx, ctx.scope, { clientId, ladderId, reading });
  if (!ladder) throw new AppError("not_found", "Not found.");
  return toCoachLadder(ladder, await isPaused(tx, ctx.scope, clientId, ctx.now()), ctx.now());
}

async function ownReading(tx: Transaction, { scope }: ClientContext): Promise<Reading> {
  return { vault: await vaultOf(tx, scope, scope.clientId), withReflections: true };
}

/** What to do, without the coach's estimates. */
function toClientRung({ id, title, criterion, context, conditions, support, attempts }: Rung): ClientRung {
  return { id, title, criterion, context, conditions, support, attempts };
}

function toClientLadder(ladder: OpenedLadder, occasion: { paused: boolean; now: Date }): ClientLadder {
  return {
    ...ladder,
    rungs: ladder.rungs.map(toClientRung),
    setAside: ladder.setAside.map(toClientRung),
    notice: noticeUnlessResting(ladder, occasion),
  };
}

function noticeUnlessResting({ rungs, agreedAt }: OpenedLadder, { paused, now }: { paused: boolean; now: Date }) {
  return paused ? null : noticeOf(rungs, { now, since: agreedAt });
}

/** The client's own ladders. */
export function myLadders(ctx: ClientContext): Promise<ClientView> {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const paused = await isPaused(tx, ctx.scope, clientId, ctx.now());
    const reading = await ownReading(tx, ctx);
    const ladders = await laddersOf(tx, ctx.scope, { clientId, reading, offeredOnly: true });
    const proposals = await proposalsOf(tx, ctx.scope, clientId, reading.vault);
    const occasion = { paused, now: ctx.now() };
    return { paused, ladders: ladders.map((ladder) => toClientLadder(ladder, occasion)), proposals };
  });
}

async function openedForClient(tx: Transaction, ctx: ClientContext, ladderId: string): Promise<OpenedLadder> {
  const { scope } = ctx;
  const reading = await ownReading(tx, ctx);
  const [ladder] = await laddersOf(tx, scope, { clientId: scope.clientId, ladderId, reading, offeredOnly: true });
  if (!ladder) throw new AppError("not_found", "Not found.");
  return ladder;
}

/** The client's own ladder as it is now. Throws `not_found`. */
export async function currentForClient(tx: Transaction, ctx: ClientContext, ladderId: string): Promise<ClientLadder> {
  const paused = await isPaused(tx, ctx.scope, ctx.scope.clientId, ctx.now());
  return toClientLadder(await openedForClient(tx, ctx, ladderId), { paused, now: ctx.now() });
}

/** One of the client's own rungs, on the ladder or set aside, with what was tried there and what helps to prepare. */
export function myRung(ctx: ClientContext, { rungId }: { rungId: string }): Promise<ClientRungView> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const found = await tx.rung.findFirst({
      where: { organisationId, id: rungId, ladder: { clientId } },
      select: { ladderId: true },
    });
    if (!found) throw new AppError("not_found", "Not found.");
    const links = await tx.rung.findMany({
      where: { organisationId, ladderId: found.ladderId },
      select: { id: true, mergedIntoId: true },
    });
    // An address of a rung that was merged leads to the one that carries its attempts.
    const carrier = carriersOf(links).get(rungId);
    const ladder = await openedForClient(tx, ctx, found.ladderId);
    const index = ladder.rungs.findIndex(({ id }) => id === carrier);
    const rung = ladder.rungs[index] ?? ladder.setAside.find(({ id }) => id === carrier);
    if (!rung) throw new AppError("not_found", "Not found.");
    const { share_with_coach: reflectionsShared } = await consentsOf(tx, ctx.scope, clientId);
    const paused = await isPaused(tx, ctx.scope, clientId, ctx.now());
    const tried = rung.attempts.some(({ outcome }) => outcome !== null);
    const said = progressionOf(ladder.rungs, index, { paused, now: ctx.now(), since: ladder.agreedAt });
    const above = index >= 0 ? ladder.rungs[index + 1] : undefined;
    await audit(tx, ctx, { action: "journal.read", clientId });
    return {
      paused,
      reflectionsShared,
      open: index >= 0 && ladder.status === "agreed",
      position: index >= 0 ? index + 1 : null,
      ladder: { id: ladder.id, title: ladder.title },
      rung: toClientRung(rung),
      preparation: await preparationOf(tx, ctx.scope, await vaultOf(tx, ctx.scope, clientId)),
      progression: tried && ladder.status === "agreed" ? forClient(said, paused) : null,
      next: above ? { id: above.id, title: above.title } : null,
    };
  });
}

/** Where a client's newest ladder stands; null when there is none. Who calls has proven that the client is theirs. */
export async function ladderSummaryOf(
  tx: Transaction,
  tenant: Tenant,
  clientId: string,
  { vault, now, offeredOnly }: { vault: Vault; now: Date; offeredOnly: boolean },
): Promise<LadderSummaryData | null> {
  const reading = { vault, withReflections: false };
  const [ladder] = await laddersOf(tx, tenant, { clientId, reading, offeredOnly });
  if (!ladder) return null;
  const { id: ladderId, title, status, rungs, currentRungId } = ladder;
  const index = rungs.findIndex(({ id }) => id === currentRungId);
  const current = rungs[index];
  return {
    ladderId,
    title,
    status,
    steps: rungs.map(({ attempts }) => reachOf(attempts)),
    current: current
      ? {
          rungId: current.id,
          position: index + 1,
          title: taskInHand(current).title,
          forecastLocked: openAttempt(current.attempts) !== undefined,
        }
      : null,
    notice: noticeUnlessResting(ladder, { paused: await isPaused(tx, tenant, clientId, now), now }),
  };
}
