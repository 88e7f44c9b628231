"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { whenCalm } from "#lib/when-calm.ts";
import { type NoticesProps, notify, watchNotices } from "./notices.ts";

const Toasts = dynamic(() => import("./toasts.tsx").then((module) => module.Toasts), { ssr: false });

/**
 * Where notices appear; mounted once by the root layout. It is fetched when the page has come to rest, so that a screen
 * reader knows the place before the first notice, and a notice can appear without a connection; or at once when
 * something has to be said earlier.
 */
export function ToastRegion(props: NoticesProps) {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const want = () => setWanted(true);
    const unwatch = watchNotices(want);
    const callOff = whenCalm(want);
    return () => {
      unwatch();
      callOff();
    };
  }, []);
  return isWanted && <Toasts {...props} />;
}

/** Says that something happened: one short sentence, past tense. Nothing that must be read may live only here. */
export function toastDone(message: string): void {
  notify({ message });
}

/** Says that something happened and offers to take it back for ten seconds. */
export function toastUndo(message: string, undo: () => void): void {
  notify({ message, undo });
}
