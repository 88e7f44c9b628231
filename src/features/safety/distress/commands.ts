import { AppError } from "#domain/errors.ts";
import { mustRest } from "#domain/safety/distress.ts";
import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { raise } from "../commands.ts";
import { holdSafety } from "../queries.ts";
import type { EndInput } from "./schema.ts";

/**
 * Keeps how a guided practice ended. Distress that calls for rest raises a flag in the same transaction, so the coach
 * hears of it and the practice waits. Needs no consent and is never refused: what a practice did to somebody counts.
 *
 * @throws {AppError} `not_found` for a practice that this client did not begin
 */
export function endPractice(ctx: ClientContext, { practiceId, operationId, ending, after }: EndInput) {
  const { organisationId, clientId } = ctx.scope;
  const key = { organisationId_clientId_operationId: { organisationId, clientId, operationId: practiceId } };
  const select = { id: true, before: true, after: true } as const;
  return withOrganisation(ctx.scope, async (tx) => {
    await holdSafety(tx, ctx.scope, clientId);
    const begun = await tx.practiceDistress.findUnique({ where: key, select });
    if (!begun) throw new AppError("not_found", "Not found.");
    const { count } = await tx.practiceDistress.updateMany({
      where: { organisationId, id: begun.id, endedAt: null },
      data: { endedAt: ctx.now(), ending, after, endOperationId: operationId },
    });
    if (count === 0) {
      const kept = await tx.practiceDistress.findUniqueOrThrow({ where: key, select });
      if (mustRest(kept.before, kept.after)) return { rests: true };
      const isMore = kept.after === null ? after !== null : mustRest(kept.before, after);
      if (!isMore) return { rests: false };
      // Silence is no first word, and distress that calls for rest counts whenever it is told.
      await tx.practiceDistress.updateMany({
        where: { organisationId, id: begun.id },
        data: { after, endOperationId: operationId },
      });
    }
    await audit(tx, ctx, { action: `practice.${ending}`, subjectId: begun.id, clientId });
    const rests = mustRest(begun.before, after);
    if (rests) {
      const observed = `Distress ${begun.before} of 10 before, ${after} of 10 after.`;
      const raising = { operationId, clientId, kind: "distress_after_practice", observed } as const;
      await raise(tx, ctx, raising, { raisedBy: "client", raisedById: clientId });
    }
    return { rests };
  });
}
