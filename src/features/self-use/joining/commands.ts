import { AppError } from "#domain/errors.ts";
import { assertHoldIsTold } from "#features/safety/decline/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { invitedUser, newInvitedUser } from "#server/auth/invited.ts";
import { countAttempt } from "#server/auth/limits.ts";
import { hashPassword } from "#server/auth/password.ts";
import { createSession, revokeSession } from "#server/auth/session.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { postLetter } from "#server/mail/post.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import type { AcceptInput } from "../schema.ts";
import { coachInvitationBehind } from "./queries.ts";

type Invitation = Awaited<ReturnType<typeof coachInvitationBehind>>;

/**
 * Makes the invited person the coach of somebody who worked alone: they join the organisation as its owner and coach, it
 * takes their name, and the engagement becomes theirs. What they may read of entries is for the client to decide; nothing is decided for them.
 */
export async function acceptAsCoach(
  ctx: RequestContext,
  { newAccount, ...link }: AcceptInput,
): Promise<{ accepted: true; clientId: string }> {
  const { organisationId } = link;
  await countAttempt("invitation", { account: link.token, address: ctx.address });
  const passwordHash = newAccount?.password === undefined ? null : await hashPassword(newAccount.password);
  const at = ctx.now();
  const { session, clientId } = await withOrganisation(link, async (tx) => {
    const { clientId: lockedId } = await coachInvitationBehind(tx, link);
    // Of several presses at once one succeeds; the others find it accepted.
    await tx.$queryRaw`
      select id from tenant.client where organisation_id = ${organisationId}::uuid and id = ${lockedId}::uuid
      for no key update`;
    const invitation = await openInvitation(tx, ctx, link);
    const { email, client } = invitation;
    const coach = newAccount
      ? await newInvitedUser(tx, ctx, { email, ...client }, newAccount, { passwordHash, known: [client.name] })
      : invitedUser(ctx, invitation);
    await join(tx, ctx, organisationId, invitation, coach);
    if (ctx.signedIn) await revokeSession({ userId: coach.userId, sessionId: ctx.signedIn.sessionId, now: at }, tx);
    const place = { organisationId, actingAs: "member" as const };
    return {
      session: await createSession({ userId: coach.userId, userAgent: ctx.userAgent, now: at, place }, tx),
      clientId: invitation.clientId,
    };
  });
  ctx.cookies?.setSession(session.token, session.expires);
  return { accepted: true, clientId };
}

async function openInvitation(tx: Transaction, { now }: RequestContext, link: AcceptInput): Promise<Invitation> {
  const invitation = await coachInvitationBehind(tx, link);
  if (invitation.acceptedAt) throw new AppError("invalid", "This invitation was accepted already. Sign in to go on.");
  if (invitation.expiresAt <= now()) {
    throw new AppError("invalid", "This invitation has expired. Ask whoever sent it for a new one.");
  }
  return invitation;
}

async function join(
  tx: Transaction,
  { now, requestId }: RequestContext,
  organisationId: string,
  { id, clientId }: Invitation,
  { userId, name }: ReturnType<typeof invitedUser>,
): Promise<void> {
  const at = now();
  const account = await tx.clientAccount.findUniqueOrThrow({
    where: { organisationId_clientId: { organisationId, clientId } },
    select: { userId: true, user: { select: { email: true } } },
  });
  const coachId = newId();
  // Until now it was a place of one, named after them. The first coach makes it a practice: somebody has to stand for it
  // and look at its helplines before anybody else is invited, and no other client may read this one's name in a letter.
  const owners = await tx.membership.count({ where: { organisationId, disabledAt: null, roles: { has: "owner" } } });
  const isFirst = owners === 0;
  const { count: joined } = await tx.membership.createMany({
    data: [{ organisationId, id: coachId, userId, roles: isFirst ? ["owner", "coach"] : ["coach"], createdAt: at }],
    skipDuplicates: true,
  });
  if (isFirst) await tx.organisation.update({ where: { id: organisationId }, data: { name }, select: { id: true } });
  const { count } = await tx.engagement.updateMany({
    where: { organisationId, clientId, status: { not: "completed" }, coach: { userId: account.userId } },
    data: { coachId, version: { increment: 1 } },
  });
  // What made them their own coach is over: from the next page on, texts speak of the coach.
  await tx.membership.updateMany({
    where: { organisationId, userId: account.userId, roles: { isEmpty: true } },
    data: { disabledAt: at },
  });
  if (joined === 0 || count === 0) throw new AppError("invalid", "This person is not looking for a coach any more.");
  await tx.coachInvitation.updateMany({ where: { organisationId, id }, data: { acceptedAt: at } });
  const actor = { scope: { organisationId }, actorId: userId, now, requestId };
  // A check-in that held practices back told nobody while there was nobody; the coach finds it from the first day.
  await assertHoldIsTold(tx, actor, clientId);
  await audit(tx, actor, { action: "coach.joined", subjectId: id, clientId });
  const url = `${env().PUBLIC_URL}/portal/settings`;
  await postLetter(tx, { template: "coach_joined", to: account.user.email, url, coachName: name }, at);
}
