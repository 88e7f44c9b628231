import { requireConsent } from "#features/consent/queries.ts";
import { dayIn } from "#lib/day.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { assignScale } from "../commands.ts";

/** Takes one of our scales for oneself, rated weekly from today, with a baseline first. Again returns the same one. */
export async function takeScale(
  { scope, coach, now }: ClientContext & { readonly coach: CoachContext },
  { templateKey }: { templateKey: string },
): Promise<{ scaleId: string }> {
  const { organisationId, clientId } = scope;
  const { timeZone } = await withOrganisation(scope, async (tx) => {
    await requireConsent(tx, scope, "coaching_record");
    return tx.client.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: clientId } },
      select: { timeZone: true },
    });
  });
  const plan = { cadence: "weekly", startsOn: dayIn(timeZone, now()), baseline: true } as const;
  return assignScale(coach, { clientId, templateKey, plan });
}
