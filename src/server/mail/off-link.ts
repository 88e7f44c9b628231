import * as z from "zod";
import { openForSystem, sealForSystem } from "#server/crypto/key-encryption-key.ts";
import { env } from "#server/env.ts";

const CONTEXT = "reminders_off";
const whose = z.object({ organisationId: z.uuid(), clientId: z.uuid() });
type Whose = z.infer<typeof whose>;

/**
 * The link in a reminder that turns all of them off without signing in. It opens a page that asks once: whatever
 * follows links in letters presses nothing. Behind the # the token reaches neither logs nor other sites.
 */
export function offLink({ organisationId, clientId }: Whose): string {
  const sealed = sealForSystem(JSON.stringify({ organisationId, clientId }), CONTEXT);
  return `${env().PUBLIC_URL}/reminders/off#${Buffer.from(sealed).toString("base64url")}`;
}

/** Whose reminders a token turns off; null for anything that `offLink` did not make. */
export function whoseReminders(token: string): Whose | null {
  try {
    return whose.parse(JSON.parse(openForSystem(Buffer.from(token, "base64url"), CONTEXT).toString("utf8")));
  } catch {
    return null;
  }
}
