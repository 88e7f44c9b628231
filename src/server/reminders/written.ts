import { Prisma } from "#server/db/generated/client.ts";

/**
 * SQL for whether the client has written anything since their reminders began to rest: an entry, a rating, an attempt
 * or a review. Expects the row of `reminder_choice` as `c`. It looks at when, and never at what.
 */
export const hasWrittenSince = Prisma.sql`(
  exists (select from tenant.mastery_experience w
    where w.organisation_id = c.organisation_id and w.client_id = c.client_id and w.created_at > c.paused_at)
  or exists (select from tenant.rating w
    where w.organisation_id = c.organisation_id and w.client_id = c.client_id and w.created_at > c.paused_at)
  or exists (select from tenant.attempt w
    where w.organisation_id = c.organisation_id and w.client_id = c.client_id
      and greatest(w.created_at, w.attempted_at) > c.paused_at)
  or exists (select from tenant.weekly_review w
    where w.organisation_id = c.organisation_id and w.client_id = c.client_id and w.saved_at > c.paused_at))`;
