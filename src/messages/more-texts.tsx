"use client";

import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";

/** Texts beside those that are there already. */
export function MoreTexts({ messages, children }: { messages: AbstractIntlMessages; children: ReactNode }) {
  const [locale, above] = [useLocale(), useMessages()];
  const all = useMemo(() => ({ ...above, ...messages }), [above, messages]);
  return (
    <NextIntlClientProvider locale={locale} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
