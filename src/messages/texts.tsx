import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { type Area, textsOf } from "./areas.ts";
import { Language } from "./language.tsx";
import { MoreTexts } from "./more-texts.tsx";

type TextsProps = { areas?: readonly Area[]; children: ReactNode };

/**
 * Hands the texts that every page of a frame needs to its interactive parts, with the language and the time zone. What the
 * server renders has all texts anyway; only what is named here travels to the browser.
 */
export async function FrameTexts({ areas, children }: TextsProps) {
  const texts = textsOf(areas, await getMessages());
  return (
    <NextIntlClientProvider messages={texts}>
      <Language>{children}</Language>
    </NextIntlClientProvider>
  );
}

/** Hands on the texts of some areas beside those of the frame around: a frame names its own and each page the rest. */
export async function Texts({ areas = [], children }: TextsProps) {
  const texts = await getMessages();
  return <MoreTexts messages={Object.fromEntries(areas.map((area) => [area, texts[area]]))}>{children}</MoreTexts>;
}
