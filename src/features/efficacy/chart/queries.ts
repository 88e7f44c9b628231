import { attemptsForTimeline } from "#features/challenge-ladder/attempts/queries.ts";
import { ownClient } from "#features/clients/queries.ts";
import { recentEntriesOf, sharedEntriesOf } from "#features/journal/queries.ts";
import { heldSessionsOf } from "#features/sessions/held/queries.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, CoachScope } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { ratedScalesOf } from "../queries.ts";
import type { ChartNote, ChartView, CoachChartView } from "./schema.ts";

/** As many wins as a chart can carry; a coach gets as many. */
export const MOST_WINS = 200;

/** What notes need of a win. */
type Win = { id: string; kind: "past" | "win"; what: string; occurredOn: string };

/** A client's scales over time with what happened beside them, for their own coach. */
export function chartOfClient(ctx: CoachContext, { clientId }: { clientId: string }): Promise<CoachChartView> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { name, timeZone } = await ownClient(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { entries } = await sharedEntriesOf(tx, ctx.scope, clientId, vault);
    const view = await chartViewOf(tx, ctx.scope, { clientId, timeZone, vault, wins: entries });
    await audit(tx, ctx, { action: "efficacy.read", clientId });
    await audit(tx, ctx, { action: "journal.read", clientId });
    return { client: { id: clientId, name }, ...view };
  });
}

/** The same for the client themselves, with every win of theirs. */
export function myChart(ctx: ClientContext): Promise<ChartView> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { entries: wins } = await recentEntriesOf(tx, ctx.scope, vault, MOST_WINS);
    await audit(tx, ctx, { action: "journal.read", clientId });
    return chartViewOf(tx, ctx.scope, { clientId, timeZone, vault, wins });
  });
}

export type Known = { clientId: string; timeZone: string; vault: Vault; wins: readonly Win[] };

/** The parts of a view that rest on what is sealed and rated; the caller knows whose and with what key. */
export async function chartViewOf(
  tx: Transaction,
  scope: ClientScope | CoachScope,
  { clientId, timeZone, vault, wins }: Known,
): Promise<ChartView> {
  const { organisationId } = scope;
  const begun = await tx.attempt.aggregate({ where: { organisationId, clientId }, _min: { forecastAt: true } });
  const attempts = await attemptsForTimeline(tx, scope, clientId, vault);
  const tries = attempts.map(
    ({ id, at, outcome, assisted, rungTitle }): ChartNote => ({
      id,
      kind: outcome === "missed" ? "setback" : assisted ? "helped" : "met",
      at,
      text: rungTitle,
    }),
  );
  const met = await heldSessionsOf(tx, scope, clientId);
  const sessions = met.map(
    ({ id, startsAt }): ChartNote => ({ id, kind: "session", at: startsAt.toISOString(), text: "" }),
  );
  return {
    timeZone,
    climbingSince: begun._min.forecastAt?.toISOString() ?? null,
    notes: [...wins.filter(isLogged).map(toNote), ...tries, ...sessions].sort(
      (a, b) => Date.parse(a.at) - Date.parse(b.at),
    ),
    scales: await ratedScalesOf(tx, scope, clientId),
  };
}

/** Successes remembered from before the coaching belong to the inventory, not to its course. */
function isLogged({ kind }: Win): boolean {
  return kind === "win";
}

function toNote({ id, what, occurredOn }: Win): ChartNote {
  return { id, kind: "win", at: `${occurredOn}T12:00:00.000Z`, text: what };
}
