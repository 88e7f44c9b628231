import type { Transaction } from "#server/db/client.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { raiseWhatStands } from "../commands.ts";

/**
 * Sees to it, in the transaction of a rating, that somebody is told when a decline completes what a check-in began.
 * Tells nothing while an open flag says so already.
 */
export function assertDeclineIsTold(tx: Transaction, ctx: ClientContext): Promise<void> {
  const { clientId } = ctx.scope;
  return raiseWhatStands(tx, ctx, { clientId, observed: "" }, { raisedBy: "client", raisedById: clientId });
}
