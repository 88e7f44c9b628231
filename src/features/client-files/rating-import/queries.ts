import { ownClient } from "#features/clients/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { RatingTargets } from "./schema.ts";

/** What ratings from elsewhere can be fitted to, and which files came before. */
export function ratingTargetsOf(ctx: CoachContext, { clientId }: { clientId: string }): Promise<RatingTargets> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { name, timeZone } = await ownClient(tx, ctx.scope, clientId);
    const scales = await tx.efficacyScale.findMany({
      where: { organisationId, clientId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 20,
      select: {
        id: true,
        title: true,
        itemLowest: true,
        itemHighest: true,
        itemStep: true,
        score: true,
        items: { orderBy: { position: "asc" }, select: { text: true } },
        ratings: { select: { ratedAt: true, ratedOn: true, importId: true }, take: 1_000 },
      },
    });
    await audit(tx, ctx, { action: "efficacy.read", clientId });
    return {
      client: { id: clientId, name, timeZone },
      today: dayIn(timeZone, ctx.now()),
      scales: scales.map(({ items, score, ratings, ...scale }) => {
        const count = score === "sum" ? items.length : 1;
        return {
          ...scale,
          items: items.map(({ text }) => text),
          lowest: scale.itemLowest * count,
          highest: scale.itemHighest * count,
          ratedOn: ratings.map(
            ({ ratedOn, ratedAt }) => ratedOn?.toISOString().slice(0, 10) ?? dayIn(timeZone, ratedAt),
          ),
        };
      }),
      imports: await ratingImportsOf(tx, ctx.scope, clientId),
    };
  });
}

async function ratingImportsOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
): Promise<RatingTargets["imports"]> {
  const imports = await tx.fileImport.findMany({
    where: { organisationId, clientId, kind: "ratings" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, createdAt: true, rows: true, undoneAt: true },
  });
  const ratings = await tx.rating.findMany({
    where: { organisationId, clientId, importId: { in: imports.map(({ id }) => id) } },
    distinct: ["importId"],
    select: { importId: true, scale: { select: { title: true } } },
  });
  const titleOf = new Map(ratings.map(({ importId, scale }) => [importId, scale.title]));
  return imports.map(({ id: importId, createdAt, rows: count, undoneAt }) => ({
    ...{ importId, count, scaleTitle: titleOf.get(importId) ?? "" },
    ...{ at: createdAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null },
  }));
}
