import * as z from "zod";
import { type ClientFacts, inOrderOfNeed } from "#domain/caseload/need.ts";
import { startOf } from "#domain/efficacy/change.ts";
import { standingOf } from "#domain/efficacy/schedule.ts";
import { weekOfEngagement } from "#domain/protocol/phases.ts";
import { reliableChange } from "#domain/statistics/reliable-change.ts";
import { lapsedAmong } from "#features/safety/standing/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { type Caseload, PAGE_SIZE } from "./schema.ts";

const DAY = 86_400_000;
/** Ratings are weekly until a schedule says otherwise; a few days' delay is nobody's neglect. */
const RATING_EVERY = 7 * DAY;
const RATING_GRACE_DAYS = 3;
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
});
const row = z.object({
  clientId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  startsOn: z.date(),
  plannedWeeks: z.number(),
  status: z.enum(["active", "paused"]),
  contactAt: moment,
  safetyFlagSince: moment,
  ladderOpenSince: moment,
  lastAttemptAt: moment,
  awaitingReplySince: moment,
  scales: z.array(scaleFacts),
});
type Row = z.infer<typeof row>;

/**
 * Everything the order of a caseload rests on, in one query: a few index probes per client, however many clients the
 * organisation has. Behind row-level security only leakproof conditions reach an index, which `greatest` is and
 * `coalesce` is not.
 */
export async function caseloadRows(tx: Transaction, { organisationId, coachId }: CoachScope): Promise<Row[]> {
  const rows = await tx.$queryRaw`
    select c.id as "clientId", c.name, c.time_zone as "timeZone",
      e.starts_on as "startsOn", e.planned_weeks as "plannedWeeks", e.status::text as status, e.contact_at as "contactAt",
      (select min(f.raised_at) from tenant.safety_flag f
        where f.organisation_id = c.organisation_id and f.client_id = c.id and f.closed_at is null) as "safetyFlagSince",
      (select max(l.agreed_at) from tenant.ladder l
        where l.organisation_id = c.organisation_id and l.client_id = c.id and l.status = 'agreed') as "ladderOpenSince",
      (select max(a.attempted_at) from tenant.attempt a
        where a.organisation_id = c.organisation_id and a.client_id = c.id) as "lastAttemptAt",
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
      coalesce((select json_agg(json_build_object(
          'sd', s.norm_sd, 'reliability', s.norm_reliability, 'since', s.created_at, 'last', r.last,
          'ended', s.ended_at is not null, 'plans', p.plans, 'ratedAt', m.moments, 'strengths', coalesce(r.strengths, '[]'::json)) order by s.created_at, s.id)
        from tenant.efficacy_scale s
        left join lateral (
          select max(rated_at) as last, json_agg(strength order by rated_at, id) filter (where strength is not null) as strengths
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
    where e.organisation_id = ${organisationId}::uuid and e.coach_id = ${coachId}::uuid
      and e.status <> 'completed'
      and (c.archived_at is null or exists (select from tenant.safety_flag f
        where f.organisation_id = c.organisation_id and f.client_id = c.id and f.closed_at is null))
    order by c.name, c.id`;
  return z.array(row).parse(rows);
}

/** The coach's clients by need, most pressing first, a page at a time. A list view is one audit entry. */
export function caseloadOf(ctx: CoachContext, { page }: { page: number }): Promise<Caseload> {
  return withOrganisation(ctx.scope, async (tx) => {
    const now = ctx.now();
    const rows = await withLapsed(tx, ctx, await caseloadRows(tx, ctx.scope));
    const archived = await archivedClientsOf(tx, ctx.scope);
    await audit(tx, ctx, { action: "caseload.read" });
    const ordered = inOrderOfNeed(
      rows.map((each) => ({ ...each, ...factsOf(each, now) })),
      now,
      { ratingGraceDays: RATING_GRACE_DAYS },
    );
    return {
      archived,
      total: rows.length,
      waiting: ordered.filter(({ need }) => need.need !== "fine").length,
      pages: Math.max(1, Math.ceil(rows.length / PAGE_SIZE)),
      rows: ordered.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ client, need: { need, reason } }) => ({
        clientId: client.clientId,
        name: client.name,
        need,
        reason,
        week: weekOfEngagement(dayOf(client.startsOn), now, client.timeZone),
        plannedWeeks: client.plannedWeeks,
        paused: client.status === "paused",
        strengths: client.scales[0]?.strengths.slice(-SPARK_POINTS) ?? [],
        contactAt: client.contactAt?.toISOString() ?? null,
      })),
    };
  });
}

/** A pause or stop that came back when a lift ended presses like an open flag. */
async function withLapsed(tx: Transaction, { scope, now }: CoachContext, rows: Row[]): Promise<Row[]> {
  const clientIds = rows.filter(({ safetyFlagSince }) => safetyFlagSince === null).map(({ clientId }) => clientId);
  const lapsed = await lapsedAmong(tx, scope, { clientIds, now: now() });
  const sinceOf = new Map(lapsed.map(({ clientId, since }) => [clientId, since]));
  return rows.map((each) => ({ ...each, safetyFlagSince: each.safetyFlagSince ?? sinceOf.get(each.clientId) ?? null }));
}

/** The coach's archived clients by name, so that they can be found and brought back. */
function archivedClientsOf(tx: Transaction, { organisationId, coachId }: CoachScope) {
  return tx.client.findMany({
    where: {
      organisationId,
      archivedAt: { not: null },
      engagements: { some: { coachId, status: { not: "completed" } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
    take: 500,
  });
}

/** What the row of one client says, in the terms of the ordering rules. A paused engagement waits for nothing. */
function factsOf(
  { status, safetyFlagSince, ladderOpenSince, lastAttemptAt, awaitingReplySince, scales, timeZone }: Row,
  now: Date,
): ClientFacts {
  const worst = worstChange(scales);
  const pressing = { safetyFlagSince, efficacyVerdict: worst?.verdict ?? null, efficacyChange: worst?.change ?? null };
  if (status === "paused") {
    return { ...pressing, ladderOpenSince: null, lastAttemptAt: null, ratingDueAt: null, awaitingReplySince: null };
  }
  const due = scales.flatMap((scale) => dueOf(scale, timeZone, now) ?? []);
  const ratingDueAt = due.length > 0 ? Math.min(...due) : null;
  return { ...pressing, ladderOpenSince, lastAttemptAt, ratingDueAt, awaitingReplySince };
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
function worstChange(scales: Row["scales"]) {
  const changes = scales.flatMap(({ sd, reliability, strengths }) => {
    const [start, post] = [startOf(strengths), strengths.at(-1)];
    if (sd === null || reliability === null || !start || post === undefined || strengths.length < 2) return [];
    const { verdict } = reliableChange({ pre: start.score, post, sd, reliability });
    return [{ change: post - start.score, verdict }];
  });
  return changes.toSorted((a, b) => a.change - b.change)[0] ?? null;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
