import { dayInMs } from "#domain/moment.ts";
import { type Field, fields, type ImportRow, importRow, type Known, type Problem, type RawRow } from "./schema.ts";

/** Further away a start is a slip of the year, in days. */
const FARTHEST_START = 366;

/** Who a client is when names and addresses are compared: case and blanks do not tell people apart. */
export function personOf({ name, startsOn }: { name: string; startsOn: string }): string {
  return `${name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim()}|${startsOn}`;
}

/** Whom rows are compared with: clients there are, and rows above. */
export type Taken = { readonly emails: Map<string, number | "known">; readonly people: Map<string, number | "known"> };

export function takenBy(known: Known): Taken {
  return {
    emails: new Map(known.flatMap(({ email }) => (email ? [[email, "known"] as const] : []))),
    people: new Map(known.map((each) => [personOf(each), "known"] as const)),
  };
}

/** A row that can become a client, or why it cannot. */
export type CheckedRow =
  | { readonly row: number; readonly ok: true; readonly values: ImportRow }
  | { readonly row: number; readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Looks at one row. The first of two that are the same person stands; the second is told where the first is. A row that
 * is good is noted in `taken`.
 *
 * @param today the day it is for the coach; a start more than a year away is a slip
 */
export function checkRow(row: number, raw: RawRow, { taken, today }: { taken: Taken; today: string }): CheckedRow {
  const parsed = importRow.safeParse(raw);
  if (!parsed.success) return { row, ok: false, problems: problemsIn(parsed.error.issues) };
  const values = parsed.data;
  const problems: Problem[] = [];
  if (Math.abs(Date.parse(values.startsOn) - Date.parse(today)) > FARTHEST_START * dayInMs) {
    problems.push({ field: "startsOn", message: "The start is more than a year away. Please check the year." });
  }
  const sameEmail = values.email === null ? undefined : taken.emails.get(values.email);
  if (sameEmail !== undefined) problems.push({ field: "email", message: sameAs(sameEmail, "this e-mail address") });
  const samePerson = taken.people.get(personOf(values));
  if (samePerson !== undefined && sameEmail === undefined) {
    problems.push({ field: "name", message: sameAs(samePerson, "this name and start") });
  }
  if (problems.length > 0) return { row, ok: false, problems };
  if (values.email !== null) taken.emails.set(values.email, row);
  taken.people.set(personOf(values), row);
  return { row, ok: true, values };
}

function sameAs(place: number | "known", what: string): string {
  return place === "known" ? `You have a client with ${what} already.` : `Row ${place} has ${what} too.`;
}

/** The first problem of each field: a garbled cell need not also be too long. */
function problemsIn(issues: readonly { path: PropertyKey[]; message: string }[]): Problem[] {
  return fields.flatMap((field: Field) => {
    const issue = issues.find(({ path }) => path[0] === field);
    return issue ? [{ field, message: issue.message }] : [];
  });
}
