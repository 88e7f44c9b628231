import { verifiedOn as shippedOn } from "#content/safety/crisis-help.ts";
import { AppError } from "#domain/errors.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { OwnerContext } from "#server/trpc/procedures.ts";
import type { ConfirmInput } from "./schema.ts";

/**
 * An owner confirms what clients see about help in one country, as it is or in the practice's own words. Earlier
 * confirmations stay; the newest counts.
 *
 * @throws {AppError} `conflict` when our entries have changed since the page was opened
 */
export function confirmCrisisLines(
  ctx: OwnerContext,
  { country, verifiedOn, entries }: ConfirmInput,
): Promise<{ id: string }> {
  const { organisationId, ownerId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    if (entries === null && verifiedOn !== shippedOn) {
      throw new AppError(
        "conflict",
        "These entries have changed since you opened the page. Please look at them again.",
        {
          current: shippedOn,
        },
      );
    }
    const id = newId();
    await tx.crisisConfirmation.create({
      data: {
        organisationId,
        id,
        country,
        ...(entries && { entries }),
        dataVerifiedOn: new Date(verifiedOn),
        confirmedById: ownerId,
        confirmedAt: ctx.now(),
      },
      select: { id: true },
    });
    await audit(tx, ctx, { action: "crisis_lines.confirmed", subjectId: id });
    return { id };
  });
}
