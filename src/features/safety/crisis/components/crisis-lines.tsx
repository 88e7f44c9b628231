import { countryOfZone } from "#content/safety/crisis-help.ts";
import { regions } from "#content/safety/regions.ts";
import type { CrisisLines as Lines } from "../schema.ts";
import { ConfirmedCountries } from "./confirmed-countries.tsx";
import { LookAtCountry } from "./look-at-country.tsx";

const countryName = new Intl.DisplayNames("en-GB", { type: "region" });

/** Where an owner confirms or replaces what clients see about crisis help, country by country. */
export function CrisisLines({ confirmed, unconfirmed, timeZone }: Lines) {
  const options = regions
    .map((value) => ({ value, label: countryName.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const firstDue = confirmed.find(({ due }) => due)?.country;
  const first = confirmed.length === 0 ? countryOfZone(timeZone) : (firstDue ?? unconfirmed[0]?.country);
  return (
    <>
      <ConfirmedCountries confirmed={confirmed} unconfirmed={unconfirmed} />
      <LookAtCountry {...{ confirmed, options }} first={first} />
    </>
  );
}
