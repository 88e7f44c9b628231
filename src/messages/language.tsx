"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";

/**
 * Tells the interactive parts the page's language. It stands with the texts rather than around every page: a page
 * without such parts does without, as the portal's home does.
 */
export function Language({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useLocale()}>{children}</I18nProvider>;
}
