import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Prisma } from "#server/db/generated/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import type { RatedScale, ScaleToRate } from "./schema.ts";

const ratedScaleFields = {
  id: true,
  title: true,
  normSd: true,
  normReliability: true,
  normMean: true,
  normKind: true,
  normSource: true,
  itemLowest: true,
  itemHighest: true,
  score: true,
  target: true,
  items: { orderBy: { position: "asc" }, select: { id: true, text: true } },
  ratings: {
    orderBy: [{ ratedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      ratedAt: true,
      strength: true,
      missing: true,
      items: { orderBy: { item: { position: "asc" } }, select: { itemId: true, confidence: true } },
    },
    take: 400,
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
  return scales.map(toRatedScale);
}

function toRatedScale(row: ScaleRow): RatedScale {
  const count = row.score === "sum" ? row.items.length : 1;
  return {
    id: row.id,
    title: row.title,
    lowest: row.itemLowest * count,
    highest: row.itemHighest * count,
    norms: normsOf(row),
    target: row.target?.toNumber() ?? null,
    items: row.items,
    ratings: row.ratings.map(({ id, ratedAt, strength, missing, items }) => ({
      id,
      ratedAt: ratedAt.toISOString(),
      strength: strength?.toNumber() ?? null,
      partial: missing > 0,
      answers: items,
    })),
  };
}

function normsOf({ normSd, normReliability, normMean, normKind, normSource }: ScaleRow): RatedScale["norms"] {
  if (!normSd || !normReliability || !normSource) return null;
  return {
    sd: normSd.toNumber(),
    reliability: normReliability.toNumber(),
    mean: normMean?.toNumber() ?? null,
    kind: normKind,
    source: normSource,
  };
}

/** How sure a client feels over time, for their own coach. */
export function efficacyOfClient(ctx: CoachContext, { clientId }: { clientId: string }) {
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await ownClient(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "efficacy.read", clientId });
    return { timeZone, scales: await ratedScalesOf(tx, ctx.scope, clientId) };
  });
}

/** How sure the client feels over time, for themselves. */
export function myEfficacy(ctx: ClientContext) {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
    return { timeZone, scales: await ratedScalesOf(tx, ctx.scope, clientId) };
  });
}

/** One of the client's own scales with its items, easiest first. */
export async function ownScale(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  scaleId: string,
): Promise<ScaleToRate> {
  const scale = await tx.efficacyScale.findFirst({
    where: { organisationId, clientId, id: scaleId },
    select: { id: true, title: true, items: { orderBy: { position: "asc" }, select: { id: true, text: true } } },
  });
  if (!scale) throw new AppError("not_found", "Not found.");
  return scale;
}

export function scaleForRating(ctx: ClientContext, { scaleId }: { scaleId: string }): Promise<ScaleToRate> {
  return withOrganisation(ctx.scope, (tx) => ownScale(tx, ctx.scope, scaleId));
}
