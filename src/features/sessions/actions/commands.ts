import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { audit, type Deed } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { NextActionUpdateManyMutationInput } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { actionFields, ownAction, toAction, type Whose } from "./queries.ts";
import { type Action, type AddInput, type ChangeInput, type DoneInput, limits, type RemoveInput } from "./schema.ts";

const dateOf = (dueOn: string | null) => dueOn && new Date(dueOn);

/** Writes down what somebody will do. The same id again returns what is kept. */
export function addAction(ctx: CoachContext, input: AddInput): Promise<Action> {
  const { organisationId } = ctx.scope;
  const { actionId, clientId, sessionId, what, owner, dueOn } = input;
  return withOrganisation(ctx.scope, async (tx) => {
    const { engagementId, timeZone } = await ownClient(tx, ctx.scope, clientId);
    if (sessionId && (await tx.coachingSession.count({ where: { organisationId, clientId, id: sessionId } })) === 0) {
      throw new AppError("not_found", "Not found.");
    }
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const whose = { clientId, vault, timeZone, now: ctx.now() };
    // What was kept already is an answer, however full the list is by now.
    if ((await tx.nextAction.count({ where: { organisationId, clientId, id: actionId } })) > 0) {
      return read(tx, organisationId, actionId, whose);
    }
    const open = await tx.nextAction.count({ where: { organisationId, clientId, removedAt: null, doneAt: null } });
    if (open >= limits.actions) throw new AppError("invalid", "There is enough to do already. Finish something first.");
    const row = {
      ...{ organisationId, id: actionId, clientId, engagementId, sessionId, createdAt: ctx.now() },
      owner: owner === "client" ? ("client" as const) : ("member" as const),
      what: vault.seal("next_action.what", actionId, what),
      dueOn: dateOf(dueOn),
    };
    const { count } = await tx.nextAction.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) await audit(tx, ctx, { action: "action.added", subjectId: actionId, clientId });
    return read(tx, organisationId, actionId, whose);
  });
}

/** Rewrites it. A stale version is a `conflict` with the action as it is. */
export function changeAction(ctx: CoachContext, { actionId, version, what, owner, dueOn }: ChangeInput) {
  return write(ctx, { actionId, version, action: "action.changed" }, ({ vault }) => ({
    what: vault.seal("next_action.what", actionId, what),
    owner: owner === "client" ? "client" : "member",
    dueOn: dateOf(dueOn),
  }));
}

/** Says that it is done, or takes that back. */
export function setDone(ctx: CoachContext, { done, ...ref }: DoneInput): Promise<Action> {
  return write(ctx, { ...ref, action: done ? "action.done" : "action.reopened" }, () => ({
    doneAt: done ? ctx.now() : null,
  }));
}

/** Takes it off the list, or brings it back. */
export function setRemoved(ctx: CoachContext, { removed, ...ref }: RemoveInput): Promise<Action> {
  return write(ctx, { ...ref, action: removed ? "action.removed" : "action.restored" }, () => ({
    removedAt: removed ? ctx.now() : null,
  }));
}

type Ref = { actionId: string; version: number; action: Deed["action"] };

function write(
  ctx: CoachContext,
  { actionId, version, action }: Ref,
  dataFor: (whose: Whose) => NextActionUpdateManyMutationInput,
): Promise<Action> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId, timeZone } = await ownAction(tx, ctx.scope, actionId);
    const whose = { clientId, vault: await vaultOf(tx, ctx.scope, clientId), timeZone, now: ctx.now() };
    return replace(tx, ctx, whose, { actionId, version, action, data: dataFor(whose) });
  });
}

/** The client's own word that they did what they had said they would, or that they have not after all. */
export function tickMyAction(ctx: ClientContext, { actionId, version, done }: DoneInput): Promise<Action> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    const row = await tx.nextAction.findFirst({
      where: { organisationId, clientId, id: actionId, owner: "client", removedAt: null },
      select: { client: { select: { timeZone: true } } },
    });
    if (!row) throw new AppError("not_found", "Not found.");
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const whose = { clientId, vault, timeZone: row.client.timeZone, now: ctx.now() };
    const data = { doneAt: done ? ctx.now() : null };
    return replace(tx, ctx, whose, { actionId, version, action: done ? "action.done" : "action.reopened", data });
  });
}

async function replace(
  tx: Transaction,
  ctx: CoachContext | ClientContext,
  whose: Whose,
  { actionId, version, action, data }: Ref & { data: NextActionUpdateManyMutationInput },
): Promise<Action> {
  const { organisationId } = ctx.scope;
  const { count } = await tx.nextAction.updateMany({
    where: { organisationId, id: actionId, version },
    data: { ...data, version: { increment: 1 } },
  });
  const current = await read(tx, organisationId, actionId, whose);
  if (count === 0)
    throw new AppError("conflict", "This was changed elsewhere. What is kept now is shown.", { current });
  await audit(tx, ctx, { action, subjectId: actionId, clientId: whose.clientId });
  return current;
}

async function read(tx: Transaction, organisationId: string, id: string, { clientId, ...reading }: Whose) {
  const row = await tx.nextAction.findFirst({ where: { organisationId, clientId, id }, select: actionFields });
  // An id that is taken belongs to somebody else.
  if (!row) throw new AppError("not_found", "Not found.");
  return toAction(reading, row);
}
