"use client";

import { useEffect } from "react";
import { keepPages, openPagesOffline } from "#lib/offline-pages.ts";

/** Keeps help on this device for when there is no connection, from a client's very first page on. */
export function KeepHelp() {
  useEffect(() => {
    void openPagesOffline().then(() => keepPages(["/portal/help", "/portal/grounding"]));
  }, []);
  return null;
}
