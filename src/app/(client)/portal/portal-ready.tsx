"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { Language } from "#messages/language.tsx";
import { portalTexts, portalTextsAlone } from "#messages/portal.ts";
import { ApiProvider } from "#trpc/client.tsx";
import { PortalOutbox } from "./portal-outbox.tsx";

export type PortalReadyProps = {
  person: string;
  locale: string;
  timeZone: string;
  /** Whether they have no coach, and read texts that speak of none. */
  alone: boolean;
  children?: ReactNode;
};

/** What the portal's screens need to speak, read, write and send. */
export function PortalReady({ person, locale, timeZone, alone, children }: PortalReadyProps) {
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={alone ? portalTextsAlone : portalTexts}>
      <Language>
        <ApiProvider>
          <PortalOutbox person={person}>{children}</PortalOutbox>
        </ApiProvider>
      </Language>
    </NextIntlClientProvider>
  );
}
