import { addDays, addYears, formatISO } from "date-fns";
import { RECHECK_DAYS } from "../schema.ts";

/** The days on which an open flag can be looked at again, as the reader's device counts them; the server decides. */
export function daysToChoose(now = new Date()): { first: string; suggested: string; last: string } {
  const dayOf = (date: Date) => formatISO(date, { representation: "date" });
  return { first: dayOf(now), suggested: dayOf(addDays(now, RECHECK_DAYS)), last: dayOf(addYears(now, 1)) };
}
