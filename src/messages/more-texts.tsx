"use client";

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Language } from "./language.tsx";

type FirstTextsProps = { locale: string; timeZone: string; texts: string; children: ReactNode };

/** The texts of a frame, in one string. */
export function FirstTexts({ locale, timeZone, texts, children }: FirstTextsProps) {
  const messages = useMemo(() => JSON.parse(texts), [texts]);
  return (
    <NextIntlClientProvider {...{ locale, timeZone, messages }}>
      <Language>{children}</Language>
    </NextIntlClientProvider>
  );
}

/** Texts beside those that are there already. */
export function MoreTexts({ texts, children }: { texts: string; children: ReactNode }) {
  const [locale, above] = [useLocale(), useMessages()];
  const messages = useMemo(() => ({ ...above, ...JSON.parse(texts) }), [above, texts]);
  return <NextIntlClientProvider {...{ locale, messages }}>{children}</NextIntlClientProvider>;
}
