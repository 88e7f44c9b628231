import { scheduleDefaults } from "#domain/efficacy/schedule.ts";
import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { EndInput, PlanInput, SetPlanInput } from "./schema.ts";

/**
 * Decides from when on, and how often, a client rates a scale. What was due before stays as it was. Sending the same
 * operation id again changes nothing.
 *
 * @throws {AppError} `invalid` for a first day in the past, or a scale that is no longer rated
 */
export function setPlan(
  ctx: CoachContext,
  { operationId, scaleId, ...plan }: SetPlanInput,
): Promise<{ scaleId: string }> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId, timeZone, endedAt } = await scaleOfOwnClient(tx, ctx.scope, scaleId);
    const known = await tx.ratingSchedule.count({ where: { organisationId, id: operationId } });
    if (known > 0) return { scaleId };
    if (endedAt) throw new AppError("invalid", "This scale is no longer rated. Take it up again first.");
    await insertPlan(tx, ctx, { id: operationId, scaleId, timeZone, plan });
    await audit(tx, ctx, { action: "schedule.set", subjectId: scaleId, clientId });
    return { scaleId };
  });
}

/** A plan for a scale that the caller has shown to be theirs to plan. @throws {AppError} `invalid` for a first day in the past */
export async function insertPlan(
  tx: Transaction,
  { scope, now }: CoachContext,
  { id, scaleId, timeZone, plan }: { id: string; scaleId: string; timeZone: string; plan: PlanInput },
): Promise<void> {
  const today = dayIn(timeZone, now());
  if (plan.startsOn < today) {
    throw new AppError("invalid", "The first rating cannot be in the past.", { field: "startsOn" });
  }
  const data = {
    organisationId: scope.organisationId,
    id,
    scaleId,
    cadence: plan.cadence,
    startsOn: new Date(plan.startsOn),
    baselineCount: plan.baseline ? scheduleDefaults.baselineCount : 0,
    baselineGap: scheduleDefaults.baselineGap,
    setBy: scope.coachId,
    setAt: now(),
  };
  await tx.ratingSchedule.createMany({ data: [data], skipDuplicates: true });
}

/** Stops asking a client to rate a scale, or takes it up again; every rating stays. */
export function endScale(ctx: CoachContext, { scaleId, ended }: EndInput): Promise<{ scaleId: string }> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId } = await scaleOfOwnClient(tx, ctx.scope, scaleId);
    const { count } = await tx.efficacyScale.updateMany({
      where: { organisationId, id: scaleId, endedAt: ended ? null : { not: null } },
      data: { endedAt: ended ? ctx.now() : null },
    });
    if (count > 0)
      await audit(tx, ctx, { action: ended ? "scale.ended" : "scale.resumed", subjectId: scaleId, clientId });
    return { scaleId };
  });
}

/** A scale of one of the coach's own clients. Throws `not_found`. */
async function scaleOfOwnClient(tx: Transaction, scope: CoachScope, scaleId: string) {
  const scale = await tx.efficacyScale.findFirst({
    where: { organisationId: scope.organisationId, id: scaleId },
    select: { clientId: true, endedAt: true },
  });
  if (!scale) throw new AppError("not_found", "Not found.");
  const { timeZone } = await ownClient(tx, scope, scale.clientId);
  return { ...scale, timeZone };
}
