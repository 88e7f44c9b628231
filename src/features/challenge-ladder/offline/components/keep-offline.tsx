"use client";

import { useEffect } from "react";
import { keepPages, openPagesOffline } from "#lib/offline-pages.ts";
import { whenCalm } from "#lib/when-calm.ts";

/**
 * Keeps pages of the ladder on this device as they are now, so that they open without a connection. A page that the
 * server sends anew brings a new list, and is kept anew.
 */
export function KeepOffline({ paths }: { paths: readonly string[] }) {
  useEffect(() => whenCalm(() => void openPagesOffline().then(() => keepPages(paths))), [paths]);
  return null;
}
