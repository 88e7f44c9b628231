import type { ReactNode } from "react";
import { countryOfZone, verifiedOn } from "#content/safety/crisis-help.ts";
import type { Confirmation } from "../schema.ts";
import { HelpByCountry } from "./help-by-country.tsx";

type CrisisHelpProps = {
  /** What the person's practice has confirmed; none for somebody who is not signed in. */
  confirmations: readonly Confirmation[];
  /** Suggests a country until the person has chosen one. */
  timeZone?: string | undefined;
  /** The country that was just asked for. */
  asked?: string | undefined;
  /** Below the emergency numbers: what else the person can do here. */
  aside?: ReactNode;
};

/** Help now, by country: the emergency number first. Everything is on the page, so that it works without a connection. */
export function CrisisHelp({ confirmations, timeZone, asked, aside }: CrisisHelpProps) {
  const guess = timeZone === undefined ? undefined : countryOfZone(timeZone);
  return <HelpByCountry {...{ confirmations, guess, asked, verifiedOn, aside }} />;
}
