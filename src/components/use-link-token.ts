"use client";

import { useEffect, useSyncExternalStore } from "react";

const keyOf = (kind: string, organisationId: string) => `proven.${kind}.${organisationId}`;

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/**
 * The token behind the # of an invitation's link. It stays in this tab, so that somebody who signs in on the way comes
 * back to their invitation without the token standing in an address that is sent anywhere.
 *
 * @param kind of invitation
 * @returns undefined while the server renders, empty when there is none
 */
export function useLinkToken(kind: string, organisationId: string): string | undefined {
  const key = keyOf(kind, organisationId);
  const token = useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1) || (sessionStorage.getItem(key) ?? ""),
    () => undefined,
  );
  useEffect(() => {
    if (token) sessionStorage.setItem(key, token);
  }, [key, token]);
  return token;
}

/** To be called once the invitation is accepted: its token is of no more use. */
export function forgetLinkToken(kind: string, organisationId: string): void {
  sessionStorage.removeItem(keyOf(kind, organisationId));
}
