import type { AbstractIntlMessages } from "next-intl";
import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { type Area, textsOf } from "./areas.ts";
import { FirstTexts, MoreTexts } from "./more-texts.tsx";

type TextsProps = { areas?: readonly Area[]; children: ReactNode };

const written = new WeakMap<AbstractIntlMessages, Map<string, string>>();

/** In one string, which React hands on as it is; of an object it would look at each of hundreds of texts at each request. */
function inOneString(texts: AbstractIntlMessages, areas: readonly Area[]): string {
  const known = written.get(texts) ?? new Map<string, string>();
  written.set(texts, known);
  const name = areas.join();
  const string = known.get(name) ?? JSON.stringify(textsOf(areas, texts));
  known.set(name, string);
  return string;
}

/**
 * Hands the texts that every page of a frame needs to its interactive parts, with the language and the time zone. What the
 * server renders has all texts anyway; only what is named here travels to the browser.
 */
export async function FrameTexts({ areas = [], children }: TextsProps) {
  const [locale, timeZone, texts] = await Promise.all([getLocale(), getTimeZone(), getMessages()]);
  return <FirstTexts {...{ locale, timeZone, texts: inOneString(texts, ["common", ...areas]) }}>{children}</FirstTexts>;
}

/** Hands on the texts of some areas beside those of the frame around: a frame names its own and each page the rest. */
export async function Texts({ areas = [], children }: TextsProps) {
  return <MoreTexts texts={inOneString(await getMessages(), areas)}>{children}</MoreTexts>;
}
