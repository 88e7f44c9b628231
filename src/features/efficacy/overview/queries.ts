import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { normFields, toNorms } from "../queries.ts";
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
            ...normFields,
            ratings: {
              where: { strength: { not: null } },
              orderBy: [{ ratedAt: "asc" }, { id: "asc" }],
              select: { ratedAt: true, strength: true },
              take: 400,
            },
          },
        },
      },
    });
    await audit(tx, ctx, { action: "efficacy.overview_read" });
    const rows = clients.flatMap(({ id: clientId, name, timeZone, scales }): OverviewRow[] => {
      const client = { clientId, name, timeZone };
      if (scales.length === 0) {
        const verdict = { known: false, because: "no_scale" } as const;
        return [{ ...client, scale: null, ratings: 0, latest: null, difference: null, verdict }];
      }
      return scales.map(({ id, title, ratings, ...norms }) => {
        const scored = ratings.flatMap(({ ratedAt, strength }, index) =>
          strength && ratings[index - 1]?.ratedAt.getTime() !== ratedAt.getTime()
            ? [{ at: ratedAt.getTime(), score: strength.toNumber() }]
            : [],
        );
        const latest = scored.at(-1);
        return {
          ...client,
          scale: { id, title },
          ratings: scored.length,
          latest: latest ? { at: new Date(latest.at).toISOString(), score: latest.score } : null,
          ...verdictOf(scored, toNorms(norms)),
        };
      });
    });
    return { rows: inOrder(rows) };
  });
}
