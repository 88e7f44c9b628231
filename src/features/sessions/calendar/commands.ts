import { audit } from "#server/audit.ts";
import { hashOfToken, newToken } from "#server/auth/token.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import type { SessionLetter } from "#server/mail/letters.ts";
import { postLetter } from "#server/mail/post.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { FeedAddress } from "./schema.ts";

/** Writes to the client about a session as it is kept now, with the sequence that is kept with it. */
export async function tellClient(
  tx: Transaction,
  { scope, now }: CoachContext,
  sessionId: string,
  template: SessionLetter["template"],
): Promise<void> {
  const { organisationId, coachId } = scope;
  const { client, startsAt, minutes, inviteSequence } = await tx.coachingSession.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: sessionId } },
    select: {
      startsAt: true,
      minutes: true,
      inviteSequence: true,
      client: { select: { email: true, timeZone: true } },
    },
  });
  if (client.email === null || inviteSequence === null) return;
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
