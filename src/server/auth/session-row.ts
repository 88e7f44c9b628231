import * as z from "zod";
import { connections, statementName } from "#server/db/client.ts";
import { Prisma } from "#server/db/generated/client.ts";
import { MemberRole } from "#server/db/generated/enums.ts";

const affiliationRow = z.discriminatedUnion("as", [
  z.object({
    as: z.literal("member"),
    organisationId: z.string(),
    organisationName: z.string(),
    demo: z.boolean(),
    membershipId: z.string(),
    roles: z.array(z.enum(MemberRole)),
    disabled: z.boolean(),
  }),
  z.object({
    as: z.literal("client"),
    organisationId: z.string(),
    organisationName: z.string(),
    demo: z.boolean(),
    clientId: z.string(),
    alone: z.boolean(),
  }),
]);

const sessionRow = z.object({
  sessionId: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  timeZone: z.string(),
  mfaAt: z.date().nullable(),
  lastSeenAt: z.date(),
  absoluteExpiresAt: z.date(),
  organisationId: z.string().nullable(),
  actingAs: z.enum(["member", "client"]).nullable(),
  affiliations: z.array(affiliationRow),
});

/** A place as the database tells it; a disabled membership is told apart from none. */
export type AffiliationRow = z.infer<typeof affiliationRow>;

/** The session with this token hash that has not ended, its user, and every place where they belong: one query, at every request. */
export async function sessionRowOf(tokenHash: Uint8Array, now: Date) {
  const { text, values } = Prisma.sql`
    select s.id as "sessionId", u.id as "userId", u.name, u.email, u.time_zone as "timeZone", s.mfa_at as "mfaAt",
      s.last_seen_at as "lastSeenAt", s.absolute_expires_at as "absoluteExpiresAt",
      s.organisation_id as "organisationId", s.acting_as::text as "actingAs",
      (select coalesce(json_agg(place), '[]') from (
        select json_build_object('as', 'member', 'organisationId', o.id, 'organisationName', o.name, 'demo', o.demo,
          'membershipId', m.id, 'roles', m.roles, 'disabled', m.disabled_at is not null) as place
        from directory.membership m join directory.organisation o on o.id = m.organisation_id where m.user_id = u.id
          and cardinality(m.roles) > 0
        union all
        select json_build_object('as', 'client', 'organisationId', o.id, 'organisationName', o.name, 'demo', o.demo,
          'clientId', c.client_id, 'alone', exists (
            select from directory.membership own where own.organisation_id = c.organisation_id and own.user_id = c.user_id
              and cardinality(own.roles) = 0 and own.disabled_at is null))
        from directory.client_account c join directory.organisation o on o.id = c.organisation_id where c.user_id = u.id
      ) as places) as affiliations
    from directory.session s join directory."user" u on u.id = s.user_id
    where s.token_hash = ${tokenHash} and s.revoked_at is null and s.expires_at > ${now}
      and s.absolute_expires_at > ${now} and u.disabled_at is null`;
  const { rows } = await connections().query({ name: statementName(text), text, values });
  return z.array(sessionRow).parse(rows)[0];
}

/** Whether one can act there. */
export function isOpen(row: AffiliationRow): boolean {
  return row.as === "client" || !row.disabled;
}
