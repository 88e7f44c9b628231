import { AppError } from "#domain/errors.ts";
import { initialsOf } from "#lib/initials.ts";
import { countAttempt } from "#server/auth/limits.ts";
import { hashOfToken, isToken } from "#server/auth/token.ts";
import { feedIcs } from "#server/calendar/ics.ts";
import { database } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { ofOwnClients } from "../queries.ts";
import type { FeedInput } from "./schema.ts";

const DAY = 86_400_000;
const PAST_DAYS = 60;
const AHEAD_DAYS = 400;
const MOST = 1_000;

/**
 * A coach's sessions for their calendar program, by the secret address alone: initials and times, nothing else.
 *
 * @throws {AppError} `not_found` when nobody has this address, or it was taken back; `rate_limited`
 */
export async function calendarOf({ now, address }: RequestContext, { token }: FeedInput): Promise<{ ics: string }> {
  const unknown = () => new AppError("not_found", "Not found.");
  await countAttempt("calendar", { account: token, address });
  if (!isToken(token)) throw unknown();
  const feed = await database().calendarFeed.findUnique({
    where: { tokenHash: hashOfToken(token) },
    select: { organisationId: true, memberId: true, revokedAt: true },
  });
  if (!feed || feed.revokedAt) throw unknown();
  const { organisationId, memberId: coachId } = feed;
  const at = now().getTime();
  return withOrganisation(feed, async (tx) => {
    const member = await tx.membership.findFirst({
      where: { organisationId, id: coachId, disabledAt: null, roles: { has: "coach" }, user: { disabledAt: null } },
      select: { organisation: { select: { name: true } } },
    });
    if (!member) throw unknown();
    const rows = await tx.coachingSession.findMany({
      where: {
        ...ofOwnClients({ organisationId, coachId }),
        state: { in: ["planned", "held"] },
        startsAt: { gte: new Date(at - PAST_DAYS * DAY), lt: new Date(at + AHEAD_DAYS * DAY) },
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: { id: true, startsAt: true, minutes: true, updatedAt: true, client: { select: { name: true } } },
    });
    const events = rows.map(({ client, updatedAt: changedAt, ...row }) => ({
      ...row,
      changedAt,
      summary: [...initialsOf(client.name)].map((letter) => `${letter}.`).join(" "),
    }));
    return { ics: feedIcs(events, member.organisation.name, new URL(env().PUBLIC_URL).hostname) };
  });
}

/** Whether the coach has an address for their calendar program. */
export function feedOf({ scope }: CoachContext): Promise<{ openedAt: string | null }> {
  const { organisationId, coachId: memberId } = scope;
  return withOrganisation(scope, async (tx) => {
    const feed = await tx.calendarFeed.findFirst({
      where: { organisationId, memberId, revokedAt: null },
      orderBy: { createdAt: "desc" },
      select: { createdAt: true },
    });
    return { openedAt: feed?.createdAt.toISOString() ?? null };
  });
}
