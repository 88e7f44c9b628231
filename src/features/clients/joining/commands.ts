import { AppError } from "#domain/errors.ts";
import { audit } from "#server/audit.ts";
import { invitedUser, newInvitedUser } from "#server/auth/invited.ts";
import { countAttempt } from "#server/auth/limits.ts";
import { hashPassword } from "#server/auth/password.ts";
import { createSession, type NewSession, revokeSession } from "#server/auth/session.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import { lockInvitations } from "../invitations/queries.ts";
import { invitationBehind } from "./queries.ts";
import type { AcceptInput } from "./schema.ts";

type Invitation = Awaited<ReturnType<typeof invitationBehind>>;

/**
 * Accepts an invitation and signs its owner in as the client. The link has reached their mailbox, so it proves the
 * address of a new account; an account that exists is proven by being signed in. Of several at once one succeeds.
 */
export async function acceptInvitation(ctx: RequestContext, input: AcceptInput): Promise<{ accepted: true }> {
  await countAttempt("invitation", { account: input.token, address: ctx.address });
  const password = input.newAccount?.password;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const session = await withOrganisation(input, async (tx) => {
    const { clientId } = await invitationBehind(tx, input);
    await lockInvitations(tx, input, clientId);
    const invitation = await openInvitation(tx, ctx, input);
    const { email, client } = invitation;
    const known = [client.organisation.name];
    const { userId } = input.newAccount
      ? await newInvitedUser(tx, ctx, { email, ...client }, input.newAccount, { passwordHash, known })
      : invitedUser(ctx, invitation);
    await join(tx, ctx, input.organisationId, invitation, userId);
    return openSession(tx, ctx, input.organisationId, userId);
  });
  ctx.cookies?.setSession(session.token, session.expires);
  return { accepted: true };
}

/** Read again under the lock: whoever came first may have accepted it meanwhile. */
async function openInvitation(tx: Transaction, { now }: RequestContext, input: AcceptInput): Promise<Invitation> {
  const invitation = await invitationBehind(tx, input);
  if (invitation.acceptedAt) {
    throw new AppError("invalid", "This invitation was accepted already. Sign in to go to your portal.");
  }
  if (invitation.expiresAt <= now()) {
    throw new AppError("invalid", "This invitation has expired. Ask your coach for a new one.");
  }
  return invitation;
}

async function join(
  tx: Transaction,
  { now, requestId }: RequestContext,
  organisationId: string,
  { id, clientId }: Invitation,
  userId: string,
): Promise<void> {
  const at = now();
  const { count } = await tx.clientAccount.createMany({
    data: [{ organisationId, clientId, userId, createdAt: at }],
    skipDuplicates: true,
  });
  if (count === 0) {
    throw new AppError("invalid", "Your account already belongs to a client of this practice. Please tell your coach.");
  }
  await tx.invitation.update({
    where: { organisationId_id: { organisationId, id } },
    data: { acceptedAt: at },
    select: { id: true },
  });
  const actor = { scope: { organisationId }, actorId: userId, now, requestId };
  await audit(tx, actor, { action: "invitation.accepted", subjectId: id, clientId });
}

/** A new session in the new place; the one that the person came with ends, since what it may do has changed. */
async function openSession(
  tx: Transaction,
  { signedIn, userAgent, now }: RequestContext,
  organisationId: string,
  userId: string,
): Promise<NewSession> {
  const at = now();
  if (signedIn) await revokeSession({ userId, sessionId: signedIn.sessionId, now: at }, tx);
  return createSession({ userId, userAgent, now: at, place: { organisationId, actingAs: "client" } }, tx);
}
