import { env } from "#server/env.ts";

/**
 * Whether an endpoint belongs to a push service that the operator lets us call. A browser names its endpoint itself, so
 * anything else would let whoever signs in make this machine knock at doors behind the firewall.
 */
export function isPushEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (username || password) return false;
  const isListed = env().PUSH_SERVICES.some((name) =>
    name.startsWith(".") ? hostname.endsWith(name) : hostname === name,
  );
  if (!isListed) return false;
  // A service on this very machine, as in tests, has no certificate; everybody else listens where the web does.
  return hostname === "127.0.0.1" ? protocol === "http:" : protocol === "https:" && port === "";
}

/** The public key that browsers subscribe with; null where the operator has turned web push off. */
export function pushKey(): string | null {
  const { PUSH_SERVICES, VAPID_KEYS } = env();
  return PUSH_SERVICES.includes("none") ? null : (VAPID_KEYS.split(".")[0] ?? null);
}
