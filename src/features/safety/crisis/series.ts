import { type CountryHelp, europeanCountries, helpIn } from "#content/safety/crisis-help.ts";
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

/** As many countries as a person can look through in need. */
const MOST = 3;

/**
 * What a person sees first. Where we know nothing of their country: what their practice has confirmed, by name of the
 * country, so that nobody takes it for their own. Empty when nothing is known at all.
 */
export function helpFor(iso: string | undefined, confirmations: readonly Confirmation[]): ShownHelp[] {
  const here = shownHelp(iso, confirmations) ?? europeanHelp(iso);
  if (here) return [here];
  return confirmations
    .map(({ country }) => shownHelp(country, confirmations))
    .filter((help) => help !== undefined)
    .slice(0, MOST);
}

function europeanHelp(iso: string | undefined): ShownHelp | undefined {
  const help = europeanCountries.find((country) => country.iso === iso);
  return help && { ...help, confirmedAt: null, own: false };
}
