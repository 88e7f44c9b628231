import { parse } from "csv-parse/browser/esm/sync";

export type Table = {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** On which line of the file each row begins: the heading and empty lines count, as an editor shows them. */
  readonly lines: readonly number[];
};

const delimiters = [",", ";", "\t", "|"] as const;

/**
 * A table from text after RFC 4180, with the delimiter that its first line uses. Cells are trimmed, empty lines left
 * out, rows may be shorter or longer than the heading.
 *
 * @returns null when a quote is never closed, or when there is no heading
 */
export function readCsv(text: string): Table | null {
  try {
    const begins: number[] = [];
    // One kind of line break, or breaks within quotes count twice.
    const [heading, ...rows] = parse(text.replaceAll(/\r\n?/g, "\n"), {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      bom: true,
      on_record: (record: string[], { lines }) => {
        begins.push(lines - record.join("").split("\n").length + 1);
        return record;
      },
    });
    if (!heading || heading.every((cell) => cell === "")) return null;
    const filled = rows.flatMap((row, index) =>
      row.some((cell) => cell !== "") ? [{ row, line: begins[index + 1] ?? 0 }] : [],
    );
    return { heading, rows: filled.map(({ row }) => row), lines: filled.map(({ line }) => line) };
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
