import * as z from "zod";
import { baselineOf } from "#domain/efficacy/baseline.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";
import { type PlanRow, toPlan } from "../schedule/queries.ts";

const begun = z.array(z.object({ clientId: z.string(), since: z.date().nullable() }));

/**
 * When the work of each client's present engagement began, or of their last one: a ladder was agreed, or tried. Ratings
 * from then on are no baseline. A ladder that was changed waits to be agreed again, so that the first try counts too.
 */
export async function workSinceOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = begun.parse(
    await tx.$queryRaw`
      select e.client_id as "clientId", least(
        (select min(l.agreed_at) from tenant.ladder l
          where l.organisation_id = e.organisation_id and l.client_id = e.client_id and l.engagement_id = e.id),
        (select min(a.attempted_at) from tenant.attempt a
          where a.organisation_id = e.organisation_id and a.client_id = e.client_id and a.attempted_at >= e.starts_on)) as since
      from (select distinct on (client_id) organisation_id, client_id, id, starts_on from tenant.engagement
        where organisation_id = ${organisationId}::uuid and client_id = any(${[...clientIds]}::uuid[])
        order by client_id, status = 'completed', starts_on desc, id desc) e`,
  );
  return new Map(rows.flatMap(({ clientId, since }) => (since ? [[clientId, since.getTime()] as const] : [])));
}

type Known = {
  /** Oldest first; those without a score are no part of a baseline. */
  ratings: readonly { ratedAt: Date; on: string; strength: unknown }[];
  schedules: readonly PlanRow[];
  /** When the work began; nothing while it has not. */
  since: number | undefined;
  /** Older ratings that are not among these. */
  earlier: number;
};

/** How many of a scale's first scored ratings are its baseline; none when the first ones are not here. */
export function baselineIn({ ratings, schedules, since, earlier }: Known): number {
  if (earlier > 0) return 0;
  const scored = ratings.flatMap(({ ratedAt, on, strength }) =>
    strength === null ? [] : [{ at: ratedAt.getTime(), on }],
  );
  return baselineOf(scored, schedules.map(toPlan), since ?? null);
}
