import { en } from "./en.ts";
import alone from "./en-alone.json" with { type: "json" };

type Texts = { readonly [key: string]: string | Texts };

/** What somebody without a coach reads: each text that speaks of a coach as it is true for them, the rest as it is. */
export const enAlone: typeof en = laidOver(en, alone);

function laidOver<Whole extends Texts>(texts: Whole, over: Texts): Whole {
  const changed = Object.entries(over).map(([key, text]) => {
    const before = texts[key];
    return [key, typeof text === "string" || typeof before !== "object" ? text : laidOver(before, text)];
  });
  return { ...texts, ...Object.fromEntries(changed) };
}
