import type { AbstractIntlMessages } from "next-intl";
import type { en } from "./en.ts";

export type Area = keyof typeof en;

/** The texts of some areas. Apart from `Texts`, which brings its provider to whatever page imports it. */
export function textsOf(areas: readonly Area[], texts: AbstractIntlMessages): AbstractIntlMessages {
  const named = new Set<string>(areas);
  return Object.fromEntries(Object.entries(texts).filter(([area]) => named.has(area)));
}
