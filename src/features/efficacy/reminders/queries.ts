import { reminderPolicy, unansweredLetters } from "#domain/efficacy/reminders.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { Reminder } from "./schema.ts";

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
    const { lettersBeforePause } = reminderPolicy;
    const sent = await tx.ratingReminderSent.findMany({
      where: { organisationId, clientId },
      orderBy: { dueOn: "desc" },
      take: lettersBeforePause,
      select: { dueOn: true, sentAt: true },
    });
    const last = await tx.rating.aggregate({ where: { organisationId, clientId }, _max: { ratedAt: true } });
    const letters = sent.map(({ dueOn, sentAt }) => ({ dueOn: dueOn.toISOString().slice(0, 10), sentAt }));
    const unanswered = unansweredLetters({ since, lastRatedAt: last._max.ratedAt, sent: letters });
    return { enabled, hour, paused: enabled && unanswered >= lettersBeforePause };
  });
}
