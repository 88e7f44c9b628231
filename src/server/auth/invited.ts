import { AppError } from "#domain/errors.ts";
import { newId } from "#lib/uuid.ts";
import type { Transaction } from "#server/db/client.ts";
import type { RequestContext } from "#server/trpc/context.ts";
import { assertGoodPassword } from "./good-password.ts";

type Person = { readonly userId: string; readonly name: string };
type NewAccount = { readonly name: string; readonly password?: string | undefined };

/** Who a letter invited, and where their account begins. */
type Invited = { readonly email: string; readonly timeZone: string };

/**
 * Makes the account with which somebody accepts. The link has reached their mailbox, so it proves their address.
 *
 * @param passwordHash of the password that was chosen, or null for one without
 * @param known words that make no good password here
 */
export async function newInvitedUser(
  tx: Transaction,
  { signedIn, now }: RequestContext,
  { email, timeZone }: Invited,
  { name, password }: NewAccount,
  { passwordHash, known }: { passwordHash: string | null; known: readonly string[] },
): Promise<Person> {
  if (signedIn) throw otherPerson(signedIn);
  if (password !== undefined) assertGoodPassword(password, [name, email, ...known], "newAccount.password");
  const [userId, at] = [newId(), now()];
  const { count } = await tx.user.createMany({
    data: [{ id: userId, email, name, passwordHash, emailVerifiedAt: at, timeZone, createdAt: at }],
    skipDuplicates: true,
  });
  if (count === 0) {
    throw new AppError("signed_out", "There is an account with this address already. Sign in with it to accept.");
  }
  return { userId, name };
}

/** The person who is signed in, if the letter was to them. */
export function invitedUser({ signedIn }: RequestContext, { email }: { email: string }): Person {
  if (!signedIn) throw new AppError("signed_out", "Please sign in to accept the invitation.");
  if (signedIn.email !== email) throw otherPerson(signedIn);
  return signedIn;
}

function otherPerson({ name }: Person): AppError {
  return new AppError(
    "forbidden",
    `You are signed in as ${name}, and this invitation is for another address. Sign out first, then open the link again.`,
  );
}

/** "noor@example.org" → "n…@example.org": enough for its owner, too little for anybody else. */
export function hintOf(email: string): string {
  return email.replace(/^(.)[^@]*/u, "$1…");
}
