"use client";

import type { ReactNode } from "react";
import { ApiProvider } from "#trpc/client.tsx";
import { PortalOutbox } from "./portal-outbox.tsx";

/** What the portal's screens need to read, write and send. */
export function PortalReady({ person, children }: { person: string; children?: ReactNode }) {
  return (
    <ApiProvider>
      <PortalOutbox person={person}>{children}</PortalOutbox>
    </ApiProvider>
  );
}
