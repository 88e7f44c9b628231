import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { LETTERS_BEFORE_PAUSE, type Reminder } from "./schema.ts";

const NINE = 9;

/** What the client chose about letters; off until they did. */
export function reminderOf(ctx: ClientContext): Promise<Reminder> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const row = await tx.ratingReminder.findUnique({
      where: { organisationId_clientId: { organisationId, clientId } },
      select: { enabled: true, hour: true, since: true },
    });
    if (!row) return { enabled: false, hour: NINE, paused: false };
    const { enabled, hour, since } = row;
    const unanswered = await unansweredLetters(tx, ctx.scope, { clientId, since });
    return { enabled, hour, paused: enabled && unanswered >= LETTERS_BEFORE_PAUSE };
  });
}

/** Letters sent since the client last rated anything, or last chose to be reminded. */
export async function unansweredLetters(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, since }: { clientId: string; since: Date },
): Promise<number> {
  const last = await tx.rating.findFirst({
    where: { organisationId, clientId },
    orderBy: [{ ratedAt: "desc" }, { id: "desc" }],
    select: { ratedAt: true },
  });
  const answeredAt = last && last.ratedAt > since ? last.ratedAt : since;
  return tx.ratingReminderSent.count({ where: { organisationId, clientId, sentAt: { gt: answeredAt } } });
}
