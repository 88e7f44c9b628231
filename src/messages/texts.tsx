import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { en } from "./en.ts";

export type Area = keyof typeof en;

/** The texts of some areas, beside what every page needs. */
export function textsOf(areas: readonly Area[] = []): AbstractIntlMessages {
  const named = new Set<Area>(["common", ...areas]);
  return Object.fromEntries(Object.entries(en).filter(([area]) => named.has(area as Area)));
}

/**
 * Hands the texts of some areas to the interactive parts below. What the server renders has all texts anyway; only what
 * is named here travels to the browser.
 */
export function Texts({ areas = [], children }: { areas?: readonly Area[]; children: ReactNode }) {
  return <NextIntlClientProvider messages={textsOf(areas)}>{children}</NextIntlClientProvider>;
}
