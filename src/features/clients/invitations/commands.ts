import { AppError } from "#domain/errors.ts";
import { dayInMs } from "#domain/moment.ts";
import { assertHelplinesConfirmed } from "#features/safety/crisis/queries.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { hashOfToken, newToken } from "#server/auth/token.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { postLetter } from "#server/mail/post.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { ownClient } from "../queries.ts";
import type { ClientRef } from "../schema.ts";
import { closeOpenInvitations, invitationStateOf, lockInvitations } from "./queries.ts";
import { DAYS_OPEN, type InvitationRef, type InvitationState } from "./schema.ts";

const HOUR = 3_600_000;
/** Letters within an hour: nobody's mailbox is ours to fill. */
const most = { perClient: 5, perCoach: 60 };

/** Invites a client by a letter to their address. Inviting again takes the former invitation back. */
export function inviteClient(ctx: CoachContext, { clientId }: ClientRef): Promise<InvitationState> {
  const { organisationId, coachId } = ctx.scope;
  const at = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    const { name, email, timeZone, archivedAt } = await ownClient(tx, ctx.scope, clientId);
    if (email === null) throw new AppError("invalid", "Add an e-mail address first.", { field: "email" });
    if (archivedAt) throw new AppError("invalid", "Bring this client back from the archive first.");
    await lockInvitations(tx, ctx.scope, clientId);
    await assertNotYetAccepted(tx, ctx, clientId);
    await assertHelplinesConfirmed(tx, ctx.scope);
    await assertFewLetters(tx, ctx, clientId);

    await closeOpenInvitations(tx, ctx.scope, clientId, at);
    const id = newId();
    const token = newToken();
    const expiresAt = new Date(at.getTime() + DAYS_OPEN * dayInMs);
    await tx.invitation.create({
      data: {
        organisationId,
        id,
        clientId,
        email,
        tokenHash: hashOfToken(token),
        invitedBy: coachId,
        createdAt: at,
        expiresAt,
      },
      select: { id: true },
    });
    const { organisation, user } = await tx.membership.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: coachId } },
      select: { organisation: { select: { name: true } }, user: { select: { name: true } } },
    });
    await postLetter(
      tx,
      {
        template: "client_invitation",
        to: email,
        url: invitationUrl(organisationId, token),
        clientName: name,
        coachName: user.name,
        practiceName: organisation.name,
        expiresOn: dayIn(timeZone, expiresAt),
      },
      at,
    );
    await audit(tx, ctx, { action: "invitation.sent", subjectId: id, clientId });
    return invitationStateOf(tx, ctx.scope, clientId, at);
  });
}

/** Takes an invitation back: its link stops working. */
export function revokeInvitation(
  ctx: CoachContext,
  { clientId, invitationId }: InvitationRef,
): Promise<InvitationState> {
  const at = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const { count } = await tx.invitation.updateMany({
      where: {
        organisationId: ctx.scope.organisationId,
        clientId,
        id: invitationId,
        acceptedAt: null,
        revokedAt: null,
      },
      data: { revokedAt: at },
    });
    if (count > 0) await audit(tx, ctx, { action: "invitation.revoked", subjectId: invitationId, clientId });
    return invitationStateOf(tx, ctx.scope, clientId, at);
  });
}

/** Undoes `revokeInvitation`: the link in the letter works again, unless a newer one went out or it is too late. */
export function reopenInvitation(
  ctx: CoachContext,
  { clientId, invitationId }: InvitationRef,
): Promise<InvitationState> {
  const { organisationId } = ctx.scope;
  const at = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    const { email } = await ownClient(tx, ctx.scope, clientId);
    await lockInvitations(tx, ctx.scope, clientId);
    await assertNotYetAccepted(tx, ctx, clientId);
    const newest = await tx.invitation.findFirst({
      where: { organisationId, clientId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { id: true },
    });
    const { count } = await tx.invitation.updateMany({
      where: {
        organisationId,
        clientId,
        id: invitationId,
        email: email ?? "",
        acceptedAt: null,
        expiresAt: { gt: at },
      },
      data: { revokedAt: null },
    });
    if (newest?.id !== invitationId || count === 0) {
      throw new AppError("invalid", "This invitation cannot be opened again. Send a new one.");
    }
    await audit(tx, ctx, { action: "invitation.reopened", subjectId: invitationId, clientId });
    return invitationStateOf(tx, ctx.scope, clientId, at);
  });
}

/** The token stands behind the #, which browsers send to nobody: neither logs nor the next site see it. */
function invitationUrl(organisationId: string, token: string): string {
  const url = new URL(`/join/${organisationId}`, env().PUBLIC_URL);
  url.hash = token;
  return url.href;
}

async function assertNotYetAccepted(tx: Transaction, { scope, now }: CoachContext, clientId: string): Promise<void> {
  const { state } = await invitationStateOf(tx, scope, clientId, now());
  if (state === "accepted") throw new AppError("invalid", "This client already has an account.");
}

async function assertFewLetters(tx: Transaction, { scope, now }: CoachContext, clientId: string): Promise<void> {
  const { organisationId, coachId } = scope;
  const lately = { organisationId, createdAt: { gt: new Date(now().getTime() - HOUR) } };
  const toClient = await tx.invitation.count({ where: { ...lately, clientId } });
  const byCoach = await tx.invitation.count({ where: { ...lately, invitedBy: coachId } });
  if (toClient >= most.perClient || byCoach >= most.perCoach) {
    throw new AppError("rate_limited", "Enough invitations for now. Try again in an hour.");
  }
}
