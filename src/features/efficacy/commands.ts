import { scoreOf } from "#domain/efficacy/scoring.ts";
import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { assertDeclineIsTold } from "#features/safety/decline/queries.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { normsToStartWith } from "./norms/commands.ts";
import { scaleToScore } from "./queries.ts";
import { blueprintOf } from "./scales/queries.ts";
import { insertPlan } from "./schedule/commands.ts";
import type { AssignInput, RateInput, RateReceipt, TargetInput } from "./schema.ts";

/**
 * Gives a client a scale of ours or of the practice, with its items as they are now. Giving the same one again returns
 * the one they have.
 */
export function assignScale(
  ctx: CoachContext,
  { clientId, templateKey, plan }: AssignInput,
): Promise<{ scaleId: string }> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await ownClient(tx, ctx.scope, clientId);
    const { title, practiceItem, items, scoring, norms } = await blueprintOf(tx, ctx.scope, templateKey);
    const known = await normsToStartWith(tx, ctx.scope, templateKey, norms);
    const scaleId = newId();
    const row = { organisationId, id: scaleId, clientId, templateKey, title, practiceItem, createdAt: ctx.now() };
    const { count } = await tx.efficacyScale.createMany({
      data: [{ ...row, ...scoring, ...known }],
      skipDuplicates: true,
    });
    if (count === 1) {
      await tx.scaleItem.createMany({
        data: items.map((item, index) => ({ organisationId, id: newId(), scaleId, position: index + 1, ...item })),
      });
      if (plan) await insertPlan(tx, ctx, { id: newId(), scaleId, timeZone, plan });
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
 * Keeps one occasion of rating. Sending the same operation id again returns the first receipt. What was knowingly left
 * out stays out, and the occasion is kept as the partial one that it is.
 *
 * @throws {AppError} `invalid` when a line is missing, answered twice, off the scale or not of this scale, or when the
 *   coaching or the scale has ended; `conflict` with the rating of that day when there is one
 */
export function rateScale(
  ctx: ClientContext,
  { operationId, scaleId, answers, leftOut, ago }: RateInput,
): Promise<RateReceipt> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    const { timeZone } = await inTurn(tx, ctx.scope);
    const earlier = await tx.rating.findUnique({
      where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
      select: receiptFields,
    });
    if (earlier) return toReceipt(earlier);

    const scale = await scaleToScore(tx, ctx.scope, scaleId);
    const given = new Map(answers.map(({ itemId, confidence }) => [itemId, confidence]));
    if (given.size !== answers.length) throw new AppError("invalid", "A line was answered twice.");
    const confidences = scale.items.map(({ id }) => given.get(id) ?? null);
    const missing = confidences.filter((confidence) => confidence === null).length;
    if (given.size !== scale.items.length - missing || (missing > 0 && !leftOut)) {
      throw new AppError("invalid", "Answer each line before you finish. What you answered is still here.");
    }
    const strength = scoreOf(confidences, scale.key);
    if (scale.endedAt) throw new AppError("invalid", "You and your coach have stopped rating this.");
    const engagement = await requireRunningEngagement(tx, ctx.scope);

    const id = newId();
    const ratedAt = new Date(ctx.now().getTime() - (ago ?? 0));
    const ratedOn = new Date(dayIn(timeZone, ratedAt));
    if (ago !== undefined) assertPossible({ ratedAt, ratedOn, givenAt: scale.createdAt, engagement });
    const sameDay = await tx.rating.findFirst({ where: { organisationId, scaleId, ratedOn }, select: receiptFields });
    if (sameDay) {
      const current = toReceipt(sameDay);
      throw new AppError("conflict", "You have rated this on that day already. What you said then is kept.", {
        current,
      });
    }
    await tx.rating.createMany({
      data: [
        {
          organisationId,
          id,
          clientId,
          scaleId,
          operationId,
          ratedAt,
          ratedOn,
          createdAt: ctx.now(),
          strength,
          missing,
        },
      ],
    });
    await tx.ratingItem.createMany({
      data: answers.map(({ itemId, confidence }) => ({ organisationId, ratingId: id, itemId, confidence })),
    });
    await audit(tx, ctx, { action: "efficacy.rated", subjectId: id, clientId });
    // A decline can complete what a check-in began: then somebody is told.
    await assertDeclineIsTold(tx, ctx);
    const kept = await tx.rating.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id } },
      select: receiptFields,
    });
    return toReceipt(kept);
  });
}

/** The line that the client wants to reach on a scale of theirs, or none. @throws {AppError} `invalid` off the scale */
export function setTarget(ctx: ClientContext, { scaleId, target }: TargetInput): Promise<{ scaleId: string }> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    const { key } = await scaleToScore(tx, ctx.scope, scaleId);
    const items = key.score === "sum" ? key.items.length : 1;
    const [lowest, highest] = [key.lowest * items, key.highest * items];
    if (target !== null && (target < lowest || target > highest)) {
      throw new AppError("invalid", `Choose a line from ${lowest} to ${highest}.`, { field: "target" });
    }
    await tx.efficacyScale.updateMany({
      where: { organisationId, clientId, id: scaleId },
      data: { target: target === null ? null : Math.round(target * 100) / 100 },
    });
    await audit(tx, ctx, { action: target === null ? "target.removed" : "target.set", subjectId: scaleId, clientId });
    return { scaleId };
  });
}

const receiptFields = { id: true, strength: true, missing: true } as const;

function toReceipt({
  id,
  strength,
  missing,
}: {
  id: string;
  strength: { toNumber(): number } | null;
  missing: number;
}) {
  return { id, strength: strength?.toNumber() ?? null, missing };
}

/** One rating of a client after the other: what a phone sends twice at once meets itself. */
async function inTurn(tx: Transaction, { organisationId, clientId }: ClientScope): Promise<{ timeZone: string }> {
  await tx.$queryRaw`select 1 from tenant.client
    where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid for no key update`;
  return tx.client.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: clientId } },
    select: { timeZone: true },
  });
}

type Begun = { startsOn: Date; createdAt: Date };

/** A rating after the coaching has ended would show up in figures that are already closed. */
async function requireRunningEngagement(tx: Transaction, { organisationId, clientId }: ClientScope): Promise<Begun> {
  const running = await tx.engagement.findFirst({
    where: { organisationId, clientId, status: { not: "completed" } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: { startsOn: true, createdAt: true },
  });
  if (!running) throw new AppError("invalid", "This coaching has ended, so nothing can be rated any more.");
  return running;
}

/**
 * A device measures how long ago it was; with its clock set wrong that can reach back to before anything was asked. It
 * is refused rather than given another date: the device keeps what was refused, with the reason.
 */
function assertPossible(at: { ratedAt: Date; ratedOn: Date; givenAt: Date; engagement: Begun }): void {
  const because = "Your device seems to have had the wrong time, so nobody can tell which day this rating belongs to.";
  if (at.ratedAt < at.givenAt) {
    throw new AppError("invalid", `By its date this was rated before you were given the scale. ${because}`);
  }
  // What was planned for later may be rated before its first day, as soon as it is there.
  if (at.ratedOn < at.engagement.startsOn && at.ratedAt < at.engagement.createdAt) {
    throw new AppError("invalid", `By its date this was rated before your coaching began. ${because}`);
  }
}
