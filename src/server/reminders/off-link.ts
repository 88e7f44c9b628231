import * as z from "zod";
import { openForSystem, sealForSystem } from "#server/crypto/key-encryption-key.ts";
import { env } from "#server/env.ts";

const CONTEXT = "reminders_off";
const whose = z.object({ organisationId: z.uuid(), clientId: z.uuid(), code: z.uuid() });
/** Whose reminders, and the code with which the client's choice answers to the link. */
type Whose = z.infer<typeof whose>;

/**
 * The address in a reminder that turns all of them off without signing in. Looking at it changes nothing, since
 * whatever follows links in letters looks; a press on the page it leads to does, or the one-click POST of a mail
 * program (RFC 8058), which leaves the token no other place than the address.
 */
export function offLink({ organisationId, clientId, code }: Whose): string {
  const sealed = sealForSystem(JSON.stringify({ organisationId, clientId, code }), CONTEXT);
  return `${env().PUBLIC_URL}/reminders/off/${Buffer.from(sealed).toString("base64url")}`;
}

/** What a token names; null for anything that `offLink` did not make. The code may be dead by now. */
export function whoseReminders(token: string): Whose | null {
  try {
    return whose.parse(JSON.parse(openForSystem(Buffer.from(token, "base64url"), CONTEXT).toString("utf8")));
  } catch {
    return null;
  }
}
