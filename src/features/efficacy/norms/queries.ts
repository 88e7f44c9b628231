import * as z from "zod";
import { scaleTemplates } from "#content/scales/scales.ts";
import { fewestBaselines, type OwnNorms, ownNorms } from "#domain/efficacy/own-norms.ts";
import { isFew, participationPolicy } from "#domain/privacy/policy.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { OwnerContext } from "#server/trpc/procedures.ts";
import { keyOf } from "../scales/queries.ts";
import type { ScaleNorms } from "./schema.ts";

const baselineRows = z.array(z.object({ score: z.enum(["mean", "sum"]), answers: z.array(z.number()).nullable() }));

/**
 * Norms that a practice's first complete ratings of a scale make, one per client. Only figures over all of them leave
 * this function, and none over fewer than thirty people.
 */
export async function normsFrom(
  tx: Transaction,
  { organisationId }: Tenant,
  key: string,
): Promise<{ norms: OwnNorms; people: number }> {
  const rows = baselineRows.parse(
    await tx.$queryRaw`
      with first as (
        select distinct on (s.client_id) r.id, r.rated_at, s.id as scale_id, s.score::text as score, s.item_lowest + s.item_highest as ends
        from tenant.efficacy_scale s
        join tenant.rating r on r.organisation_id = s.organisation_id and r.scale_id = s.id and r.missing = 0
        where s.organisation_id = ${organisationId}::uuid and s.template_key = ${key}
        order by s.client_id, r.rated_at, r.id)
      select f.score, (
        select json_agg(case when i.reversed then f.ends - a.confidence else a.confidence end order by i.position)
        from tenant.scale_item i
        join tenant.rating_item a on a.organisation_id = i.organisation_id and a.item_id = i.id and a.rating_id = f.id
        where i.organisation_id = ${organisationId}::uuid and i.scale_id = f.scale_id) as answers
      from first f order by f.rated_at, f.id limit 5000`,
  );
  const people = rows.flatMap(({ answers }) => (answers ? [answers] : []));
  // Everybody with a key has the same items; a row that was cut short would say something about other items.
  const items = Math.max(0, ...people.map((row) => row.length));
  const alike = people.filter((row) => row.length === items);
  return { norms: ownNorms(alike, rows[0]?.score ?? "mean"), people: alike.length };
}

/** Every scale of the practice with the norms that its own baselines make, or how many are still missing. */
export function normsOfPractice(ctx: OwnerContext): Promise<ScaleNorms[]> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const own = await tx.scaleDefinition.findMany({
      where: { organisationId },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      take: 200,
      select: { id: true, title: true },
    });
    const adopted = await tx.scaleNorms.findMany({
      where: { organisationId, revokedAt: null },
      select: { templateKey: true, baselines: true, mean: true, sd: true, alpha: true, adoptedAt: true },
    });
    const inUse = await tx.efficacyScale.groupBy({
      by: ["templateKey"],
      where: { organisationId, ratings: { some: {} } },
    });
    const used = new Set(inUse.map(({ templateKey }) => templateKey));
    const named = [...own.map(({ id, title }) => ({ key: keyOf(id), title })), ...scaleTemplates].filter(({ key }) =>
      used.has(key),
    );
    const rows: ScaleNorms[] = [];
    for (const { key, title } of named) {
      const { norms, people } = await normsFrom(tx, ctx.scope, key);
      const chosen = adopted.find(({ templateKey }) => templateKey === key);
      rows.push({
        templateKey: key,
        title,
        baselines: isFew(people, participationPolicy.smallest) ? null : people,
        needed: fewestBaselines,
        figures: norms.known
          ? { baselines: norms.baselines, mean: norms.mean, sd: norms.sd, alpha: norms.alpha }
          : null,
        notYet: norms.known ? null : norms.because,
        adopted: chosen
          ? {
              baselines: chosen.baselines,
              mean: chosen.mean.toNumber(),
              sd: chosen.sd.toNumber(),
              alpha: chosen.alpha.toNumber(),
              adoptedAt: chosen.adoptedAt.toISOString(),
            }
          : null,
      });
    }
    return rows;
  });
}

/** Norms in use for a scale in this practice: its own when it chose them. */
export function adoptedNorms(tx: Transaction, { organisationId }: Tenant, templateKey: string) {
  return tx.scaleNorms.findFirst({
    where: { organisationId, templateKey, revokedAt: null },
    select: { baselines: true, mean: true, sd: true, alpha: true },
  });
}
