"use client";

import { useEffect } from "react";
import { keepPages, openPagesOffline } from "#lib/offline-pages.ts";

/** Keeps the help that everybody may see on this device, from the very first page of a client on. */
export function KeepHelp() {
  useEffect(() => {
    void openPagesOffline().then(() => keepPages(["/portal/help"]));
  }, []);
  return null;
}
