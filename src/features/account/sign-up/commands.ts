import * as z from "zod";
import { AppError } from "#domain/errors.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { keepEmailToken, peekEmailToken, useEmailToken } from "#server/auth/email-token.ts";
import { assertGoodPassword } from "#server/auth/good-password.ts";
import { countAttempt } from "#server/auth/limits.ts";
import { paced } from "#server/auth/pace.ts";
import { hashPassword, verifyPassword } from "#server/auth/password.ts";
import { createSession, type NewSession, revokeSession } from "#server/auth/session.ts";
import { hashOfToken, newToken } from "#server/auth/token.ts";
import { database, type Transaction } from "#server/db/client.ts";
import { Prisma } from "#server/db/generated/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { postLetter } from "#server/mail/post.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import type { ConfirmInput, ConfirmReceipt, SignUpInput } from "../schema.ts";
import { makeOwnClient } from "./own-client/commands.ts";

/** What waits, sealed, until the address is confirmed. */
const pendingSignUp = z.object({
  name: z.string(),
  /** None for somebody who is to be a client of their own. */
  practiceName: z.string().optional(),
  passwordHash: z.string().nullable(),
  timeZone: z.string(),
});
type PendingSignUp = z.infer<typeof pendingSignUp>;

/**
 * Posts a link that finishes signing up, or to a known address a letter that says so. Answer and time are the same.
 *
 * @throws {AppError} `rate_limited`, or `invalid` when the password is easy to guess
 */
export async function signUp(ctx: RequestContext, input: SignUpInput): Promise<{ sent: true }> {
  const { email, password, ...details } = input;
  if (password !== undefined) assertGoodPassword(password, [email, details.name, details.practiceName ?? ""]);
  await countAttempt("sign_up", { account: email, address: ctx.address });
  return paced(async () => {
    const passwordHash = password === undefined ? null : await hashPassword(password);
    const isKnown = (await database().user.count({ where: { email } })) > 0;
    await database().$transaction((tx) =>
      isKnown ? postReminder(tx, email, ctx.now()) : postLink(tx, email, { ...details, passwordHash }, ctx.now()),
    );
    return { sent: true };
  });
}

function postReminder(tx: Transaction, email: string, at: Date): Promise<void> {
  return postLetter(tx, { template: "sign_up_existing", to: email, url: `${env().PUBLIC_URL}/sign-in` }, at);
}

async function postLink(tx: Transaction, email: string, details: PendingSignUp, at: Date): Promise<void> {
  const token = newToken();
  await keepEmailToken(tx, { token, purpose: "sign_up", email, details: JSON.stringify(details), at });
  // Behind the # the token reaches neither logs nor link scanners.
  const [page, template] =
    details.practiceName === undefined
      ? (["start/confirm", "start_link"] as const)
      : (["sign-up/confirm", "sign_up_link"] as const);
  const url = `${env().PUBLIC_URL}/${page}#${token}`;
  await postLetter(tx, { template, to: email, url, name: details.name }, at);
}

/**
 * Makes the practice and its owner, who coaches in it, and signs them in. However often a link is sent, it makes one
 * practice. The link proves the mailbox, not who chose the password: whoever typed it at sign-up types it once more, so
 * that nobody opens a practice to which a stranger has the key.
 *
 * @throws {AppError} `rate_limited`, or `invalid` for `password` when it is another one; the link stays unused
 */
export async function confirmSignUp(ctx: RequestContext, { token, password }: ConfirmInput): Promise<ConfirmReceipt> {
  await countAttempt("confirm", { account: token, address: ctx.address });
  const passwordHash = await passwordHashBehind(token, ctx.now());
  if (passwordHash && !password) return { ok: false, reason: "password" };
  if (passwordHash && !(await verifyPassword(passwordHash, password ?? ""))) {
    throw new AppError("invalid", "This is not the password chosen at sign-up.", { field: "password" });
  }
  const session = await makePractice(ctx, token).catch((error: unknown) => {
    if (isTaken(error)) return null;
    throw error;
  });
  if (!session) return { ok: false, reason: "used" };
  await letIn(ctx, session);
  return { ok: true };
}

async function passwordHashBehind(token: string, at: Date): Promise<string | null> {
  const details = await peekEmailToken(database(), { tokenHash: hashOfToken(token), purpose: "sign_up", at });
  return details ? pendingSignUp.parse(JSON.parse(details)).passwordHash : null;
}

function makePractice({ now, requestId, userAgent }: RequestContext, token: string): Promise<NewSession | null> {
  const [organisationId, userId, at] = [newId(), newId(), now()];
  return withOrganisation({ organisationId }, async (tx) => {
    const link = await useEmailToken(tx, { tokenHash: hashOfToken(token), purpose: "sign_up", at });
    if (!link?.details || (await tx.user.count({ where: { email: link.email } })) > 0) return null;
    const { name, practiceName, passwordHash, timeZone } = pendingSignUp.parse(JSON.parse(link.details));

    await tx.organisation.create({
      data: { id: organisationId, name: practiceName ?? name, timeZone, createdAt: at },
    });
    await tx.user.create({
      data: { id: userId, email: link.email, name, passwordHash, emailVerifiedAt: at, timeZone, createdAt: at },
      select: { id: true },
    });
    const isAlone = practiceName === undefined;
    const membershipId = newId();
    await tx.membership.create({
      // Without a role it is no place to sign in to: it only says whose engagement this is.
      data: { organisationId, id: membershipId, userId, roles: isAlone ? [] : ["owner", "coach"], createdAt: at },
      select: { id: true },
    });
    if (isAlone) {
      const person = { userId, name, email: link.email, timeZone };
      await makeOwnClient(tx, { organisationId, coachId: membershipId, ...person }, at);
    }
    await audit(tx, { scope: { organisationId }, actorId: userId, now, requestId }, { action: "practice.created" });
    return createSession({ userId, userAgent, now: at }, tx);
  });
}

/** Two links to one address, used at once: the second finds the address taken. */
function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/**
 * Signs in as one of the demo practice's people.
 *
 * @throws {AppError} `not_found` outside demo mode, and for anybody who is not a demo person
 */
export async function demoSignIn(ctx: RequestContext, { userId }: { userId: string }): Promise<{ saved: true }> {
  const where = { id: userId, demo: true, disabledAt: null };
  const isDemo = env().PROVEN_DEMO && (await database().user.count({ where })) > 0;
  if (!isDemo) throw new AppError("not_found", "Not found.");
  await letIn(ctx, await createSession({ userId, userAgent: ctx.userAgent, now: ctx.now() }));
  return { saved: true };
}

/** Leaves the cookie. Whoever was signed in in this browser before is signed out. */
async function letIn({ cookies, signedIn, now }: RequestContext, { token, expires }: NewSession): Promise<void> {
  if (signedIn) await revokeSession({ userId: signedIn.userId, sessionId: signedIn.sessionId, now: now() });
  cookies?.setSession(token, expires);
}
