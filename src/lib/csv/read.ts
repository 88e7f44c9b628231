import { parse } from "csv-parse/browser/esm/sync";

export type Table = { readonly heading: readonly string[]; readonly rows: readonly (readonly string[])[] };

const delimiters = [",", ";", "\t", "|"] as const;

/**
 * A table from text after RFC 4180, with the delimiter that its first line uses. Cells are trimmed, empty lines left
 * out, rows may be shorter or longer than the heading.
 *
 * @returns null when a quote is never closed, or when there is no heading
 */
export function readCsv(text: string): Table | null {
  try {
    const [heading, ...rows] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      bom: true,
    });
    if (!heading || heading.every((cell) => cell === "")) return null;
    return { heading, rows: rows.filter((row) => row.some((cell) => cell !== "")) };
  } catch {
    return null;
  }
}

/** The delimiter that stands most often in the first line, outside quotes; a comma when none does. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ""))?.[0].replaceAll(/"[^"]*"/g, "") ?? "";
  const counts = delimiters.map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).delimiter;
}
