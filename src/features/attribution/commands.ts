import { requireConsent } from "#features/consent/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { assertOwnSubject } from "./queries.ts";
import type { ExplainInput } from "./schema.ts";

/** Keeps how a client explains one of their events. Never paused: how somebody sees their own life is theirs to say. */
export function explain(ctx: ClientContext, { operationId, cause, ...rated }: ExplainInput): Promise<{ id: string }> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    await assertOwnSubject(tx, ctx.scope, rated);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const id = newId();
    const sealed = cause === "" ? null : vault.seal("attribution.cause", id, cause);
    const { count } = await tx.attribution.createMany({
      data: [{ organisationId, id, clientId, operationId, ...rated, cause: sealed, ratedAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 1) await audit(tx, ctx, { action: "attribution.rated", subjectId: rated.subjectId, clientId });
    return tx.attribution.findUniqueOrThrow({
      where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
      select: { id: true },
    });
  });
}
