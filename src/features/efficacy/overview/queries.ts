import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { baselineIn, workSinceOf } from "../baseline/queries.ts";
import { dayOf, earlierThan, itemsInScore, normFields, toNorms } from "../queries.ts";
import { planFields } from "../schedule/queries.ts";
import { MOST_RATINGS } from "../schema.ts";
import type { Overview, OverviewRow } from "./schema.ts";
import { inOrder, verdictOf } from "./series.ts";

/** Who of the coach's present clients has changed beyond measurement error. A list view is one audit entry. */
export function overviewOf(ctx: CoachContext): Promise<Overview> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const clients = await tx.client.findMany({
      where: {
        organisationId,
        archivedAt: null,
        engagements: { some: { coachId, status: { not: "completed" } } },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 1_000,
      select: {
        id: true,
        name: true,
        timeZone: true,
        scales: {
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          take: 20,
          select: {
            id: true,
            title: true,
            itemLowest: true,
            itemHighest: true,
            score: true,
            endedAt: true,
            items: { select: { id: true } },
            ...normFields,
            schedules: { orderBy: [{ setAt: "asc" }, { id: "asc" }], select: planFields },
            _count: { select: { ratings: true } },
            ratings: {
              // The latest, as in the charts; turned round below.
              orderBy: [{ ratedAt: "desc" }, { id: "desc" }],
              select: { ratedAt: true, ratedOn: true, strength: true },
              take: MOST_RATINGS,
            },
          },
        },
      },
    });
    await audit(tx, ctx, { action: "efficacy.overview_read" });
    const begun = await workSinceOf(
      tx,
      ctx.scope,
      clients.map(({ id }) => id),
    );
    const rows = clients.flatMap(({ id: clientId, name, timeZone, scales }): OverviewRow[] => {
      const client = { clientId, name, timeZone };
      if (scales.length === 0) {
        const verdict = { known: false, because: "no_scale" } as const;
        return [{ ...client, scale: null, ratings: 0, earlier: 0, latest: null, difference: null, verdict }];
      }
      return scales.map((row) => {
        const { id, title, itemLowest, itemHighest, endedAt, schedules } = row;
        const count = itemsInScore(row);
        const ratings = row.ratings.toReversed().map((rating) => ({ ...rating, on: dayOf(rating, timeZone) }));
        const earlier = earlierThan(ratings, row._count);
        const scored = ratings.flatMap(({ ratedAt, strength }, index) =>
          strength && ratings[index - 1]?.ratedAt.getTime() !== ratedAt.getTime()
            ? [{ at: ratedAt.getTime(), score: strength.toNumber() }]
            : [],
        );
        const latest = scored.at(-1);
        return {
          ...client,
          scale: { id, title, lowest: itemLowest * count, highest: itemHighest * count, ended: endedAt !== null },
          ratings: scored.length,
          earlier,
          latest: latest ? { at: new Date(latest.at).toISOString(), score: latest.score } : null,
          ...verdictOf(scored, toNorms(row), baselineIn({ ratings, schedules, since: begun.get(clientId), earlier })),
        };
      });
    });
    return { rows: inOrder(rows) };
  });
}
