import { AppError } from "#domain/errors.ts";
import { audit } from "#server/audit.ts";
import { hashOfToken, newToken } from "#server/auth/token.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import type { SessionLetter } from "#server/mail/letters.ts";
import { postLetter } from "#server/mail/post.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { FeedAddress } from "./schema.ts";

const HOUR = 3_600_000;
/** Letters about sessions within an hour: nobody's mailbox is ours to fill. */
const most = { toClient: 30, byCoach: 200 };

/**
 * Writes to the client about a session as it is kept now, with the sequence that is kept with it.
 * Throws `rate_limited` when that was done too often.
 */
export async function tellClient(
  tx: Transaction,
  ctx: CoachContext,
  sessionId: string,
  template: SessionLetter["template"],
): Promise<void> {
  const { scope, now } = ctx;
  const { organisationId, coachId } = scope;
  const { clientId, client, startsAt, minutes, inviteSequence } = await tx.coachingSession.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: sessionId } },
    select: {
      startsAt: true,
      minutes: true,
      inviteSequence: true,
      clientId: true,
      client: { select: { email: true, timeZone: true } },
    },
  });
  if (client.email === null || inviteSequence === null) return;
  await assertFewLetters(tx, ctx, clientId);
  const { organisation, user } = await tx.membership.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: coachId } },
    select: { organisation: { select: { name: true } }, user: { select: { name: true } } },
  });
  await postLetter(
    tx,
    {
      template,
      to: client.email,
      url: new URL("/portal/sessions", env().PUBLIC_URL).href,
      coachName: user.name,
      practiceName: organisation.name,
      sessionId,
      startsAt: startsAt.toISOString(),
      minutes,
      timeZone: client.timeZone,
      sequence: inviteSequence,
    },
    now(),
  );
  await audit(tx, ctx, { action: "session.told", subjectId: sessionId, clientId });
}

async function assertFewLetters(tx: Transaction, { scope, actorId, now }: CoachContext, clientId: string) {
  const { organisationId } = scope;
  const lately = { organisationId, action: "session.told", at: { gt: new Date(now().getTime() - HOUR) } };
  const toClient = await tx.auditEntry.count({ where: { ...lately, clientId } });
  const byCoach = await tx.auditEntry.count({ where: { ...lately, actorId } });
  if (toClient >= most.toClient || byCoach >= most.byCoach) {
    throw new AppError("rate_limited", "Enough letters about sessions for now. Try again in an hour.");
  }
}

/** Gives the coach a new secret address for their calendar program, and takes the former one back. Shown this once. */
export function openFeed(ctx: CoachContext): Promise<FeedAddress> {
  const { organisationId, coachId: memberId } = ctx.scope;
  const at = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    await closeFeeds(tx, ctx);
    const token = newToken();
    await tx.calendarFeed.createMany({
      data: [{ tokenHash: hashOfToken(token), organisationId, memberId, createdAt: at }],
    });
    await audit(tx, ctx, { action: "calendar.opened", subjectId: memberId });
    return { address: new URL(`/api/calendar/${token}`, env().PUBLIC_URL).href, openedAt: at.toISOString() };
  });
}

/** Takes the address back: whoever has it reads nothing from now on. */
export function closeFeed(ctx: CoachContext): Promise<{ openedAt: null }> {
  return withOrganisation(ctx.scope, async (tx) => {
    if ((await closeFeeds(tx, ctx)) > 0) {
      await audit(tx, ctx, { action: "calendar.closed", subjectId: ctx.scope.coachId });
    }
    return { openedAt: null };
  });
}

async function closeFeeds(tx: Transaction, { scope, now }: CoachContext): Promise<number> {
  const { organisationId, coachId: memberId } = scope;
  // Two tabs that ask at once must not leave two addresses open.
  await tx.$queryRaw`select 1 from directory.membership
    where organisation_id = ${organisationId}::uuid and id = ${memberId}::uuid for no key update`;
  const { count } = await tx.calendarFeed.updateMany({
    where: { organisationId, memberId, revokedAt: null },
    data: { revokedAt: now() },
  });
  return count;
}
