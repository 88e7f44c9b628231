import { AppError } from "#domain/errors.ts";
import { dayInMs } from "#domain/moment.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { countAttempt } from "#server/auth/limits.ts";
import { hashOfToken, newToken } from "#server/auth/token.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { postLetter } from "#server/mail/post.ts";
import type { ClientScope } from "#server/scope.ts";
import { invitationOf, type SelfContext } from "./queries.ts";
import { DAYS_OPEN, type InviteInput, type Mine } from "./schema.ts";

/**
 * Writes to a coach, and takes an earlier invitation back. The same operation again changes nothing.
 *
 * @throws {AppError} `forbidden` without the consent that what they write is kept: a coach would find nothing to read
 */
export async function inviteCoach(
  ctx: SelfContext,
  address: string,
  { operationId, email, focus }: InviteInput,
): Promise<{ invitation: Mine["invitation"] }> {
  const { organisationId, clientId } = ctx.scope;
  const at = ctx.now();
  // Whoever can sign up can make us write letters; nobody's mailbox is theirs to fill.
  await countAttempt("link", { account: email, address });
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    const client = await clientOf(tx, ctx.scope);
    const user = await tx.user.findUniqueOrThrow({ where: { id: ctx.actorId }, select: { email: true } });
    if (email === user.email) {
      throw new AppError("invalid", "This is your own address. Give your coach’s.", { field: "email" });
    }
    // One press after the other, so that one invitation is open at most.
    await tx.$queryRaw`
      select id from tenant.client where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid
      for no key update`;
    const [token, expiresAt] = [newToken(), new Date(at.getTime() + DAYS_OPEN * dayInMs)];
    const key = { organisationId, clientId, operationId };
    const isKnown = (await tx.coachInvitation.count({ where: key })) > 0;
    if (isKnown) return { invitation: await invitationOf(tx, ctx.scope, at) };
    await withdrawOpen(tx, ctx.scope, at);
    const id = newId();
    await tx.coachInvitation.create({
      data: { ...key, id, email, tokenHash: hashOfToken(token), createdAt: at, expiresAt },
      select: { id: true },
    });
    await nameFocus(tx, ctx, focus);
    const letter = { template: "coach_invitation", clientName: client.name, to: email } as const;
    const url = `${env().PUBLIC_URL}/coach-invitation/${organisationId}#${token}`;
    await postLetter(tx, { ...letter, url, expiresOn: dayIn(client.timeZone, expiresAt) }, at);
    await audit(tx, ctx, { action: "coach.invited", subjectId: id, clientId });
    return { invitation: await invitationOf(tx, ctx.scope, at) };
  });
}

/** Takes an open invitation back: its link stops working. */
export function withdrawInvitation(ctx: SelfContext): Promise<{ invitation: Mine["invitation"] }> {
  return withOrganisation(ctx.scope, async (tx) => {
    if ((await withdrawOpen(tx, ctx.scope, ctx.now())) > 0) {
      await audit(tx, ctx, { action: "coach.invitation_withdrawn", clientId: ctx.scope.clientId });
    }
    return { invitation: null };
  });
}

async function withdrawOpen(tx: Transaction, { organisationId, clientId }: ClientScope, at: Date): Promise<number> {
  const { count } = await tx.coachInvitation.updateMany({
    where: { organisationId, clientId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
  return count;
}

async function nameFocus(tx: Transaction, { scope, coach }: SelfContext, focus: string): Promise<void> {
  const { organisationId, clientId } = scope;
  const { id } = await tx.engagement.findFirstOrThrow({
    where: { organisationId, clientId, coachId: coach.scope.coachId, status: { not: "completed" } },
    select: { id: true },
  });
  const vault = await vaultOf(tx, scope, clientId);
  await tx.engagement.update({
    where: { organisationId_id: { organisationId, id } },
    data: { focus: vault.seal("engagement.focus", id, focus), version: { increment: 1 } },
    select: { id: true },
  });
}

function clientOf(tx: Transaction, { organisationId, clientId }: ClientScope) {
  return tx.client.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: clientId } },
    select: { name: true, timeZone: true },
  });
}
