import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { en } from "./en.ts";
import { MoreTexts } from "./more-texts.tsx";

type Area = keyof typeof en;

/**
 * Hands the texts of some areas to the interactive parts below, beside those that a frame around has handed on; the
 * outermost gives what every page needs. What the server renders has all texts anyway; only what is named here travels to
 * the browser, so a frame names its own and each page the rest.
 */
export function Texts({ areas, children }: { areas?: readonly Area[]; children: ReactNode }) {
  if (!areas) return <NextIntlClientProvider messages={{ common: en.common }}>{children}</NextIntlClientProvider>;
  return <MoreTexts messages={Object.fromEntries(areas.map((area) => [area, en[area]]))}>{children}</MoreTexts>;
}
