"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { type ComponentType, useEffect, useState } from "react";
import { keptOnDevice } from "#lib/device-store.ts";
import { forgetPages } from "#lib/offline-pages.ts";
import { whenCalm } from "#lib/when-calm.ts";
import type { PortalReadyProps } from "./portal-ready.tsx";

const load = () => import("./portal-ready.tsx").then(({ PortalReady }) => PortalReady);
const PortalReady = dynamic(load);

/**
 * Puts what speaks, sends and keeps around a page. The first screen only shows and leads on: it does without, unless
 * something of this person waits on the device.
 */
export function PortalFrame({ children, ...ready }: PortalReadyProps) {
  const isHome = usePathname() === "/portal";
  if (!isHome) return <PortalReady {...ready}>{children}</PortalReady>;
  return (
    <>
      <ReadyWhenNeeded {...ready} />
      {children}
    </>
  );
}

function ReadyWhenNeeded(ready: PortalReadyProps) {
  const { person } = ready;
  const [Ready, setReady] = useState<ComponentType<PortalReadyProps> | null>(null);
  useEffect(() => {
    async function look() {
      if (document.visibilityState === "hidden" || (await keptOnDevice(person)).length === 0) return;
      const loaded = await load();
      setReady(() => loaded);
    }
    // What cannot be read or fetched now stays on the device until the next look.
    const lookAgain = () => void look().catch(() => {});
    const callOff = whenCalm(() => {
      lookAgain();
      void forgetPages(person);
    });
    window.addEventListener("online", lookAgain);
    document.addEventListener("visibilitychange", lookAgain);
    return () => {
      callOff();
      window.removeEventListener("online", lookAgain);
      document.removeEventListener("visibilitychange", lookAgain);
    };
  }, [person]);
  return Ready && <Ready {...ready} />;
}
