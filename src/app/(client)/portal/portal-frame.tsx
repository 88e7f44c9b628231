"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { type ComponentType, useEffect, useState } from "react";
import { keepPages, openPagesOffline } from "#lib/offline-pages.ts";
import type { PortalReadyProps } from "./portal-ready.tsx";

const load = () => import("./portal-ready.tsx").then(({ PortalReady }) => PortalReady);
const PortalReady = dynamic(load);

/**
 * Puts what speaks, sends and keeps around a page. The first screen only shows and leads on: it is there at once, and
 * what waits on the device is looked after as soon as it has been painted.
 */
export function PortalFrame({ children, ...ready }: PortalReadyProps) {
  const isHome = usePathname() === "/portal";
  if (!isHome) return <PortalReady {...ready}>{children}</PortalReady>;
  return (
    <>
      <ReadyLater {...ready} />
      {children}
    </>
  );
}

function ReadyLater(ready: PortalReadyProps) {
  const [Ready, setReady] = useState<ComponentType<PortalReadyProps> | null>(null);
  useEffect(() => {
    void load().then(async (loaded) => {
      setReady(() => loaded);
      // Came after the page: the worker learns of these files only now, and kept pages need them offline.
      await openPagesOffline();
      await keepPages([]);
    }, noConnection);
  }, []);
  return Ready && <Ready {...ready} />;
}

/** What waits stays on the device until a page opens that can look after it. */
function noConnection(): void {}
