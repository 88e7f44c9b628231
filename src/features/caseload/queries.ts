import * as z from "zod";
import { shows } from "#domain/caseload/listing.ts";
import { type ClientFacts, needOf, needs } from "#domain/caseload/need.ts";
import { weekOfEngagement } from "#domain/protocol/phases.ts";
import { entryOf } from "#server/audit.ts";
import { Prisma } from "#server/db/generated/client.ts";
import { readInOrganisation, withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext, OwnerContext } from "#server/trpc/procedures.ts";
import { type Caseload, type CaseloadRow, type ListInput, PAGE_SIZE, type Thresholds, tag, view } from "./schema.ts";
import { refreshStanding } from "./standing/commands.ts";

type Sql = Prisma.Sql;

const moment = z.string().nullable();
const row = z.object({
  key: z.number(),
  engagementId: z.string(),
  clientId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  archived: z.boolean(),
  startsOn: z.string(),
  plannedWeeks: z.number(),
  paused: z.boolean(),
  contactAt: moment,
  safetySince: moment,
  worsened: z.boolean(),
  efficacyChange: z.number().nullable(),
  ladderOpenSince: moment,
  lastAttemptAt: moment,
  ratingDueAt: moment,
  awaitingReplySince: moment,
  strengths: z.array(z.number()),
  rung: z.number().nullable(),
  rungs: z.number().nullable(),
  nextSessionAt: moment,
  tagIds: z.array(z.string()),
  snoozedUntil: z.string().nullable(),
});
type Row = z.infer<typeof row>;

const found = z.object({
  /** Clients about whom something was written since they were last looked at. */
  stale: z.array(z.string()),
  total: z.number(),
  waiting: z.number(),
  snoozed: z.number(),
  archived: z.number(),
  matching: z.number(),
  from: z.number(),
  today: z.string(),
  timeZone: z.string(),
  stallDays: z.number(),
  ratingGraceDays: z.number(),
  replyGraceDays: z.number(),
  tags: z.array(tag),
  views: z.array(view),
  rows: z.array(row),
});
type Found = z.infer<typeof found>;
const answer = z.tuple([z.object({ found })]);

/** A page of the coach's clients, in the order and within the filters asked for. A list view is one audit entry. */
export async function caseloadOf(ctx: CoachContext, input: ListInput): Promise<Caseload> {
  return toCaseload(await readCaseload(ctx, input, [entryOf(ctx, { action: "caseload.read" })]), ctx.now());
}

/**
 * One page of what is kept, in one trip with what is written about it. Where something happened since the last look, that
 * is worked in and the page read again.
 */
export async function readCaseload(ctx: CoachContext, input: ListInput, written: readonly Sql[] = []): Promise<Found> {
  const look = lookUp(ctx, input);
  const [kept = []] = await readInOrganisation(ctx.scope, [look, ...written]);
  const first = foundIn(kept);
  if (first.stale.length === 0) return first;
  return withOrganisation(ctx.scope, async (tx) => {
    await refreshStanding(tx, ctx.scope, { clientIds: first.stale, now: ctx.now() });
    return foundIn(await tx.$queryRaw(look));
  });
}

function foundIn(rows: unknown): Found {
  return answer.parse(rows)[0].found;
}

/** By what a list is sorted, smallest first. A client without a figure comes last. */
const keyOf: Record<ListInput["sort"], Sql> = {
  need: Prisma.sql`ranked.need`,
  contact: Prisma.sql`coalesce((extract(epoch from s.contact_at) * 1000)::bigint, 0)`,
  session: Prisma.sql`coalesce((extract(epoch from s.next_session_at) * 1000)::bigint, 900000000000000)`,
  change: Prisma.sql`coalesce((s.efficacy_change * 1000)::bigint, 900000000000000)`,
  newest: Prisma.sql`(date '2000-01-01' - s.starts_on)::bigint`,
  name: Prisma.sql`0`,
};

/** Who is left over by the filters. Each may be missing; a search finds each of its words anywhere, whatever its accents. */
function filtersOf({ need, stage, paused, audience, tag: tagId, search }: ListInput): Sql {
  const rank = need && needs.indexOf(need);
  const words = search.split(/\s+/u);
  return Prisma.sql`
    and (${rank}::int is null or need = ${rank}::int)
    and (${stage}::text is null or ${stage}::text = case
      when (now at time zone time_zone)::date < starts_on then 'ahead'
      when (now at time zone time_zone)::date < starts_on + 7 then 'inventory'
      when (now at time zone time_zone)::date < starts_on + 7 * planned_weeks then 'ladders'
      else 'beyond' end)
    and (${paused}::boolean is null or paused = ${paused}::boolean)
    and (${audience}::text is null or audience::text = ${audience}::text)
    and (${tagId}::uuid is null or ${tagId}::uuid = any(tag_ids))
    and (${search}::text = '' or (
      select bool_and(strpos(
        translate(lower(regexp_replace(normalize(name, NFKD), '[\\u0300-\\u036f]', '', 'g')), 'łøđı', 'lodi'),
        translate(lower(regexp_replace(normalize(word, NFKD), '[\\u0300-\\u036f]', '', 'g')), 'łøđı', 'lodi')) > 0)
      from unnest(${words}::text[]) asked(word)))`;
}

function isNarrowed({ need, stage, paused, audience, tag: tagId, search }: ListInput): boolean {
  return search !== "" || [need, stage, paused, audience, tagId].some((each) => each !== null);
}

/** How many rows come before a page: it begins after or before the row that its place names, by value and not by counting. */
function openingOf({ after, before }: ListInput): Sql {
  const [key, id] = (after ?? before)?.split("~") ?? [];
  if (id === undefined) return Prisma.sql`0`;
  const up = Prisma.sql`(m.key, m.name, m.engagement_id)`;
  const place = Prisma.sql`(${key}::bigint, c.name, c.engagement_id)`;
  const from = Prisma.sql`from mine c cross join matching m where c.engagement_id = ${id}::uuid`;
  return after === null
    ? Prisma.sql`(select greatest(0, count(m.*) filter (where ${up} < ${place}) - ${PAGE_SIZE}::int) ${from})`
    : Prisma.sql`(select count(m.*) filter (where ${up} <= ${place}) ${from})`;
}

/**
 * One statement over what is kept of the coach's own clients, as many as that may be in the organisation. Its ranks are
 * those of `needOf`: a wait counts once the practice's days have passed. What nobody asked for is not in its text.
 */
function lookUp(ctx: CoachContext, input: ListInput): Sql {
  const { organisationId, coachId } = ctx.scope;
  const now = ctx.now().toISOString();
  const isShown = Prisma.sql`shown = ${shows.indexOf(input.show)}::int`;
  const narrowed = isNarrowed(input);
  return Prisma.sql`
    with given as (
      select ${now}::timestamptz as now, u.time_zone, (${now}::timestamptz at time zone u.time_zone)::date as today,
        o.stall_days, o.rating_grace_days, o.reply_grace_days,
        ${now}::timestamptz - o.stall_days * interval '24 hours' as stalled_from,
        ${now}::timestamptz - o.rating_grace_days * interval '24 hours' as overdue_from,
        ${now}::timestamptz - o.reply_grace_days * interval '24 hours' as awaited_from
      from directory.organisation o, directory."user" u
      where o.id = ${organisationId}::uuid and u.id = ${ctx.actorId}::uuid
    ), mine as materialized (
      select s.engagement_id, s.client_id, s.name, ${
        narrowed
          ? Prisma.sql`s.paused, s.audience, s.tag_ids, s.time_zone, s.starts_on, s.planned_weeks, g.now,`
          : Prisma.empty
      } ranked.need, ${keyOf[input.sort]} as key,
        case when s.archived and s.safety_since is null then 2
          when s.snoozed_until > g.today and s.safety_since is null then 1 else 0 end as shown,
        s.stale_at <= g.now or exists (select from tenant.standing_change h
          where h.organisation_id = ${organisationId}::uuid and h.client_id = s.client_id) as stale
      from given g cross join tenant.client_standing s
      cross join lateral (select case
        when s.safety_since is not null then 0
        when s.worsened then 1
        when s.ladder_open_since is not null and greatest(s.ladder_open_since, s.last_attempt_at) <= g.stalled_from then 2
        when s.rating_due_at < g.now and s.rating_due_at <= g.overdue_from then 3
        when s.awaiting_reply_since <= g.awaited_from then 4
        else 5 end as need) ranked
      where s.organisation_id = ${organisationId}::uuid and s.coach_id = ${coachId}::uuid
    ), matching as (
      select engagement_id, name, key from mine where ${isShown} ${narrowed ? filtersOf(input) : Prisma.empty}
    ), opening as (
      select ${openingOf(input)} as place
    ), listed as (
      select engagement_id, name, key from matching order by key, name, engagement_id
      limit ${PAGE_SIZE}::int offset (select place from opening)
    ), page as (
      select json_agg(json_build_object(
        'key', m.key, 'engagementId', s.engagement_id, 'clientId', s.client_id, 'name', s.name, 'timeZone', s.time_zone,
        'archived', s.archived, 'startsOn', s.starts_on, 'plannedWeeks', s.planned_weeks, 'paused', s.paused,
        'contactAt', s.contact_at, 'safetySince', s.safety_since, 'worsened', s.worsened,
        'efficacyChange', s.efficacy_change, 'ladderOpenSince', s.ladder_open_since, 'lastAttemptAt', s.last_attempt_at,
        'ratingDueAt', s.rating_due_at, 'awaitingReplySince', s.awaiting_reply_since,
        'strengths', coalesce(s.strengths, '{}'), 'rung', s.rung, 'rungs', s.rungs, 'nextSessionAt', s.next_session_at,
        'tagIds', coalesce(s.tag_ids, '{}'), 'snoozedUntil', s.snoozed_until)
        order by m.key, m.name, m.engagement_id) as rows
      from listed m
      join tenant.client_standing s on s.organisation_id = ${organisationId}::uuid and s.engagement_id = m.engagement_id
    ), figures as (
      select count(*) filter (where shown < 2) as total, count(*) filter (where shown = 0 and need < 5) as waiting,
        count(*) filter (where shown = 1) as snoozed, count(*) filter (where shown = 2) as archived,
        ${narrowed ? Prisma.sql`(select count(*) from matching)` : Prisma.sql`count(*) filter (where ${isShown})`} as matching,
        coalesce(json_agg(client_id) filter (where stale), '[]') as stale
      from mine
    )
    select json_build_object(
      'stale', f.stale, 'total', f.total, 'waiting', f.waiting, 'snoozed', f.snoozed, 'archived', f.archived,
      'matching', f.matching, 'from', (select place from opening),
      'today', g.today, 'timeZone', g.time_zone, 'stallDays', g.stall_days, 'ratingGraceDays', g.rating_grace_days,
      'replyGraceDays', g.reply_grace_days,
      'tags', coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name, 'colour', t.colour, 'version', t.version)
        order by lower(t.name), t.id) from tenant.tag t where t.organisation_id = ${organisationId}::uuid and t.removed_at is null), '[]'),
      'views', coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.query)
        order by v.created_at, v.id) from tenant.caseload_view v
        where v.organisation_id = ${organisationId}::uuid and v.coach_id = ${coachId}::uuid and v.removed_at is null), '[]'),
      'rows', coalesce(p.rows, '[]')) as found
    from given g cross join figures f cross join page p`;
}

function toCaseload(
  { stale: _, rows, stallDays, ratingGraceDays, replyGraceDays, ...figures }: Found,
  now: Date,
): Caseload {
  const [first, last] = [rows[0], rows.at(-1)];
  const to = figures.from + rows.length;
  return {
    ...figures,
    rows: rows.map((each) => toRow(each, now, { stallDays, ratingGraceDays, replyGraceDays })),
    before: first && figures.from > 0 ? placeOf(first) : null,
    after: last && to < figures.matching ? placeOf(last) : null,
  };
}

function placeOf({ key, engagementId }: Row): string {
  return `${key}~${engagementId}`;
}

function toRow(each: Row, now: Date, thresholds: Thresholds): CaseloadRow {
  const { need, reason } = needOf(factsOf(each), now, thresholds);
  const { engagementId, clientId, name, plannedWeeks, paused, archived, strengths, rung, rungs, tagIds, snoozedUntil } =
    each;
  return {
    ...{ engagementId, clientId, name, need, reason, plannedWeeks, paused, archived, strengths },
    ...{ rung, rungs, tagIds, snoozedUntil },
    week: weekOfEngagement(each.startsOn, now, each.timeZone),
    contactAt: isoOf(each.contactAt),
    nextSessionAt: isoOf(each.nextSessionAt),
  };
}

/** What a row says in the terms of the ordering rules. */
function factsOf({ worsened, ...kept }: Row): ClientFacts {
  return { ...kept, safetyFlagSince: kept.safetySince, efficacyVerdict: worsened ? "worsened" : null };
}

/** PostgreSQL writes its own offset, the product always Z. */
function isoOf(written: string | null): string | null {
  return written === null ? null : new Date(written).toISOString();
}

/** How long a wait may be before it counts, as the owner sets it for the practice. */
export function thresholdsOf({ scope }: OwnerContext): Promise<Thresholds> {
  return withOrganisation(scope, (tx) =>
    tx.organisation.findUniqueOrThrow({
      where: { id: scope.organisationId },
      select: { stallDays: true, ratingGraceDays: true, replyGraceDays: true },
    }),
  );
}
