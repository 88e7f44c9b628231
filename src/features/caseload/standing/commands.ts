import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";
import { standingsOf } from "./queries.ts";

/**
 * Works out anew where some clients stand. Whoever comes second waits, and what is written meanwhile is noted again:
 * the notes that are taken away here were all there before the record was read.
 */
export async function refreshStanding(
  tx: Transaction,
  tenant: Tenant,
  { clientIds, now }: { clientIds: readonly string[]; now: Date },
): Promise<void> {
  const { organisationId } = tenant;
  await tx.$executeRaw`
    select from tenant.client_standing
    where organisation_id = ${organisationId}::uuid and client_id = any(${clientIds}::uuid[])
    order by engagement_id for update`;
  await tx.$executeRaw`
    delete from tenant.standing_change
    where organisation_id = ${organisationId}::uuid and client_id = any(${clientIds}::uuid[])`;
  const standings = await standingsOf(tx, tenant, { clientIds, now });
  await tx.$executeRaw`
    update tenant.client_standing s set
      stale_at = n."staleAt", name = n.name, time_zone = n."timeZone", archived = n.archived,
      audience = n.audience::tenant.audience, starts_on = n."startsOn", planned_weeks = n."plannedWeeks",
      paused = n.paused, contact_at = n."contactAt", safety_since = n."safetySince", worsened = n.worsened,
      efficacy_change = n."efficacyChange", ladder_open_since = n."ladderOpenSince",
      last_attempt_at = n."lastAttemptAt", rating_due_at = n."ratingDueAt",
      awaiting_reply_since = n."awaitingReplySince", strengths = n.strengths, rung = n.rung, rungs = n.rungs,
      next_session_at = n."nextSessionAt", tag_ids = n."tagIds"
    from json_to_recordset(${JSON.stringify(standings)}::json) as n(
      "engagementId" uuid, "staleAt" timestamptz, name text, "timeZone" text, archived boolean, audience text,
      "startsOn" date, "plannedWeeks" smallint, paused boolean, "contactAt" timestamptz, "safetySince" timestamptz,
      worsened boolean, "efficacyChange" double precision, "ladderOpenSince" timestamptz, "lastAttemptAt" timestamptz,
      "ratingDueAt" timestamptz, "awaitingReplySince" timestamptz, strengths double precision[], rung smallint,
      rungs smallint, "nextSessionAt" timestamptz, "tagIds" uuid[])
    where s.organisation_id = ${organisationId}::uuid and s.engagement_id = n."engagementId"`;
}
