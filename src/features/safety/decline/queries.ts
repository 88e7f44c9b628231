import { isAlone } from "#features/self-use/queries.ts";
import type { Transaction } from "#server/db/client.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { raiseWhatStands } from "../commands.ts";
import type { Noticing } from "../telling/commands.ts";

/**
 * Sees to it, in the transaction of a rating, that somebody is told when a decline completes what a check-in began.
 * Tells nothing while an open flag says so already, and nobody while there is no coach.
 */
export async function assertDeclineIsTold(tx: Transaction, ctx: ClientContext): Promise<void> {
  if (!(await isAlone(tx, ctx.scope, ctx.actorId))) await assertHoldIsTold(tx, ctx, ctx.scope.clientId);
}

/** Sees to it that whoever coaches this client finds a flag that says what holds them back, if anything does. */
export function assertHoldIsTold(tx: Transaction, ctx: Noticing, clientId: string): Promise<void> {
  return raiseWhatStands(tx, ctx, { clientId, observed: "" }, { raisedBy: "client", raisedById: clientId });
}
