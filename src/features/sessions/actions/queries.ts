import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { NextActionModel } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope, Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { type Action, limits } from "./schema.ts";

const DAY = 86_400_000;
/** Done ones are shown for as long. */
const DONE_SHOWN_DAYS = 60;

export const actionFields = {
  id: true,
  sessionId: true,
  owner: true,
  what: true,
  dueOn: true,
  doneAt: true,
  version: true,
} as const;
type ActionRow = Pick<NextActionModel, keyof typeof actionFields>;

/** Whose actions, with what key, and which day it is where the client is. */
export type Whose = { clientId: string; vault: Vault; timeZone: string; now: Date };

/** A row in the clear. */
export function toAction({ vault, timeZone, now }: Omit<Whose, "clientId">, row: ActionRow): Action {
  const dueOn = row.dueOn?.toISOString().slice(0, 10) ?? null;
  return {
    ...row,
    owner: row.owner === "client" ? "client" : "coach",
    what: vault.open("next_action.what", row.id, row.what),
    dueOn,
    overdue: row.doneAt === null && dueOn !== null && dueOn < dayIn(timeZone, now),
    doneAt: row.doneAt?.toISOString() ?? null,
  };
}

/** What coach and client have agreed to do: what is open first, by its day, then what was done lately. */
export async function nextActionsOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, ...reading }: Whose,
): Promise<Action[]> {
  const where = { organisationId, clientId, removedAt: null };
  const open = await tx.nextAction.findMany({
    where: { ...where, doneAt: null },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
    take: limits.actions,
    select: actionFields,
  });
  const done = await tx.nextAction.findMany({
    where: { ...where, doneAt: { gte: new Date(reading.now.getTime() - DONE_SHOWN_DAYS * DAY) } },
    orderBy: [{ doneAt: "desc" }, { id: "desc" }],
    take: limits.actions - open.length,
    select: actionFields,
  });
  return [...open, ...done].map((row) => toAction(reading, row));
}

/** The same for the client's own coach. */
export function actionsForCoach(ctx: CoachContext, { clientId }: { clientId: string }) {
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await ownClient(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    await audit(tx, ctx, { action: "actions.read", clientId });
    return {
      clientId,
      timeZone,
      actions: await nextActionsOf(tx, ctx.scope, { clientId, vault, timeZone, now: ctx.now() }),
    };
  });
}

/** Whose action it is, when the client is the coach's own. Throws `not_found`. */
export async function ownAction(tx: Transaction, scope: CoachScope, actionId: string) {
  const { organisationId } = scope;
  const row = await tx.nextAction.findFirst({
    where: { organisationId, id: actionId },
    select: { clientId: true },
  });
  if (!row) throw new AppError("not_found", "Not found.");
  return ownClient(tx, scope, row.clientId);
}
