import webPush from "web-push";
import * as z from "zod";
import { openForSystem, sealForSystem } from "#server/crypto/key-encryption-key.ts";
import { env } from "#server/env.ts";
import { isPushEndpoint } from "./services.ts";
import { vapidPair } from "./vapid.ts";

/** Well below the time after which `release-abandoned` takes a job from a worker that it believes dead. */
const PATIENCE = 15_000;
/** A reminder that a sleeping phone has not fetched in this many seconds would come out of nowhere. */
const SECONDS_TO_LIVE = 2 * 3_600;

/** What a browser gives when it lets itself be reached. */
export const pushAddress = z.object({
  endpoint: z.url().max(1_000),
  keys: z.object({ p256dh: z.string().regex(/^[\w-]{87}$/), auth: z.string().regex(/^[\w-]{22}$/) }),
});
export type PushAddress = z.infer<typeof pushAddress>;

/** All that is ever said: a code for which the device has words of its own. Nothing of anybody's life goes through. */
export type PushWord = "open" | "review" | "paused";

const contextOf = (id: string) => `push_subscription|${id}`;

export function sealAddress(id: string, address: PushAddress): Uint8Array<ArrayBuffer> {
  return sealForSystem(JSON.stringify(address), contextOf(id));
}

export function openAddress(id: string, sealed: Uint8Array): PushAddress {
  return pushAddress.parse(JSON.parse(openForSystem(sealed, contextOf(id)).toString("utf8")));
}

/**
 * Hands one word to a browser's push service.
 *
 * @returns `gone` when the service does not know the browser any more, or may not be called at all
 * @throws when the service cannot be reached or asks for patience; trying again later makes sense
 */
export async function push(address: PushAddress, word: PushWord): Promise<"taken" | "gone" | "refused"> {
  if (!isPushEndpoint(address.endpoint)) return "gone";
  const { PUBLIC_URL, VAPID_KEYS } = env();
  const subject = PUBLIC_URL.startsWith("https:") ? PUBLIC_URL : "mailto:proven@localhost";
  const { endpoint, method, headers, body } = webPush.generateRequestDetails(address, word, {
    vapidDetails: { subject, ...vapidPair(VAPID_KEYS) },
    TTL: SECONDS_TO_LIVE,
    topic: "reminder",
    urgency: "normal",
  });
  const response = await fetch(endpoint, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    body: body ? new Uint8Array(body) : null,
    // Following would lead where nobody has looked.
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
  });
  await response.body?.cancel();
  if (response.ok) return "taken";
  if (response.status === 404 || response.status === 410) return "gone";
  if (response.status === 429 || response.status >= 500)
    throw new Error(`The push service answered ${response.status}.`);
  return "refused";
}
