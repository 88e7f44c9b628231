import * as z from "zod";
import { remindersDue } from "#domain/efficacy/reminders.ts";
import type { RatingPlan } from "#domain/efficacy/schedule.ts";
import { type Transaction, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { postLetter } from "#server/mail/post.ts";
import type { Tenant } from "#server/scope.ts";
import { organisations } from "../organisations.ts";

/** Letters of one organisation that go out in one transaction. */
const BATCH = 200;

/**
 * Writes to clients who asked for it when a rating is due, once for each due day. A letter and the note that it was
 * written commit together, so that neither a repeat nor a second worker writes twice. One organisation's trouble stops
 * no other's.
 */
export async function remindOfRatings(now = new Date()): Promise<void> {
  const troubles: unknown[] = [];
  for await (const organisationId of organisations()) {
    try {
      await remindIn({ organisationId }, now);
    } catch (err) {
      log.error({ action: "ratings.not_reminded", organisationId, err });
      troubles.push(err);
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} organisations were not reminded`);
}

async function remindIn(tenant: Tenant, now: Date): Promise<void> {
  let after: string | null = null;
  do {
    const page: Choice[] = await withOrganisation(
      tenant,
      async (tx) => {
        const choices = await choicesAfter(tx, tenant, after);
        for (const choice of choices) await remind(tx, tenant, choice, now);
        return choices;
      },
      workerDatabase(),
    );
    after = page.length === BATCH ? (page.at(-1)?.clientId ?? null) : null;
  } while (after !== null);
}

const choiceRow = z.object({
  clientId: z.string(),
  email: z.string(),
  timeZone: z.string(),
  hour: z.number(),
  since: z.date(),
  lastRatedAt: z.date().nullable(),
  scales: z.array(
    z.object({
      plans: z.array(
        z.object({
          cadence: z.enum(["weekly", "two_weekly"]),
          startsOn: z.string(),
          baselineCount: z.number(),
          baselineGap: z.number(),
        }) satisfies z.ZodType<RatingPlan>,
      ),
      ratedAt: z.array(z.string()),
    }),
  ),
  sent: z.array(z.object({ dueOn: z.string(), sentAt: z.string() })),
});
type Choice = z.infer<typeof choiceRow>;

/** Clients who chose letters, may be written to and are in coaching that runs, with all that says whether one is due. */
async function choicesAfter(tx: Transaction, { organisationId }: Tenant, after: string | null): Promise<Choice[]> {
  const rows = await tx.$queryRaw`
    select r.client_id as "clientId", u.email, c.time_zone as "timeZone", r.hour, r.since,
      (select max(rated_at) from tenant.rating
        where organisation_id = r.organisation_id and client_id = r.client_id) as "lastRatedAt",
      coalesce((select json_agg(json_build_object(
          'plans', (select json_agg(json_build_object('cadence', cadence, 'startsOn', starts_on,
              'baselineCount', baseline_count, 'baselineGap', baseline_gap) order by set_at, id)
            from tenant.rating_schedule where organisation_id = s.organisation_id and scale_id = s.id),
          'ratedAt', coalesce((select json_agg(rated_at order by rated_at, id)
            from tenant.rating where organisation_id = s.organisation_id and scale_id = s.id), '[]'::json)))
        from tenant.efficacy_scale s
        where s.organisation_id = r.organisation_id and s.client_id = r.client_id and s.ended_at is null
          and exists (select from tenant.rating_schedule
            where organisation_id = s.organisation_id and scale_id = s.id)), '[]'::json) as scales,
      coalesce((select json_agg(json_build_object('dueOn', due_on, 'sentAt', sent_at) order by due_on)
        from tenant.rating_reminder_sent
        where organisation_id = r.organisation_id and client_id = r.client_id), '[]'::json) as sent
    from tenant.rating_reminder r
    join tenant.client c on c.organisation_id = r.organisation_id and c.id = r.client_id and c.archived_at is null
    join directory.client_account a on a.organisation_id = r.organisation_id and a.client_id = r.client_id
    join directory."user" u on u.id = a.user_id and u.disabled_at is null
    where r.organisation_id = ${organisationId}::uuid and r.enabled
      and (${after}::uuid is null or r.client_id > ${after}::uuid)
      and exists (select from tenant.engagement e
        where e.organisation_id = r.organisation_id and e.client_id = r.client_id and e.status = 'active')
      and (select k.granted from tenant.consent k
        where k.organisation_id = r.organisation_id and k.client_id = r.client_id and k.purpose = 'coaching_record'
        order by k.decided_at desc, k.id desc limit 1)
    order by r.client_id limit ${BATCH}`;
  return z.array(choiceRow).parse(rows);
}

async function remind(tx: Transaction, { organisationId }: Tenant, choice: Choice, now: Date): Promise<void> {
  const { clientId, email } = choice;
  const days = remindersDue(choice, now);
  if (days.length === 0) return;
  // Whoever notes a day first writes the letter; several days at once make one.
  const { count } = await tx.ratingReminderSent.createMany({
    data: days.map((day) => ({ organisationId, clientId, dueOn: new Date(day), sentAt: now })),
    skipDuplicates: true,
  });
  if (count === 0) return;
  const url = new URL("/portal", env().PUBLIC_URL).href;
  await postLetter(tx, { template: "rating_reminder", to: email, url }, now);
}
