import { attemptsForTimeline } from "#features/challenge-ladder/attempts/queries.ts";
import { ownClient } from "#features/clients/queries.ts";
import { recentEntriesOf, sharedEntriesOf } from "#features/journal/queries.ts";
import { heldSessionsOf } from "#features/sessions/held/queries.ts";
import { noonIn } from "#lib/end-of-day.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, CoachScope } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { ratedScalesOf } from "../queries.ts";
import { schedulesOf } from "../schedule/queries.ts";
import type { ChartNote, ChartScale, ChartView, CoachChartView } from "./schema.ts";

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
    const view = await chartViewOf(tx, ctx.scope, { clientId, timeZone, vault, wins: entries, now: ctx.now() });
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
    return chartViewOf(tx, ctx.scope, { clientId, timeZone, vault, wins, now: ctx.now() });
  });
}

export type Known = { clientId: string; timeZone: string; vault: Vault; wins: readonly Win[]; now: Date };

/** The parts of a view that rest on what is sealed and rated; the caller knows whose and with what key. */
export async function chartViewOf(
  tx: Transaction,
  scope: ClientScope | CoachScope,
  { clientId, timeZone, vault, wins, now }: Known,
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
    notes: [...wins.filter(isLogged).map((win) => toNote(win, timeZone)), ...tries, ...sessions].sort(
      (a, b) => Date.parse(a.at) - Date.parse(b.at),
    ),
    scales: await chartScalesOf(tx, scope, { clientId, timeZone, now }),
  };
}

async function chartScalesOf(
  tx: Transaction,
  scope: ClientScope | CoachScope,
  who: Pick<Known, "clientId" | "timeZone" | "now">,
): Promise<ChartScale[]> {
  const schedules = await schedulesOf(tx, scope, who);
  const scales = await ratedScalesOf(tx, scope, who.clientId);
  return scales.map((scale) => {
    const schedule = schedules.find(({ scaleId }) => scaleId === scale.id);
    const kept = new Set(scale.ratings.map(({ id }) => id));
    const late = schedule?.timings.filter(({ timing, ratingId }) => timing === "late" && kept.has(ratingId)) ?? [];
    return {
      ...scale,
      plannedSince: schedule?.plannedSince ?? null,
      missedOn: schedule?.missedOn ?? [],
      late: late.map(({ ratingId }) => ratingId),
    };
  });
}

/** Successes remembered from before the coaching belong to the inventory, not to its course. */
function isLogged({ kind }: Win): boolean {
  return kind === "win";
}

/** A day without a time stands at its noon where the client lives, so that it is that day there and no other. */
function toNote({ id, what, occurredOn }: Win, timeZone: string): ChartNote {
  return { id, kind: "win", at: noonIn(timeZone, occurredOn).toISOString(), text: what };
}
