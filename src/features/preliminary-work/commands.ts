import { AppError } from "#domain/errors.ts";
import type { Practice } from "#domain/safety/practices.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { assertPractiseAllowed } from "#features/safety/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { AnswerInput, MapInput, StepInput } from "./schema.ts";

type Receipt = { id: string };

/** Keeps a map of what is in the client's hands. Sent again, it is the first one. */
export function saveMap(ctx: ClientContext, { operationId, ...content }: MapInput): Promise<Receipt> {
  const { organisationId, clientId } = ctx.scope;
  return practising(ctx, "control_mapping", async (tx, vault) => {
    const id = newId();
    const sealed = vault.seal("control_map.content", id, JSON.stringify(content));
    const { count } = await tx.controlMap.createMany({
      data: [{ organisationId, id, clientId, operationId, content: sealed, createdAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 1) await audit(tx, ctx, { action: "control_map.saved", subjectId: id, clientId });
    return tx.controlMap.findUniqueOrThrow({
      where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
      select: { id: true },
    });
  });
}

/** Plans one small step. Sent again, it is the first one. */
export function planStep(ctx: ClientContext, { operationId, controlMapId, step }: StepInput): Promise<Receipt> {
  const { organisationId, clientId } = ctx.scope;
  return practising(ctx, "micro_rung", async (tx, vault) => {
    if (controlMapId) {
      const own = await tx.controlMap.count({ where: { organisationId, clientId, id: controlMapId } });
      if (own === 0) throw new AppError("not_found", "Not found.");
    }
    const id = newId();
    const sealed = vault.seal("micro_rung.step", id, step);
    const { count } = await tx.microRung.createMany({
      data: [{ organisationId, id, clientId, operationId, controlMapId, step: sealed, plannedAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 1) await audit(tx, ctx, { action: "micro_rung.planned", subjectId: id, clientId });
    return tx.microRung.findUniqueOrThrow({
      where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
      select: { id: true },
    });
  });
}

/**
 * Keeps how a small step went. Sent again, nothing changes.
 *
 * @throws {AppError} `conflict` when another answer is on record already
 */
export function answerStep(ctx: ClientContext, { id, operationId, outcome, noticed }: AnswerInput): Promise<Receipt> {
  const { organisationId, clientId } = ctx.scope;
  return practising(ctx, "micro_rung", async (tx, vault) => {
    const { count } = await tx.microRung.updateMany({
      where: { organisationId, clientId, id, answeredAt: null, removedAt: null },
      data: {
        answeredAt: ctx.now(),
        answerOperationId: operationId,
        outcome,
        noticed: noticed === "" ? null : vault.seal("micro_rung.noticed", id, noticed),
      },
    });
    if (count === 1) {
      await audit(tx, ctx, { action: "micro_rung.answered", subjectId: id, clientId });
      return { id };
    }
    const row = await tx.microRung.findFirst({
      where: { organisationId, clientId, id, removedAt: null },
      select: { answerOperationId: true },
    });
    if (!row) throw new AppError("not_found", "Not found.");
    if (row.answerOperationId === operationId) return { id };
    throw new AppError("conflict", "You have said already how this step went. Your words are still here.");
  });
}

/** Takes a step off the list; `restoreStep` brings it back. */
export function removeStep(ctx: ClientContext, { id }: { id: string }): Promise<Receipt> {
  return setRemoved(ctx, id, ctx.now());
}

export function restoreStep(ctx: ClientContext, { id }: { id: string }): Promise<Receipt> {
  return setRemoved(ctx, id, null);
}

function setRemoved(ctx: ClientContext, id: string, removedAt: Date | null): Promise<Receipt> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { count } = await tx.microRung.updateMany({ where: { organisationId, clientId, id }, data: { removedAt } });
    if (count === 0) throw new AppError("not_found", "Not found.");
    await audit(tx, ctx, { action: removedAt ? "micro_rung.removed" : "micro_rung.restored", subjectId: id, clientId });
    return { id };
  });
}

/** One write of an exercise, with the client's consent and while nothing pauses it. */
function practising<Result>(
  { scope, now }: ClientContext,
  practice: Practice,
  work: (tx: Transaction, vault: Vault) => Promise<Result>,
): Promise<Result> {
  return withOrganisation(scope, async (tx) => {
    await requireConsent(tx, scope, "coaching_record");
    await assertPractiseAllowed(tx, scope, scope.clientId, practice, now());
    return work(tx, await vaultOf(tx, scope, scope.clientId));
  });
}
