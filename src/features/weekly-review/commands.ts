import { AppError } from "#domain/errors.ts";
import { dayInMs } from "#domain/moment.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { reviewFields, toReview } from "./queries.ts";
import type { Choice, Receipt, SaveInput } from "./schema.ts";

/** A phone may have waited for a connection this long. */
const WEEKS_BACK = 5;

/** Keeps whether and on which day the client looks back once a week. Off takes nothing away. */
export function chooseReview(ctx: ClientContext, { enabled, day }: Choice): Promise<Choice> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    if (enabled) await requireConsent(tx, ctx.scope, "coaching_record");
    const choice = { enabled, day, chosenAt: ctx.now() };
    await tx.weeklyReviewChoice.upsert({
      where: { organisationId_clientId: { organisationId, clientId } },
      create: { organisationId, clientId, ...choice },
      update: choice,
      select: { day: true },
    });
    await audit(tx, ctx, { action: enabled ? "review.chosen" : "review.declined", clientId });
    return { enabled, day };
  });
}

/**
 * Keeps a review as far as it has come. Sending the same operation again returns the same receipt.
 *
 * @throws {AppError} `conflict` with the review as it is, when another device has written to it since
 */
export function saveReview(ctx: ClientContext, input: SaveInput): Promise<Receipt> {
  const { organisationId, clientId } = ctx.scope;
  const { week } = input;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    assertWeekIsNear(week, ctx.now());
    const vault = await vaultOf(tx, ctx.scope, clientId);
    if (await write(tx, ctx, vault, input)) {
      const action = input.finished ? "review.finished" : "review.saved";
      await audit(tx, ctx, { action, clientId });
    }
    const row = await tx.weeklyReview.findUniqueOrThrow({
      where: { organisationId_clientId_week: { organisationId, clientId, week: new Date(week) } },
      select: reviewFields,
    });
    if (row.revision !== input.operationId) {
      throw new AppError("conflict", "This review was changed on another device. Your words are still here.", {
        current: toReview(vault, row),
      });
    }
    return { revision: row.revision, finished: row.finishedAt !== null };
  });
}

/** @returns whether anything was written: nothing is, when it has been already, or when somebody else wrote meanwhile */
async function write(tx: Transaction, ctx: ClientContext, vault: Vault, input: SaveInput): Promise<boolean> {
  const { organisationId, clientId } = ctx.scope;
  const { operationId, after, lastStep, finished } = input;
  const [week, at] = [new Date(input.week), ctx.now()];
  const sealed = (id: string) => ({
    lastStep,
    reflection: input.reflection === "" ? null : vault.seal("weekly_review.reflection", id, input.reflection),
    nextStep: input.nextStep === "" ? null : vault.seal("weekly_review.next_step", id, input.nextStep),
    ...{ revision: operationId, savedAt: at },
  });
  const seen =
    after === null
      ? null
      : await tx.weeklyReview.findUnique({
          where: { organisationId_clientId_week: { organisationId, clientId, week } },
          select: { id: true, finishedAt: true, revision: true },
        });
  // What it builds on never arrived, or is gone: then it is the first one.
  if (!seen) {
    const id = newId();
    const row = { organisationId, id, clientId, week, startedAt: at, finishedAt: finished ? at : null };
    const { count } = await tx.weeklyReview.createMany({
      data: [{ ...row, ...sealed(id) }],
      skipDuplicates: true,
    });
    return count > 0;
  }
  if (seen.revision !== after) return false;
  const { count } = await tx.weeklyReview.updateMany({
    where: { organisationId, id: seen.id, revision: after },
    data: { ...sealed(seen.id), finishedAt: seen.finishedAt ?? (finished ? at : null) },
  });
  return count > 0;
}

/** @throws {AppError} `invalid` for a week that has not begun anywhere on Earth, or that is long gone */
function assertWeekIsNear(week: string, at: Date): void {
  const days = (at.getTime() - Date.parse(week)) / dayInMs;
  if (days < -1 || days > WEEKS_BACK * 7) throw new AppError("invalid", "This week is too far away to look back at.");
}
