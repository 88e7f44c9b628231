import { newId } from "#lib/uuid.ts";
import { createSession, sessionFromToken } from "#server/auth/session.ts";
import { newToken } from "#server/auth/token.ts";
import type { Verdict } from "#test/matrix.ts";
import { type Matrix, ownClientOnly } from "#test/matrix.ts";
import { aMoment } from "#test/people.ts";
import { type Role, roles, type World } from "#test/world.ts";
import type { SignUpInput } from "./schema.ts";

/** A valid sign-up with an address nobody has used. */
export function aSignUp(change: Partial<SignUpInput> = {}): SignUpInput & { practiceName: string } {
  return {
    name: "Maya Lindqvist",
    practiceName: "Northshore Coaching",
    email: `${newId()}@example.org`,
    password: "tidal copper mnemonic",
    timeZone: "Europe/Stockholm",
    ...change,
  };
}

/** A session of the world's client. */
async function aSessionOfTheirs({ client }: World) {
  const { token } = await createSession({ userId: client.userId, userAgent: "", now: aMoment });
  const session = await sessionFromToken(token, aMoment);
  return { id: session?.sessionId ?? "" };
}

const everybody = (verdict: Verdict) => Object.fromEntries(roles.map((role) => [role, verdict]));
const everybodySignedIn = (verdict: Verdict): Partial<Record<Role, Verdict>> => ({
  ...everybody(verdict),
  anonymous: "signed_out",
});
const nobodyElse = { ...everybodySignedIn("not_found"), ...ownClientOnly };

export const accountMatrix: Matrix<"account"> = {
  signUp: { input: () => aSignUp(), verdicts: everybody("ok") },
  confirmSignUp: { input: () => ({ token: newToken() }), verdicts: everybody("ok") },
  delivery: { input: () => undefined, verdicts: everybody("ok") },
  demoPeople: { input: () => undefined, verdicts: everybody("ok") },
  demoSignIn: { input: () => ({ userId: newId() }), verdicts: everybody("not_found") },
  me: { input: () => undefined, verdicts: everybodySignedIn("ok") },
  here: { input: () => undefined, verdicts: everybodySignedIn("ok") },
  actAs: {
    input: ({ practice }) => ({ organisationId: practice.organisationId, as: "client" }),
    verdicts: { ...nobodyElse, otherClient: "ok" },
  },
  beginAlone: { input: () => undefined, verdicts: everybodySignedIn("ok") },
  sessions: { input: () => undefined, verdicts: everybodySignedIn("ok") },
  endSession: { input: aSessionOfTheirs, verdicts: nobodyElse },
  endOtherSessions: { input: () => undefined, verdicts: everybodySignedIn("ok") },
  changePassword: {
    input: () => ({ current: null, password: "tidal copper mnemonic" }),
    verdicts: everybodySignedIn("ok"),
  },
  setTimeZone: { input: () => ({ timeZone: "Asia/Kathmandu" }), verdicts: everybodySignedIn("ok") },
};
