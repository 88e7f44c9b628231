import { requireConsent } from "#features/consent/queries.ts";
import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { Reminder, ReminderInput } from "./schema.ts";

/** Keeps whether and when the client wants letters. Choosing anew starts afresh: what went unanswered is forgotten. */
export function setReminder(ctx: ClientContext, { enabled, hour }: ReminderInput): Promise<Reminder> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    // Nobody needs a permission to be left alone.
    if (enabled) await requireConsent(tx, ctx.scope, "coaching_record");
    const choice = { enabled, hour, since: ctx.now() };
    await tx.ratingReminder.upsert({
      where: { organisationId_clientId: { organisationId, clientId } },
      create: { organisationId, clientId, ...choice },
      update: choice,
      select: { hour: true },
    });
    await audit(tx, ctx, { action: enabled ? "reminder.chosen" : "reminder.declined", clientId });
    return { enabled, hour, paused: false };
  });
}
