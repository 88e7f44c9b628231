import { fewestBaselines } from "#domain/efficacy/own-norms.ts";
import { AppError } from "#domain/errors.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { OwnerContext } from "#server/trpc/procedures.ts";
import { definitionIn, type SourceNorms, sourceNorms } from "../scales/queries.ts";
import { adoptedNorms, normsFrom } from "./queries.ts";

/**
 * Uses the practice's own baselines as norms of a scale from now on, for everybody who has it. Figures are computed
 * anew at this moment and kept; adopting again replaces them.
 *
 * @throws {AppError} `invalid` while there are fewer than thirty baselines, or figures cannot be computed from them
 */
export function adoptNorms(
  ctx: OwnerContext,
  { templateKey }: { templateKey: string },
): Promise<{ templateKey: string }> {
  const { organisationId, ownerId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await oneAtATime(tx, ctx.scope);
    const { norms } = await normsFrom(tx, ctx.scope, templateKey);
    if (!norms.known) {
      throw new AppError(
        "invalid",
        norms.because === "too_few"
          ? `Norms need the first ratings of ${fewestBaselines} people.`
          : "These ratings make no norms: people or items do not differ in a way that can be measured.",
      );
    }
    const { baselines, mean, sd, alpha } = norms;
    await revokeInUse(tx, ctx, templateKey);
    const id = newId();
    await tx.scaleNorms.create({
      data: { organisationId, id, templateKey, baselines, mean, sd, alpha, adoptedBy: ownerId, adoptedAt: ctx.now() },
      select: { id: true },
    });
    await applyNorms(tx, ctx.scope, templateKey, ownAsNorms({ baselines, mean, sd, alpha }));
    await audit(tx, ctx, { action: "norms.adopted", subjectId: id });
    return { templateKey };
  });
}

/** Goes back to the norms of the scale's source, or to none. */
export function revokeNorms(
  ctx: OwnerContext,
  { templateKey }: { templateKey: string },
): Promise<{ templateKey: string }> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await oneAtATime(tx, ctx.scope);
    if ((await revokeInUse(tx, ctx, templateKey)) > 0) {
      const definitionId = definitionIn(templateKey);
      const definition = definitionId
        ? await tx.scaleDefinition.findFirst({
            where: { organisationId, id: definitionId },
            select: { mean: true, sd: true, reliability: true, reliabilityKind: true, source: true },
          })
        : null;
      await applyNorms(tx, ctx.scope, templateKey, definition ? sourceNorms(definition) : null);
      await audit(tx, ctx, { action: "norms.revoked" });
    }
    return { templateKey };
  });
}

/** The norms that a scale starts with in this practice: its own when it chose them, otherwise those of the source. */
export async function normsToStartWith(
  tx: Transaction,
  tenant: Tenant,
  templateKey: string,
  source: SourceNorms | null,
): Promise<SourceNorms | null> {
  const own = await adoptedNorms(tx, tenant, templateKey);
  if (!own) return source;
  const { baselines } = own;
  return ownAsNorms({ baselines, mean: own.mean.toNumber(), sd: own.sd.toNumber(), alpha: own.alpha.toNumber() });
}

function ownAsNorms(own: { baselines: number; mean: number; sd: number; alpha: number }): SourceNorms {
  return {
    normSd: own.sd,
    normReliability: own.alpha,
    normMean: own.mean,
    normKind: "internal_consistency",
    normSource: `First ratings of ${own.baselines} people in this practice; reliability is Cronbach's alpha.`,
  };
}

/** Owners who decide at the same moment meet here. */
async function oneAtATime(tx: Transaction, { organisationId }: Tenant): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`scale-norms|${organisationId}`}, 0))`;
}

async function revokeInUse(tx: Transaction, { scope, now }: OwnerContext, templateKey: string): Promise<number> {
  const { count } = await tx.scaleNorms.updateMany({
    where: { organisationId: scope.organisationId, templateKey, revokedAt: null },
    data: { revokedAt: now(), revokedBy: scope.ownerId },
  });
  return count;
}

const none = { normSd: null, normReliability: null, normMean: null, normKind: null, normSource: null };

async function applyNorms(tx: Transaction, { organisationId }: Tenant, templateKey: string, norms: SourceNorms | null) {
  await tx.efficacyScale.updateMany({ where: { organisationId, templateKey }, data: norms ?? none });
}
