"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";

type Ready = ComponentType<{ person: string; children?: ReactNode }>;

const load = () => import("./portal-ready.tsx").then(({ PortalReady }) => PortalReady);
const PortalReady: Ready = dynamic(load);

/**
 * Puts what sends and keeps around a page. The first screen only shows and leads on: it is there at once, and what waits
 * on the device is looked after as soon as it has been painted.
 */
export function PortalFrame({ person, children }: { person: string; children: ReactNode }) {
  const isHome = usePathname() === "/portal";
  if (!isHome) return <PortalReady person={person}>{children}</PortalReady>;
  return (
    <>
      <ReadyLater person={person} />
      {children}
    </>
  );
}

function ReadyLater({ person }: { person: string }) {
  const [Outbox, setOutbox] = useState<Ready | null>(null);
  useEffect(() => {
    void load().then((loaded) => setOutbox(() => loaded));
  }, []);
  return Outbox && <Outbox person={person} />;
}
