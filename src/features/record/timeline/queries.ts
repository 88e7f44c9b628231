import * as z from "zod";
import { ownClient } from "#features/clients/queries.ts";
import { consentsOf } from "#features/consent/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { detailsOf } from "./details/queries.ts";
import {
  type Cursor,
  kindsOf,
  type Placed,
  placed,
  type TimelineInput,
  type TimelineKind,
  type TimelinePage,
  timelineFilters,
} from "./schema.ts";

const PAGE = 30;

/**
 * Everything in a client's record that their coach may see, newest first, a page at a time: of wins what is shared, and
 * of wins, practices and small steps nothing unless the client agrees to share. One reading leaves one trace.
 */
export function timelineOf(ctx: CoachContext, { clientId, show, after }: TimelineInput): Promise<TimelinePage> {
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await ownClient(tx, ctx.scope, clientId);
    const { share_with_coach: sharingGranted } = await consentsOf(tx, ctx.scope, clientId);
    const kinds: TimelineKind[] = (show.length > 0 ? show : timelineFilters).flatMap((filter) => [...kindsOf[filter]]);
    const asked = { clientId, timeZone, kinds, after, sharingGranted, until: ctx.now() };
    const rows = await placesOf(tx, ctx.scope, asked);
    const page = rows.slice(0, PAGE);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const details = await detailsOf(tx, ctx.scope, { clientId, vault, rows: page });
    await audit(tx, ctx, { action: "timeline.read", clientId });
    const last = page.at(-1);
    return {
      sharingGranted,
      // What was removed between the two readings is left out.
      entries: page.flatMap((row) => {
        const detail = details.get(`${row.kind} ${row.id}`);
        return detail ? { ...detail, id: row.id, at: row.at.toISOString(), day: dayIn(timeZone, row.at) } : [];
      }),
      next: rows.length > PAGE && last ? { at: last.at.toISOString(), kind: last.kind, id: last.id } : null,
    };
  });
}

type Asked = {
  clientId: string;
  timeZone: string;
  kinds: TimelineKind[];
  after: Cursor | null;
  sharingGranted: boolean;
  until: Date;
};

/**
 * What there is, and when, without a word of it. A win stands where it was logged when that was the day it happened, and
 * else at noon of that day; a success from before the work began stands where it was told.
 */
async function placesOf(tx: Transaction, { organisationId }: Tenant, asked: Asked): Promise<Placed[]> {
  const { clientId, timeZone, kinds, after, sharingGranted, until } = asked;
  const rows = await tx.$queryRaw`
    with given as (select ${organisationId}::uuid as org, ${clientId}::uuid as client)
    select kind, id, at from (
      select 'win' as kind, e.id, case
          when (e.created_at at time zone ${timeZone})::date = e.occurred_on then e.created_at
          else (e.occurred_on + time '12:00') at time zone ${timeZone} end as at
        from tenant.mastery_experience e, given g
        where e.organisation_id = g.org and e.client_id = g.client and e.kind = 'win'
          and e.deleted_at is null and e.sharing = 'shared' and ${sharingGranted}
      union all select 'past_success', e.id, e.created_at from tenant.mastery_experience e, given g
        where e.organisation_id = g.org and e.client_id = g.client and e.kind = 'past'
          and e.deleted_at is null and e.sharing = 'shared' and ${sharingGranted}
      union all select 'rating', r.id, r.rated_at from tenant.rating r, given g
        where r.organisation_id = g.org and r.client_id = g.client
      union all select 'attempt', a.id, a.attempted_at from tenant.attempt a, given g
        where a.organisation_id = g.org and a.client_id = g.client and a.outcome is not null
      union all select 'session', s.id, s.starts_at from tenant.coaching_session s, given g
        where s.organisation_id = g.org and s.client_id = g.client
      union all select 'practice', p.id, p.began_at from tenant.practice_distress p, given g
        where p.organisation_id = g.org and p.client_id = g.client and ${sharingGranted}
      union all select 'small_step', m.id, m.answered_at from tenant.micro_rung m, given g
        where m.organisation_id = g.org and m.client_id = g.client and m.removed_at is null
          and m.answered_at is not null and ${sharingGranted}
      union all select 'note', n.id, n.created_at from tenant.coach_note n, given g
        where n.organisation_id = g.org and n.client_id = g.client and n.removed_at is null
      union all select 'document', d.id, d.created_at from tenant.document d, given g
        where d.organisation_id = g.org and d.client_id = g.client and d.removed_at is null and d.completed_at is not null
      union all select 'flag_raised', f.id, f.raised_at from tenant.safety_flag f, given g
        where f.organisation_id = g.org and f.client_id = g.client
      union all select 'flag_closed', f.id, f.closed_at from tenant.safety_flag f, given g
        where f.organisation_id = g.org and f.client_id = g.client and f.closed_at is not null
      union all select 'ladder_saved', v.id, v.saved_at from given g
        join tenant.ladder l on l.organisation_id = g.org and l.client_id = g.client
        join tenant.ladder_version v on v.organisation_id = g.org and v.ladder_id = l.id
      union all select 'ladder_offered', l.id, l.offered_at from tenant.ladder l, given g
        where l.organisation_id = g.org and l.client_id = g.client and l.offered_at is not null
      union all select 'ladder_agreed', l.id, l.agreed_at from tenant.ladder l, given g
        where l.organisation_id = g.org and l.client_id = g.client and l.agreed_at is not null
      union all select 'contact', c.id, c.at from tenant.audit_entry c, given g
        where c.organisation_id = g.org and c.client_id = g.client and c.action = 'client.contacted'
          and not exists (select from tenant.audit_entry u
            where u.organisation_id = c.organisation_id and u.client_id = c.client_id
              and u.action = 'client.contact_undone' and u.at >= c.at and u.at < c.at + interval '1 minute')
      union all select 'joined', a.client_id, a.created_at from directory.client_account a, given g
        where a.organisation_id = g.org and a.client_id = g.client
      union all select 'engagement_started', e.id, e.starts_on::timestamp at time zone ${timeZone}
        from tenant.engagement e, given g where e.organisation_id = g.org and e.client_id = g.client
      union all select 'engagement_event', v.id, v.at from given g
        join tenant.engagement e on e.organisation_id = g.org and e.client_id = g.client
        join tenant.engagement_event v on v.organisation_id = g.org and v.engagement_id = e.id
    ) t
    where kind = any(${kinds}::text[]) and at <= ${until}::timestamptz
      and (${after === null} or (at, kind, id) < (${after?.at ?? null}::timestamptz, ${after?.kind ?? null}::text, ${after?.id ?? null}::uuid))
    order by at desc, kind desc, id desc
    limit ${PAGE + 1}`;
  return z.array(placed).parse(rows);
}
