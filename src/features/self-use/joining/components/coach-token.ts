"use client";

import { useEffect, useSyncExternalStore } from "react";

const keyOf = (organisationId: string) => `proven.coach-invitation.${organisationId}`;

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The token behind the # of the letter's link. It stays in this tab, for whoever signs in on the way. */
export function useCoachToken(organisationId: string): string | undefined {
  const token = useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1) || (sessionStorage.getItem(keyOf(organisationId)) ?? ""),
    () => undefined,
  );
  useEffect(() => {
    if (token) sessionStorage.setItem(keyOf(organisationId), token);
  }, [organisationId, token]);
  return token;
}

/** To be called once the invitation is accepted. */
export function forgetCoachToken(organisationId: string): void {
  sessionStorage.removeItem(keyOf(organisationId));
}
