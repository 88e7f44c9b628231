import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { OwnerContext } from "#server/trpc/procedures.ts";
import type { Policy } from "./schema.ts";

/** Changes it from now on, for every client of the practice. */
export function changePolicy(ctx: OwnerContext, { escalationHours, ptsdThreshold }: Policy): Promise<Policy> {
  return withOrganisation(ctx.scope, async (tx) => {
    await tx.organisation.update({
      where: { id: ctx.scope.organisationId },
      data: { escalationHours, ptsdThreshold },
      select: { id: true },
    });
    await audit(tx, ctx, { action: "policy.changed", subjectId: ctx.scope.organisationId });
    return { escalationHours, ptsdThreshold };
  });
}
