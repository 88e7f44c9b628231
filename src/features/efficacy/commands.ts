import { scaleTemplate } from "#content/scales/scales.ts";
import { efficacyStrength } from "#domain/efficacy/strength.ts";
import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { ownScale } from "./queries.ts";
import type { RateInput } from "./schema.ts";

/** Gives a client one of our scales. Giving the same one again returns the one they have. */
export function assignScale(ctx: CoachContext, { clientId, templateKey }: { clientId: string; templateKey: string }) {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const template = scaleTemplate(templateKey);
    if (!template) throw new AppError("invalid", "There is no such scale.");
    const scaleId = newId();
    const { count } = await tx.efficacyScale.createMany({
      data: [{ organisationId, id: scaleId, clientId, templateKey, title: template.title, createdAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 1) {
      await tx.scaleItem.createMany({
        data: template.items.map((text, index) => ({
          organisationId,
          id: newId(),
          scaleId,
          position: index + 1,
          text,
        })),
      });
      await audit(tx, ctx, { action: "scale.assigned", subjectId: scaleId, clientId });
    }
    const scale = await tx.efficacyScale.findUniqueOrThrow({
      where: { organisationId_clientId_templateKey: { organisationId, clientId, templateKey } },
      select: { id: true },
    });
    return { scaleId: scale.id };
  });
}

/**
 * Keeps one occasion of rating. Sending the same operation id again returns the first receipt.
 *
 * @throws {AppError} `invalid` when a line is missing, answered twice or not of this scale, or when the engagement is over
 */
export function rateScale(ctx: ClientContext, { operationId, scaleId, answers }: RateInput) {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    const { items } = await ownScale(tx, ctx.scope, scaleId);
    const given = new Map(answers.map(({ itemId, confidence }) => [itemId, confidence]));
    if (given.size !== answers.length) throw new AppError("invalid", "A line was answered twice.");
    const confidences = items.map(({ id }) => given.get(id)).filter((confidence) => confidence !== undefined);
    const strength = efficacyStrength(confidences);
    if (strength === null || confidences.length !== items.length || given.size !== items.length) {
      throw new AppError("invalid", "Answer each line before you finish. What you answered is still here.");
    }
    await requireRunningEngagement(tx, ctx.scope);

    const id = newId();
    const at = ctx.now();
    const { count } = await tx.rating.createMany({
      data: [{ organisationId, id, clientId, scaleId, operationId, ratedAt: at, createdAt: at, strength }],
      skipDuplicates: true,
    });
    if (count === 1) {
      await tx.ratingItem.createMany({
        data: answers.map(({ itemId, confidence }) => ({ organisationId, ratingId: id, itemId, confidence })),
      });
      await audit(tx, ctx, { action: "efficacy.rated", subjectId: id, clientId });
    }
    const kept = await tx.rating.findUniqueOrThrow({
      where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
      select: { id: true, strength: true },
    });
    return { id: kept.id, strength: kept.strength?.toNumber() ?? null };
  });
}

/** A rating after the coaching has ended would show up in figures that are already closed. */
async function requireRunningEngagement(tx: Transaction, { organisationId, clientId }: ClientScope): Promise<void> {
  const running = await tx.engagement.count({ where: { organisationId, clientId, status: { not: "completed" } } });
  if (running === 0) throw new AppError("invalid", "This coaching has ended, so nothing can be rated any more.");
}
