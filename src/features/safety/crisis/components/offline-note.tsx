"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

function watch(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Says what works without a connection, on the page where people end up without one. */
export function OfflineNote() {
  const t = useTranslations("crisis.help");
  const isOnline = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  );
  return (
    <p role="status" className={isOnline ? "sr-only" : "mb-4 max-w-text text-note text-muted"}>
      {!isOnline && t("offline")}
    </p>
  );
}
