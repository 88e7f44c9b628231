"use client";

import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { ApiProvider } from "#trpc/client.tsx";
import { PortalOutbox } from "./portal-outbox.tsx";

export type PortalReadyProps = {
  person: string;
  locale: string;
  timeZone: string;
  texts: AbstractIntlMessages;
  children?: ReactNode;
};

/** What the portal's screens need to speak, read, write and send. */
export function PortalReady({ person, locale, timeZone, texts, children }: PortalReadyProps) {
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={texts}>
      <ApiProvider>
        <PortalOutbox person={person}>{children}</PortalOutbox>
      </ApiProvider>
    </NextIntlClientProvider>
  );
}
