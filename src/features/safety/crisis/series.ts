import { type CountryHelp, helpIn } from "#content/safety/crisis-help.ts";
import type { Confirmation, OwnEntries } from "./schema.ts";

/** What a person sees for one country, and on whose word. */
export type ShownHelp = CountryHelp & { readonly confirmedAt: string | null; readonly own: boolean };

/** A practice's own entries in the form of ours. */
function asHelp({ country, name, confirmedAt }: Confirmation, { numbers, lines }: OwnEntries): CountryHelp {
  return {
    iso: country,
    name,
    emergency: { numbers, confidence: "practice", sources: [] },
    lines: lines.map(({ name, phone, hours, url }) => ({
      name,
      phone: phone === "" ? [] : [{ display: phone, dial: phone.replaceAll(/[^\d+]/g, "") }],
      text: null,
      chat: null,
      hours: hours || null,
      cost: null,
      url: url || null,
      confidence: "practice",
      sourceDate: confirmedAt,
      sources: [],
    })),
  };
}

/** Help in a country as a practice's clients see it: its own entries where it has entered some, ours otherwise. */
export function shownHelp(iso: string | undefined, confirmations: readonly Confirmation[]): ShownHelp | undefined {
  const confirmation = confirmations.find(({ country }) => country === iso);
  if (confirmation?.entries) {
    return { ...asHelp(confirmation, confirmation.entries), confirmedAt: confirmation.confirmedAt, own: true };
  }
  const shipped = helpIn(iso);
  return shipped && { ...shipped, confirmedAt: confirmation?.confirmedAt ?? null, own: false };
}
