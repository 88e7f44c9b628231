import { getLocale, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { type Area, textsOf } from "./areas.ts";
import { en } from "./en.ts";
import { FirstTexts, MoreTexts } from "./more-texts.tsx";

type TextsProps = { areas?: readonly Area[]; children: ReactNode };

const written = new Map<string, string>();

/** In one string, which React hands on as it is; of an object it would look at each of hundreds of texts at each request. */
function inOneString(areas: readonly Area[], texts: () => object): string {
  const name = areas.join();
  const known = written.get(name) ?? JSON.stringify(texts());
  written.set(name, known);
  return known;
}

/**
 * Hands the texts that every page of a frame needs to its interactive parts, with the language and the time zone. What the
 * server renders has all texts anyway; only what is named here travels to the browser.
 */
export async function FrameTexts({ areas = [], children }: TextsProps) {
  const [locale, timeZone] = await Promise.all([getLocale(), getTimeZone()]);
  const texts = inOneString(["common", ...areas], () => textsOf(areas));
  return <FirstTexts {...{ locale, timeZone, texts }}>{children}</FirstTexts>;
}

/** Hands on the texts of some areas beside those of the frame around: a frame names its own and each page the rest. */
export function Texts({ areas = [], children }: TextsProps) {
  const texts = inOneString(areas, () => Object.fromEntries(areas.map((area) => [area, en[area]])));
  return <MoreTexts texts={texts}>{children}</MoreTexts>;
}
