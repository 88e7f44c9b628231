import type { ScoringKey } from "#domain/efficacy/scoring.ts";
import { AppError } from "#domain/errors.ts";
import { dayIn } from "#lib/day.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Prisma } from "#server/db/generated/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, Tenant } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { baselineIn, workSinceOf } from "./baseline/queries.ts";
import { planFields } from "./schedule/queries.ts";
import { MOST_RATINGS, type RatedScale, type ScaleToRate } from "./schema.ts";

/** The columns that norms are made from. */
export const normFields = {
  normSd: true,
  normReliability: true,
  normMean: true,
  normKind: true,
  normSource: true,
} as const;

const ratedScaleFields = {
  id: true,
  title: true,
  ...normFields,
  itemLowest: true,
  itemHighest: true,
  score: true,
  target: true,
  endedAt: true,
  client: { select: { timeZone: true } },
  schedules: { orderBy: [{ setAt: "asc" }, { id: "asc" }], select: planFields },
  _count: { select: { ratings: true } },
  items: { orderBy: { position: "asc" }, select: { id: true, text: true, reversed: true } },
  ratings: {
    // The newest, should there ever be more; turned round below.
    orderBy: [{ ratedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      ratedAt: true,
      ratedOn: true,
      strength: true,
      missing: true,
      importId: true,
      items: { orderBy: { item: { position: "asc" } }, select: { itemId: true, confidence: true } },
    },
    take: MOST_RATINGS,
  },
} satisfies Prisma.EfficacyScaleSelect;
type ScaleRow = Prisma.EfficacyScaleGetPayload<{ select: typeof ratedScaleFields }>;

/** A client's scales with every rating, oldest first. */
export async function ratedScalesOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
): Promise<RatedScale[]> {
  const scales = await tx.efficacyScale.findMany({
    where: { organisationId, clientId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: ratedScaleFields,
    take: 20,
  });
  const since = (await workSinceOf(tx, { organisationId }, [clientId])).get(clientId);
  return scales.map((scale) => toRatedScale(scale, since));
}

function toRatedScale(row: ScaleRow, since: number | undefined): RatedScale {
  const count = itemsInScore(row);
  const ratings = row.ratings.toReversed().map((rating) => ({ ...rating, on: dayOf(rating, row.client.timeZone) }));
  const earlier = earlierThan(ratings, row._count);
  return {
    id: row.id,
    title: row.title,
    lowest: row.itemLowest * count,
    highest: row.itemHighest * count,
    itemLowest: row.itemLowest,
    itemHighest: row.itemHighest,
    norms: toNorms(row),
    target: row.target?.toNumber() ?? null,
    items: row.items,
    earlier,
    baseline: baselineIn({ ratings, schedules: row.schedules, since, earlier }),
    ended: row.endedAt !== null,
    ratings: ratings.map(({ id, ratedAt, on, strength, missing, importId, items }) => ({
      id,
      ratedAt: ratedAt.toISOString(),
      on,
      strength: strength?.toNumber() ?? null,
      partial: missing > 0,
      ...(importId && { imported: true }),
      answers: items,
    })),
  };
}

/** How many ratings are left out. One that arrives between the two readings is among those kept and not yet counted. */
export function earlierThan(kept: readonly unknown[], { ratings }: { ratings: number }): number {
  return Math.max(0, ratings - kept.length);
}

/** How often the range of an answer goes into the range of the score. */
export function itemsInScore({ score, items }: { score: "mean" | "sum"; items: readonly unknown[] }): number {
  return score === "sum" ? items.length : 1;
}

/** The client's day of a rating, as it was kept; rows from before days were kept have the one of its moment. */
export function dayOf({ ratedAt, ratedOn }: { ratedAt: Date; ratedOn: Date | null }, timeZone: string): string {
  return ratedOn ? ratedOn.toISOString().slice(0, 10) : dayIn(timeZone, ratedAt);
}

type NormRow = Pick<ScaleRow, keyof typeof normFields>;

/** A scale's norms, or null while it has none. */
export function toNorms({ normSd, normReliability, normMean, normKind, normSource }: NormRow): RatedScale["norms"] {
  if (!normSd || !normReliability || !normSource) return null;
  return {
    sd: normSd.toNumber(),
    reliability: normReliability.toNumber(),
    mean: normMean?.toNumber() ?? null,
    kind: normKind,
    source: normSource,
  };
}

/** What a rating of one of the client's own scales is scored by. Throws `not_found`. */
export async function scaleToScore(tx: Transaction, { organisationId, clientId }: ClientScope, scaleId: string) {
  const scale = await tx.efficacyScale.findFirst({
    where: { organisationId, clientId, id: scaleId },
    select: {
      itemLowest: true,
      itemHighest: true,
      itemStep: true,
      score: true,
      missingAllowed: true,
      endedAt: true,
      createdAt: true,
      items: { orderBy: { position: "asc" }, select: { id: true, reversed: true } },
    },
  });
  if (!scale) throw new AppError("not_found", "Not found.");
  const {
    itemLowest: lowest,
    itemHighest: highest,
    itemStep: step,
    score,
    missingAllowed,
    items,
    endedAt,
    createdAt,
  } = scale;
  const key: ScoringKey = { lowest, highest, step, score, missingAllowed, items };
  return { items, key, endedAt, createdAt };
}

/** One of the client's own scales as the rating screen needs it: never with the answers of the time before. */
export function scaleForRating(ctx: ClientContext, { scaleId }: { scaleId: string }): Promise<ScaleToRate> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const scale = await tx.efficacyScale.findFirst({
      where: { organisationId, clientId, id: scaleId },
      select: {
        id: true,
        title: true,
        practiceItem: true,
        itemLowest: true,
        itemHighest: true,
        itemStep: true,
        endedAt: true,
        client: { select: { timeZone: true } },
        items: { orderBy: { position: "asc" }, select: { id: true, text: true } },
        ratings: { orderBy: [{ ratedAt: "desc" }, { id: "desc" }], take: 1, select: { ratedAt: true } },
      },
    });
    if (!scale) throw new AppError("not_found", "Not found.");
    const { client, itemLowest, itemHighest, itemStep, ratings, endedAt, practiceItem, ...rest } = scale;
    const [last] = ratings;
    const running = await tx.engagement.count({ where: { organisationId, clientId, status: { not: "completed" } } });
    return {
      ...rest,
      answers: { min: itemLowest, max: itemHighest, step: itemStep },
      practiceItem: last ? null : practiceItem,
      ended: endedAt !== null || running === 0,
      ratedToday: last !== undefined && dayIn(client.timeZone, last.ratedAt) === dayIn(client.timeZone, ctx.now()),
    };
  });
}
