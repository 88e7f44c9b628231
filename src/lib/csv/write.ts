/** Spreadsheets take a file without it for something older than UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

type Cell = string | number | null;

/** A table as text after RFC 4180, in UTF-8 with its mark, and with nothing in it that a spreadsheet would run. */
export function csvOf(lines: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(cellOf).join(",")}\r\n`).join("");
}

/**
 * Whether a spreadsheet would take a cell for a formula and run it.
 *
 * @see OWASP, CSV Injection
 */
export function isFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text);
}

/** What would be run gets an apostrophe in front, which shows it as text instead. */
function cellOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = isFormula(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
