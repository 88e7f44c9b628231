import data from "./crisis-lines.json" with { type: "json" };
import { regions } from "./regions.ts";

/** A number as people read it and as a phone dials it inside the country; `dial` is null where we have not read it. */
export type Phone = { readonly display: string; readonly dial: string | null; readonly note?: string };

/** Where an entry was read. `kind` says how much that is worth; `date` is what the page itself carries. */
export type Source = { readonly kind: string; readonly url: string | null; readonly date: string | null };

/** One service. "confirmed" by an official page or two independent sources; "single-source" is anything less. */
export type CrisisLine = {
  readonly name: string;
  readonly phone: readonly Phone[];
  readonly text: {
    readonly to: string;
    readonly keyword?: string;
    readonly app?: string;
    readonly note?: string;
  } | null;
  /** An address, or words about where to find it. */
  readonly chat: string | null;
  readonly hours: string | null;
  readonly cost: string | null;
  readonly url: string | null;
  readonly confidence: string;
  /** Newest date that a source of this entry carries. */
  readonly sourceDate: string | null;
  readonly sources: readonly Source[];
};

export type EmergencyNumber = { readonly number: string; readonly for: string; readonly confidence?: string };

export type CountryHelp = {
  /** ISO 3166-1 alpha-2. */
  readonly iso: string;
  readonly name: string;
  readonly emergency: {
    readonly numbers: readonly EmergencyNumber[];
    readonly confidence: string;
    readonly sources: readonly Source[];
  };
  readonly lines: readonly CrisisLine[];
};

/** The day on which every entry was last checked against its sources. */
export const verifiedOn: string = data.verifiedOn;
export const directories: readonly { name: string; url: string }[] = data.directories;
export const countries: readonly CountryHelp[] = data.countries;

/** Help in one country; undefined for one we do not know: never show another country's number instead. */
export function helpIn(iso: string | undefined): CountryHelp | undefined {
  return countries.find((country) => country.iso === iso);
}

/** Knows its regions' time zones; newer than the compiler's own list of what Intl can do. */
type ZonedLocale = Intl.Locale & { getTimeZones?: () => string[] | undefined };

/** Whether a source is about the one number for all of Europe, whoever publishes it. */
export function isAboutEurope({ url }: Source): boolean {
  return url?.includes("112-europe") === true;
}

const countryName = new Intl.DisplayNames("en-GB", { type: "region" });

/** Members of the European Union without entries of their own here: our source about 112 says that it works in each. */
export const europeanCountries: readonly CountryHelp[] =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
    .split(" ")
    .filter((iso) => !helpIn(iso))
    .map((iso) => ({
      iso,
      name: countryName.of(iso) ?? iso,
      emergency: {
        numbers: [{ number: "112", for: "all emergencies" }],
        confidence: "single-source",
        sources: countries
          .flatMap(({ emergency }) => emergency.sources)
          .filter(isAboutEurope)
          .slice(0, 1),
      },
      lines: [],
    }));

let countryByZone: ReadonlyMap<string, string> | undefined;

/** The country of a time zone, as a first guess to be changed by one press; undefined for a zone of no country. */
export function countryOfZone(timeZone: string): string | undefined {
  countryByZone ??= new Map(
    regions.flatMap((region) => {
      const locale: ZonedLocale = new Intl.Locale("und", { region });
      return (locale.getTimeZones?.() ?? []).map((zone) => [zone, region] as const);
    }),
  );
  return countryByZone.get(timeZone);
}
