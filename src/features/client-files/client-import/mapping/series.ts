import { audiences } from "#content/audiences.ts";
import type { Table } from "#lib/csv/read.ts";
import { type Field, fields, type Known, type RawRow } from "../schema.ts";
import { type CheckedRow, checkRow, takenBy } from "../series.ts";

/** Which column of a file holds which field; null where none does. */
export type Mapping = Readonly<Record<Field, number | null>>;

export const dateOrders = ["iso", "dmy", "mdy"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What a row gets where its file says nothing. */
export type Defaults = Readonly<Pick<RawRow, "focus" | "audience" | "startsOn" | "plannedWeeks" | "timeZone">>;

/** Headings as other tools write them, letters only. */
const headings: Readonly<Record<Field, readonly string[]>> = {
  name: ["name", "fullname", "client", "clientname", "coachee"],
  email: ["email", "emailaddress", "mail", "address"],
  focus: ["focus", "goal", "aim", "objective", "wantstobeableto", "whattheywanttobeabletodo", "topic"],
  audience: ["audience", "group", "theyare", "type", "segment"],
  startsOn: ["startson", "start", "startdate", "firstweekstarts", "begin", "begins", "since", "firstsession"],
  plannedWeeks: ["plannedweeks", "weeks", "duration", "length", "plannedfor"],
  timeZone: ["timezone", "zone", "tz", "theirtimezone"],
};

/** The columns that a heading names, each taken once, the first that fits. */
export function guessMapping(heading: readonly string[]): Mapping {
  const plain = heading.map((cell) => cell.toLowerCase().replaceAll(/[^a-z]/g, ""));
  const column = (field: Field) => {
    const index = plain.findIndex((cell) => headings[field].includes(cell));
    return index < 0 ? null : index;
  };
  return Object.fromEntries(fields.map((field) => [field, column(field)])) as Record<Field, number | null>;
}

/** The order of day and month that most cells can be read in; ISO dates fit every order. */
export function guessDateOrder(cells: readonly string[]): DateOrder {
  const readable = (order: DateOrder) => cells.filter((cell) => isoDate(cell, order) !== null).length;
  const [iso, dmy, mdy] = [readable("iso"), readable("dmy"), readable("mdy")];
  if (iso >= dmy && iso >= mdy) return "iso";
  return dmy >= mdy ? "dmy" : "mdy";
}

/** A cell as an ISO date; null when it is none in that order, or a day that no calendar has. */
export function isoDate(cell: string, order: DateOrder): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(cell);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const other = order === "iso" ? null : /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(cell);
  if (!other) return null;
  return order === "dmy" ? dayOf(other[3], other[2], other[1]) : dayOf(other[3], other[1], other[2]);
}

function dayOf(year = "", month = "", day = ""): string | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const epoch = Date.parse(date);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(date) ? date : null;
}

export type Reading = {
  readonly mapping: Mapping;
  readonly order: DateOrder;
  readonly defaults: Defaults;
  /** Names of groups as the screen shows them, in lower case. */
  readonly audienceNames: ReadonlyMap<string, string>;
};

/** One row's cells by field, understood as far as they can be; what cannot stays as it is, to be refused with a reason. */
export function toRaw(cells: readonly string[], { mapping, order, defaults, audienceNames }: Reading): RawRow {
  const cell = (field: Field) => (mapping[field] === null ? "" : (cells[mapping[field]] ?? ""));
  const startsOn = cell("startsOn");
  const audience = cell("audience").toLowerCase();
  const known = audiences.find((each) => each === audience.replaceAll(/[\s-]/g, "_"));
  return {
    name: cell("name"),
    email: cell("email"),
    focus: cell("focus") || defaults.focus,
    audience: audience === "" ? defaults.audience : (known ?? audienceNames.get(audience) ?? audience),
    startsOn: startsOn === "" ? defaults.startsOn : (isoDate(startsOn, order) ?? startsOn),
    plannedWeeks:
      /^(\d+)(\s*weeks?)?$/i.exec(cell("plannedWeeks"))?.[1] ?? (cell("plannedWeeks") || defaults.plannedWeeks),
    timeZone: cell("timeZone") || defaults.timeZone,
  };
}

type Around = { readonly known: Known; readonly today: string; readonly arrived?: ReadonlySet<number> };

/** Every row of a table, good or with its problems. A row goes by its line in the file; those that have arrived are left out. */
export function checkTable(
  table: Table,
  reading: Reading,
  { known, today, arrived = new Set() }: Around,
): CheckedRow[] {
  const taken = takenBy(known);
  return table.rows.flatMap((cells, index) => {
    const row = table.lines[index] ?? 0;
    return arrived.has(row) ? [] : [checkRow(row, toRaw(cells, reading), { taken, today })];
  });
}
