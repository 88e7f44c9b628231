import { AppError } from "#domain/errors.ts";
import { hintOf } from "#server/auth/invited.ts";
import { countAttempt } from "#server/auth/limits.ts";
import { hashOfToken } from "#server/auth/token.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import type { CoachLink, CoachView } from "../schema.ts";

/**
 * The invitation to a coach behind a link.
 *
 * @throws {AppError} `not_found`, always the same, when the token is unknown, the invitation was taken back or its
 *   client archived
 */
export async function coachInvitationBehind(tx: Transaction, { organisationId, token }: CoachLink) {
  const row = await tx.coachInvitation.findUnique({
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
      client: { select: { name: true, timeZone: true } },
    },
  });
  if (!row) throw new AppError("not_found", "This invitation is not open any more, or the link is incomplete.");
  return row;
}

/** What whoever holds the link is told. Reading it changes nothing. */
export async function coachInvitationView(ctx: RequestContext, link: CoachLink): Promise<CoachView> {
  await countAttempt("invitation", { account: link.token, address: ctx.address });
  return withOrganisation(link, async (tx) => {
    const { email, expiresAt, acceptedAt, client } = await coachInvitationBehind(tx, link);
    if (acceptedAt) return { state: "used", clientName: client.name };
    if (expiresAt <= ctx.now()) return { state: "expired", clientName: client.name };
    return {
      state: "open",
      clientName: client.name,
      emailHint: hintOf(email),
      hasAccount: (await tx.user.count({ where: { email } })) > 0,
      signedIn: ctx.signedIn && {
        name: ctx.signedIn.name,
        email: ctx.signedIn.email,
        isInvited: ctx.signedIn.email === email,
      },
    };
  });
}
