import { carriersOf } from "#domain/ladder/merging.ts";
import { ownClient } from "#features/clients/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, CoachScope } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { calibrationOf, ownForecastsOf, type Told } from "./calibration/series.ts";
import { type MapLadder, mapOf } from "./generalisation/series.ts";
import type { ClientInsights, CoachInsights } from "./schema.ts";

/** Attempts of this many ladders are drawn; a client has a handful. */
const MOST_LADDERS = 50;

type Climbs = { ladders: MapLadder[]; told: Told[] };

/** Every finished attempt of a client with its rung, oldest ladder first; rungs set aside stay while they hold attempts. */
async function climbsOf(tx: Transaction, scope: ClientScope | CoachScope, clientId: string): Promise<Climbs> {
  const { organisationId } = scope;
  const vault = await vaultOf(tx, scope, clientId);
  const rows = await tx.ladder.findMany({
    where: { organisationId, clientId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_LADDERS,
    select: {
      id: true,
      title: true,
      status: true,
      rungs: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        take: 250,
        select: {
          id: true,
          title: true,
          context: true,
          removedAt: true,
          mergedIntoId: true,
          attempts: {
            where: { outcome: { not: null } },
            select: { forecast: true, outcome: true, assisted: true },
          },
        },
      },
    },
  });
  const ladders = rows.map(({ id: ladderId, title, status, rungs }) => ({
    ladderId,
    title: vault.open("ladder.title", ladderId, title),
    rungs: carried(rungs)
      .filter(({ removedAt, attempts }) => attempts.length > 0 || (removedAt === null && status !== "archived"))
      .map(({ id, removedAt, attempts, ...rung }) => ({
        id,
        title: vault.open("rung.title", id, rung.title),
        context: vault.open("rung.context", id, rung.context),
        setAside: removedAt !== null,
        attempts,
      })),
  }));
  const told = rows
    .flatMap(({ rungs }) => rungs.flatMap(({ attempts }) => attempts))
    .map(({ forecast, outcome }) => ({ forecast, met: outcome === "met" }));
  return { ladders, told };
}

/** Rungs that stand for themselves, each with the attempts of those that were merged into it. */
function carried<Rung extends { id: string; mergedIntoId: string | null; attempts: unknown[] }>(rungs: Rung[]): Rung[] {
  const carriers = carriersOf(rungs);
  return rungs
    .filter(({ id }) => carriers.get(id) === id)
    .map((rung) => ({
      ...rung,
      attempts: rungs.filter(({ id }) => carriers.get(id) === rung.id).flatMap(({ attempts }) => attempts),
    }));
}

/** What a client's attempts show their coach: forecasts against outcomes, and where success has travelled. */
export function insightsOfClient(ctx: CoachContext, { clientId }: { clientId: string }): Promise<CoachInsights> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { name } = await ownClient(tx, ctx.scope, clientId);
    const { ladders, told } = await climbsOf(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "insights.read", clientId });
    return { client: { id: clientId, name }, calibration: calibrationOf(told), map: mapOf(ladders) };
  });
}

/** The same for the client themselves, in tries instead of scores. */
export function myInsights(ctx: ClientContext): Promise<ClientInsights> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { ladders, told } = await climbsOf(tx, ctx.scope, ctx.scope.clientId);
    return { forecasts: ownForecastsOf(told), map: mapOf(ladders) };
  });
}
