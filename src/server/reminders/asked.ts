import * as z from "zod";
import type { RatingPlan } from "#domain/efficacy/schedule.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";
import { hasWrittenSince } from "./written.ts";

const kind = z.enum(["moment", "review"]);
const since = z.iso.datetime({ offset: true });

const asked = z.object({
  clientId: z.string(),
  email: z.string(),
  timeZone: z.string(),
  /** By mail, unless they chose otherwise. */
  channel: z.enum(["mail", "push"]),
  /** Null while they have not chosen. */
  quietFrom: z.number().nullable(),
  quietUntil: z.number().nullable(),
  offCode: z.string().nullable(),
  unanswered: z.number(),
  lastSentAt: z.date().nullable(),
  pausedAt: z.date().nullable(),
  /** They wrote something since their reminders began to rest. */
  written: z.boolean(),
  /** When they were last in the portal, as far as sessions know. */
  lastSeenAt: z.date().nullable(),
  devices: z.array(z.string()),
  /** Weeks that they looked back at, by their Mondays. */
  reviewed: z.array(z.string()),
  reminders: z.array(z.object({ kind, days: z.array(z.number()), minutes: z.array(z.number()), since })),
  sent: z.array(z.object({ kind, dueOn: z.string(), minute: z.number() })),
  /** Null where they did not ask, or are in no coaching that runs. */
  ratings: z
    .object({
      hour: z.number(),
      since,
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
      sent: z.array(z.object({ dueOn: z.string() })),
    })
    .nullable(),
});

/** Somebody who asked to be reminded of something, with all that says whether it is time. */
export type Asked = z.infer<typeof asked>;

/** One of them, to be read by itself: what cannot be understood about one client concerns no other. */
export type AskedRow = { readonly clientId: string; readonly asked: () => Asked };

/**
 * Clients of an organisation who asked to be reminded, may be written to, and can be reached the way they chose, in the
 * order of their ids. Whose reminders rest is among them only after writing something.
 */
export async function askedAfter(
  tx: Transaction,
  { organisationId }: Tenant,
  { after, take }: { after: string | null; take: number },
): Promise<AskedRow[]> {
  const rows = await tx.$queryRaw<{ clientId: string }[]>`
    select p.id as "clientId", u.email, p.time_zone as "timeZone", coalesce(c.channel::text, 'mail') as channel,
      c.quiet_from as "quietFrom", c.quiet_until as "quietUntil", c.off_code::text as "offCode",
      coalesce(c.unanswered, 0)::int as unanswered, c.last_sent_at as "lastSentAt", c.paused_at as "pausedAt",
      (c.paused_at is not null) as written,
      (select max(last_seen_at) from directory.session s where s.user_id = u.id
        and (s.organisation_id is null or (s.organisation_id = p.organisation_id and s.acting_as = 'client'))) as "lastSeenAt",
      coalesce((select json_agg(id order by id) from tenant.push_subscription
        where organisation_id = p.organisation_id and client_id = p.id), '[]'::json) as devices,
      coalesce((select json_agg(week) from (select week from tenant.weekly_review
        where organisation_id = p.organisation_id and client_id = p.id and finished_at is not null
        order by week desc limit 2) as lately), '[]'::json) as reviewed,
      coalesce((select json_agg(json_build_object('kind', r.kind, 'minutes', r.minutes, 'since', r.since,
          'days', case when r.kind = 'review' then array[w.day] else r.days end) order by r.kind)
        from tenant.reminder r
        left join tenant.weekly_review_choice w on w.organisation_id = r.organisation_id and w.client_id = r.client_id
        where r.organisation_id = p.organisation_id and r.client_id = p.id and r.enabled
          and (r.kind <> 'review' or w.enabled)), '[]'::json) as reminders,
      coalesce((select json_agg(json_build_object('kind', kind, 'dueOn', due_on, 'minute', minute))
        from tenant.reminder_sent where organisation_id = p.organisation_id and client_id = p.id
          and due_on > current_date - 7), '[]'::json) as sent,
      case when g.client_id is not null then json_build_object('hour', g.hour, 'since', g.since,
        'scales', coalesce((select json_agg(json_build_object(
            'plans', (select json_agg(json_build_object('cadence', cadence, 'startsOn', starts_on,
                'baselineCount', baseline_count, 'baselineGap', baseline_gap) order by set_at, id)
              from tenant.rating_schedule where organisation_id = s.organisation_id and scale_id = s.id),
            'ratedAt', coalesce((select json_agg(rated_at order by rated_at, id)
              from tenant.rating where organisation_id = s.organisation_id and scale_id = s.id), '[]'::json)))
          from tenant.efficacy_scale s
          where s.organisation_id = g.organisation_id and s.client_id = g.client_id and s.ended_at is null
            and exists (select from tenant.rating_schedule
              where organisation_id = s.organisation_id and scale_id = s.id)), '[]'::json),
        'sent', coalesce((select json_agg(json_build_object('dueOn', due_on) order by due_on)
          from tenant.rating_reminder_sent
          where organisation_id = g.organisation_id and client_id = g.client_id), '[]'::json)) end as ratings
    from tenant.client p
    join directory.client_account a on a.organisation_id = p.organisation_id and a.client_id = p.id
    join directory."user" u on u.id = a.user_id and u.disabled_at is null
    left join tenant.reminder_choice c on c.organisation_id = p.organisation_id and c.client_id = p.id
    left join tenant.rating_reminder g on g.organisation_id = p.organisation_id and g.client_id = p.id and g.enabled
      and exists (select from tenant.engagement e
        where e.organisation_id = g.organisation_id and e.client_id = g.client_id and e.status = 'active')
    where p.organisation_id = ${organisationId}::uuid and p.archived_at is null
      and (${after}::uuid is null or p.id > ${after}::uuid)
      and (g.client_id is not null or exists (select from tenant.reminder r
        left join tenant.weekly_review_choice w on w.organisation_id = r.organisation_id and w.client_id = r.client_id
        where r.organisation_id = p.organisation_id and r.client_id = p.id and r.enabled
          and (r.kind <> 'review' or w.enabled)))
      and (c.paused_at is null or ${hasWrittenSince})
      and (c.channel is distinct from 'push' or exists (select from tenant.push_subscription
        where organisation_id = p.organisation_id and client_id = p.id))
      and (select k.granted from tenant.consent k
        where k.organisation_id = p.organisation_id and k.client_id = p.id and k.purpose = 'coaching_record'
        order by k.decided_at desc, k.id desc limit 1)
    order by p.id limit ${take}`;
  return rows.map((row) => ({ clientId: row.clientId, asked: () => asked.parse(row) }));
}
