import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { type Area, textsOf } from "./areas.ts";
import { en } from "./en.ts";
import { Language } from "./language.tsx";
import { MoreTexts } from "./more-texts.tsx";

type TextsProps = { areas?: readonly Area[]; children: ReactNode };

/**
 * Hands the texts that every page of a frame needs to its interactive parts, with the language and the time zone. What the
 * server renders has all texts anyway; only what is named here travels to the browser.
 */
export function FrameTexts({ areas, children }: TextsProps) {
  return (
    <NextIntlClientProvider messages={textsOf(areas)}>
      <Language>{children}</Language>
    </NextIntlClientProvider>
  );
}

/** Hands on the texts of some areas beside those of the frame around: a frame names its own and each page the rest. */
export function Texts({ areas = [], children }: TextsProps) {
  return <MoreTexts messages={Object.fromEntries(areas.map((area) => [area, en[area]]))}>{children}</MoreTexts>;
}
