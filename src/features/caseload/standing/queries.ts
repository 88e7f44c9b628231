import * as z from "zod";
import { baselineOf } from "#domain/efficacy/baseline.ts";
import { startOf } from "#domain/efficacy/change.ts";
import { standingOf } from "#domain/efficacy/schedule.ts";
import { reliableChange } from "#domain/statistics/reliable-change.ts";
import { rungsUnderWay } from "#features/challenge-ladder/reading/queries.ts";
import { lapsedAmong } from "#features/safety/standing/queries.ts";
import { dayIn } from "#lib/day.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";

const DAY = 86_400_000;
/** Ratings are weekly until a schedule says otherwise. */
const RATING_EVERY = 7 * DAY;
const SPARK_POINTS = 12;

const moment = z.date().nullable();
const plan = z.object({
  cadence: z.enum(["weekly", "two_weekly"]),
  startsOn: z.string(),
  baselineCount: z.number(),
  baselineGap: z.number(),
});
const scaleFacts = z.object({
  sd: z.number().nullable(),
  reliability: z.number().nullable(),
  since: z.string(),
  last: z.string().nullable(),
  ended: z.boolean(),
  /** Null while ratings are weekly without a plan. */
  plans: z.array(plan).nullable(),
  /** When a planned scale was rated. */
  ratedAt: z.array(z.string()).nullable(),
  strengths: z.array(z.number()),
  /** When each of these was rated. */
  scoredAt: z.array(z.string()),
});
const row = z.object({
  engagementId: z.string(),
  clientId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  archived: z.boolean(),
  audience: z.string(),
  startsOn: z.string(),
  plannedWeeks: z.number(),
  paused: z.boolean(),
  contactAt: moment,
  flaggedSince: moment,
  ladderOpenSince: moment,
  lastAttemptAt: moment,
  /** When a ladder of this engagement was first agreed or tried: ratings from then on are no baseline. */
  workSince: moment,
  awaitingReplySince: moment,
  nextSessionAt: moment,
  /** The first lift of a pause or stop that is still to end; whether one has ended that nobody revoked. */
  liftEndsAt: moment,
  liftEnded: z.boolean(),
  tagIds: z.array(z.string()),
  scales: z.array(scaleFacts),
});
type Row = z.infer<typeof row>;

/** Where an engagement stands, as it is kept in `client_standing`. */
export type Standing = Pick<
  Row,
  | "engagementId"
  | "name"
  | "timeZone"
  | "archived"
  | "audience"
  | "startsOn"
  | "plannedWeeks"
  | "paused"
  | "contactAt"
  | "ladderOpenSince"
  | "lastAttemptAt"
  | "awaitingReplySince"
  | "nextSessionAt"
  | "tagIds"
> & {
  safetySince: Date | null;
  worsened: boolean;
  efficacyChange: number | null;
  ratingDueAt: Date | null;
  strengths: number[];
  rung: number | null;
  rungs: number | null;
  staleAt: Date | null;
};

type Whose = { clientIds: readonly string[]; now: Date };

/** Where all open engagements of some clients stand, worked out from what is on record. */
export async function standingsOf(tx: Transaction, tenant: Tenant, { clientIds, now }: Whose): Promise<Standing[]> {
  const rows = await recordsOf(tx, tenant, { clientIds, now });
  const places = await rungsUnderWay(tx, tenant, clientIds);
  const lapsing = rows.filter(({ flaggedSince, liftEnded }) => flaggedSince === null && liftEnded);
  const lapsed = new Map(
    lapsing.length === 0
      ? []
      : (await lapsedAmong(tx, tenant, { clientIds: lapsing.map(({ clientId }) => clientId), now })).map(
          ({ clientId, since }) => [clientId, since],
        ),
  );
  return rows.map(({ clientId, flaggedSince, liftEndsAt, liftEnded, workSince, scales, ...kept }) => {
    const worst = worstChange(scales, kept.timeZone, workSince);
    return {
      ...kept,
      ...(kept.paused && { ladderOpenSince: null, lastAttemptAt: null, awaitingReplySince: null }),
      // A pause or stop that came back when a lift ended presses like an open flag.
      safetySince: flaggedSince ?? lapsed.get(clientId) ?? null,
      worsened: worst?.verdict === "worsened",
      efficacyChange: worst?.change ?? null,
      // A paused engagement waits for nothing.
      ratingDueAt: kept.paused ? null : nextDue(scales, kept.timeZone, now),
      strengths: scales[0]?.strengths.slice(-SPARK_POINTS) ?? [],
      rung: places.get(clientId)?.rung ?? null,
      rungs: places.get(clientId)?.rungs ?? null,
      // What a lift covers can come back by itself, so whoever had one is looked at each time.
      staleAt: liftEnded ? new Date(0) : earliest(liftEndsAt, kept.nextSessionAt),
    };
  });
}

/**
 * Everything the standing rests on, in one query: a few index probes per client, however many clients the organisation
 * has. Behind row-level security only leakproof conditions reach an index, which `greatest` is and `coalesce` is not.
 */
async function recordsOf(tx: Transaction, { organisationId }: Tenant, { clientIds, now }: Whose): Promise<Row[]> {
  const rows = await tx.$queryRaw`
    select e.id as "engagementId", c.id as "clientId", c.name, c.time_zone as "timeZone",
      c.archived_at is not null as archived, e.audience::text as audience, e.starts_on::text as "startsOn",
      e.planned_weeks + e.extra_weeks as "plannedWeeks", e.status = 'paused' as paused, e.contact_at as "contactAt",
      (select min(f.raised_at) from tenant.safety_flag f
        where f.organisation_id = c.organisation_id and f.client_id = c.id and f.closed_at is null) as "flaggedSince",
      (select max(l.agreed_at) from tenant.ladder l
        where l.organisation_id = c.organisation_id and l.client_id = c.id and l.status = 'agreed') as "ladderOpenSince",
      (select max(a.attempted_at) from tenant.attempt a
        where a.organisation_id = c.organisation_id and a.client_id = c.id) as "lastAttemptAt",
      least((select min(l.agreed_at) from tenant.ladder l
        where l.organisation_id = c.organisation_id and l.client_id = c.id and l.engagement_id = e.id),
        (select min(a.attempted_at) from tenant.attempt a
        where a.organisation_id = c.organisation_id and a.client_id = c.id and a.attempted_at >= e.starts_on)) as "workSince",
      (select min(w.since) from (
          select x.created_at as since from tenant.mastery_experience x
            where x.organisation_id = c.organisation_id and x.client_id = c.id and x.sharing = 'shared'
              and x.deleted_at is null and x.created_at > greatest(e.contact_at, e.created_at)
          union all
          select r.at from tenant.entry_reply r
            join tenant.mastery_experience x on x.organisation_id = r.organisation_id and x.id = r.entry_id
              and x.sharing = 'shared' and x.deleted_at is null
            where r.organisation_id = c.organisation_id and r.client_id = c.id and r.by = 'client'
              and r.removed_at is null and r.at > greatest(e.contact_at, e.created_at)) w
        where (select k.granted from tenant.consent k
                where k.organisation_id = c.organisation_id and k.client_id = c.id and k.purpose = 'share_with_coach'
                order by k.decided_at desc, k.id desc limit 1)) as "awaitingReplySince",
      (select min(s.starts_at) from tenant.coaching_session s
        where s.organisation_id = c.organisation_id and s.client_id = c.id and s.state = 'planned'
          and s.starts_at > ${now}::timestamptz) as "nextSessionAt",
      (select min(v.expires_at) from tenant.safety_lift v
        where v.organisation_id = c.organisation_id and v.client_id = c.id and v.tier in ('pause', 'stop')
          and v.revoked_at is null and v.expires_at > ${now}::timestamptz) as "liftEndsAt",
      exists (select from tenant.safety_lift v
        where v.organisation_id = c.organisation_id and v.client_id = c.id and v.tier in ('pause', 'stop')
          and v.revoked_at is null and v.expires_at <= ${now}::timestamptz) as "liftEnded",
      array(select g.tag_id::text from tenant.client_tag g
        where g.organisation_id = c.organisation_id and g.client_id = c.id and g.removed_at is null
        order by g.tagged_at, g.tag_id) as "tagIds",
      coalesce((select json_agg(json_build_object(
          'sd', s.norm_sd, 'reliability', s.norm_reliability, 'since', s.created_at, 'last', r.last,
          'ended', s.ended_at is not null, 'plans', p.plans, 'ratedAt', m.moments, 'strengths', coalesce(r.strengths, '[]'::json),
          'scoredAt', coalesce(r.scored, '[]'::json)) order by s.created_at, s.id)
        from tenant.efficacy_scale s
        left join lateral (
          select max(rated_at) as last, json_agg(strength order by rated_at, id) filter (where strength is not null) as strengths,
            json_agg(rated_at order by rated_at, id) filter (where strength is not null) as scored
          from tenant.rating where organisation_id = s.organisation_id and scale_id = s.id) r on true
        left join lateral (
          select json_agg(json_build_object('cadence', cadence, 'startsOn', starts_on, 'baselineCount', baseline_count,
            'baselineGap', baseline_gap) order by set_at, id) as plans
          from tenant.rating_schedule where organisation_id = s.organisation_id and scale_id = s.id) p on true
        left join lateral (
          select json_agg(rated_at order by rated_at, id) as moments
          from tenant.rating where p.plans is not null and organisation_id = s.organisation_id and scale_id = s.id) m on true
        where s.organisation_id = c.organisation_id and s.client_id = c.id), '[]'::json) as scales
    from tenant.engagement e
    join tenant.client c on c.organisation_id = e.organisation_id and c.id = e.client_id
    where e.organisation_id = ${organisationId}::uuid and e.client_id = any(${clientIds}::uuid[])
      and e.status <> 'completed'
    order by e.id`;
  return z.array(row).parse(rows);
}

/** When the first of a client's scales is or was to be rated. */
function nextDue(scales: Row["scales"], timeZone: string, now: Date): Date | null {
  const due = scales.flatMap((scale) => dueOf(scale, timeZone, now) ?? []);
  return due.length > 0 ? new Date(Math.min(...due)) : null;
}

/** When a scale is or was to be rated: by its plan, since the first day that went unanswered, otherwise about weekly. */
function dueOf(
  { ended, plans, ratedAt, since, last }: Row["scales"][number],
  timeZone: string,
  now: Date,
): number | null {
  if (ended) return null;
  if (plans === null) return Date.parse(last ?? since) + RATING_EVERY;
  const days = (ratedAt ?? []).map((moment) => dayIn(timeZone, new Date(moment)));
  const { unansweredSince, nextOn } = standingOf(plans, days, dayIn(timeZone, now));
  const day = unansweredSince ?? nextOn;
  return day === null ? null : Date.parse(day);
}

/** The most worrying change among the scales that have norms; null where none can be judged. */
function worstChange(scales: Row["scales"], timeZone: string, workSince: Date | null) {
  const changes = scales.flatMap(({ sd, reliability, strengths, scoredAt, plans }) => {
    if (sd === null || reliability === null || strengths.length < 2) return [];
    const rated = scoredAt.map((moment) => ({ at: Date.parse(moment), on: dayIn(timeZone, new Date(moment)) }));
    const baseline = baselineOf(rated, plans ?? [], workSince?.getTime() ?? null);
    const [start, post] = [startOf(strengths, baseline), strengths.at(-1)];
    if (!start || post === undefined) return [];
    const { verdict } = reliableChange({ pre: start.score, post, sd, reliability });
    return [{ change: post - start.score, verdict }];
  });
  return changes.toSorted((a, b) => a.change - b.change)[0] ?? null;
}

function earliest(...moments: readonly (Date | null)[]): Date | null {
  const known = moments.flatMap((each) => each?.getTime() ?? []);
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}
