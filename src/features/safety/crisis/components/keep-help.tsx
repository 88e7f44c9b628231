"use client";

import { useEffect } from "react";
import { keepPages, openPagesOffline } from "#lib/offline-pages.ts";
import { whenCalm } from "#lib/when-calm.ts";

/** Keeps help, the first page and the form for a win on this device for when there is no connection, from the very first page on. */
export function KeepHelp() {
  useEffect(() => whenCalm(() => void keep()), []);
  return null;
}

async function keep(): Promise<void> {
  // A worker that is in charge already keeps the first page whenever it opens.
  const first = navigator.serviceWorker?.controller ? [] : ["/portal"];
  await openPagesOffline();
  await keepPages(["/portal/help", "/portal/grounding", "/portal/win", ...first]);
}
