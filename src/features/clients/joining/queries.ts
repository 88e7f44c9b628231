import { AppError } from "#domain/errors.ts";
import { hintOf } from "#server/auth/invited.ts";
import { countAttempt } from "#server/auth/limits.ts";
import { hashOfToken } from "#server/auth/token.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import type { InvitationLink, InvitationView } from "./schema.ts";

const gone = "This invitation is not open any more, or the link is incomplete.";

/**
 * The invitation behind a link, with the people it is about.
 *
 * @throws {AppError} `not_found`, always the same, when the token is unknown, the invitation was taken back or its
 *   client archived
 */
export async function invitationBehind(tx: Transaction, { organisationId, token }: InvitationLink) {
  const row = await tx.invitation.findUnique({
    where: {
      organisationId_tokenHash: { organisationId, tokenHash: hashOfToken(token) },
      revokedAt: null,
      client: { archivedAt: null },
    },
    select: {
      id: true,
      clientId: true,
      email: true,
      expiresAt: true,
      acceptedAt: true,
      invitedBy: true,
      client: { select: { name: true, timeZone: true, organisation: { select: { name: true } } } },
    },
  });
  if (!row) throw new AppError("not_found", gone);
  return row;
}

/** What whoever holds the link is told. Reading it changes nothing. */
export async function invitationView(ctx: RequestContext, link: InvitationLink): Promise<InvitationView> {
  await countAttempt("invitation", { account: link.token, address: ctx.address });
  const { organisationId } = link;
  return withOrganisation(link, async (tx) => {
    const { email, expiresAt, acceptedAt, invitedBy, client } = await invitationBehind(tx, link);
    const inviter = await tx.membership.findUniqueOrThrow({
      where: { organisationId_id: { organisationId, id: invitedBy } },
      select: { user: { select: { name: true } } },
    });
    const about = { coachName: inviter.user.name, practiceName: client.organisation.name };
    if (acceptedAt) return { state: "used", ...about };
    if (expiresAt <= ctx.now()) return { state: "expired", ...about };
    return {
      state: "open",
      ...about,
      clientName: client.name,
      emailHint: hintOf(email),
      hasAccount: (await tx.user.count({ where: { email } })) > 0,
      signedIn: ctx.signedIn && {
        name: ctx.signedIn.name,
        email: ctx.signedIn.email,
        isInvited: ctx.signedIn.email === email,
        isStaff: (await tx.membership.count({ where: { organisationId, userId: ctx.signedIn.userId } })) > 0,
      },
    };
  });
}
