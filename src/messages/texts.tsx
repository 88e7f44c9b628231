import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { type Area, textsOf } from "./areas.ts";

/**
 * Hands the texts of some areas to the interactive parts below. What the server renders has all texts anyway; only what
 * is named here travels to the browser.
 */
export function Texts({ areas = [], children }: { areas?: readonly Area[]; children: ReactNode }) {
  return <NextIntlClientProvider messages={textsOf(areas)}>{children}</NextIntlClientProvider>;
}
