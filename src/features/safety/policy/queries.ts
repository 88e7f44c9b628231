import { withOrganisation } from "#server/db/tenancy.ts";
import type { OwnerContext } from "#server/trpc/procedures.ts";
import { ptsdThresholdOf } from "../screening/queries.ts";
import type { Policy } from "./schema.ts";

/** How this practice escalates flags and reads the trauma screen. */
export function policyOf(ctx: OwnerContext): Promise<Policy> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { escalationHours } = await tx.organisation.findUniqueOrThrow({
      where: { id: ctx.scope.organisationId },
      select: { escalationHours: true },
    });
    return { escalationHours, ptsdThreshold: await ptsdThresholdOf(tx, ctx.scope) };
  });
}
