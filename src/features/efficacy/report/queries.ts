import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { goalsOf } from "#features/goals/queries.ts";
import { recentEntriesOf, sharedEntriesOf } from "#features/journal/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, CoachScope } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { chartViewOf, type Known, MOST_WINS } from "../chart/queries.ts";
import type { Report } from "./schema.ts";

/** The report for a closing session, as the coach may print it: with wins only as the client shares them. */
export function reportOfClient(ctx: CoachContext, { clientId }: { clientId: string }): Promise<Report> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone, engagementId } = await ownClient(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { entries: wins } = await sharedEntriesOf(tx, ctx.scope, clientId, vault);
    await audit(tx, ctx, { action: "report.read", clientId });
    await audit(tx, ctx, { action: "journal.read", clientId });
    const told = await reportFrom(
      tx,
      ctx.scope,
      { clientId, timeZone, vault, wins, now: ctx.now() },
      { id: engagementId },
    );
    return { ...told, wins: "shared", madeAt: ctx.now().toISOString() };
  });
}

/** The client's own, with every win of theirs. */
export function myReport(ctx: ClientContext): Promise<Report> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { entries: wins } = await recentEntriesOf(tx, ctx.scope, vault, MOST_WINS);
    await audit(tx, ctx, { action: "report.read", clientId });
    await audit(tx, ctx, { action: "journal.read", clientId });
    const told = await reportFrom(tx, ctx.scope, { clientId, timeZone, vault, wins, now: ctx.now() }, {});
    return { ...told, wins: "all", madeAt: ctx.now().toISOString() };
  });
}

async function reportFrom(
  tx: Transaction,
  scope: ClientScope | CoachScope,
  known: Known,
  which: { id?: string },
): Promise<Omit<Report, "wins" | "madeAt">> {
  const { organisationId } = scope;
  const { clientId, vault } = known;
  const engagement = await tx.engagement.findFirst({
    where: { organisationId, clientId, ...which },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: {
      id: true,
      focus: true,
      startsOn: true,
      plannedWeeks: true,
      extraWeeks: true,
      endedAt: true,
      client: { select: { name: true, organisation: { select: { name: true } } } },
      coach: { select: { user: { select: { name: true } } } },
    },
  });
  if (!engagement) throw new AppError("not_found", "Not found.");
  const { id: engagementId, client, coach, startsOn, plannedWeeks, extraWeeks, endedAt } = engagement;
  const goals = await goalsOf(tx, scope, { clientId, engagementId, vault });
  return {
    organisation: client.organisation.name,
    coach: coach.user.name,
    client: client.name,
    focus: vault.open("engagement.focus", engagementId, engagement.focus),
    startsOn: startsOn.toISOString().slice(0, 10),
    weeks: plannedWeeks + extraWeeks,
    endedAt: endedAt?.toISOString() ?? null,
    goals: goals.map(({ title, levels, attained }) => ({
      title,
      // Levels stand lowest first, from −2 to +2.
      reached: attained === null ? null : (levels[attained + 2] ?? null),
    })),
    view: await chartViewOf(tx, scope, known),
  };
}
