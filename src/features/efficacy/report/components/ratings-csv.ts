import { dayIn } from "#lib/day.ts";
import type { ChartView } from "../../chart/schema.ts";

const COLUMNS = ["scale", "rated_on", "rated_at_utc", "score", "items_missing", "item", "answer"];
/** Spreadsheets take a file without it for something older than UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Every rating with every answer, a line per answer; a rating without answers still has its line. */
export function ratingsCsv({ scales, timeZone }: Pick<ChartView, "scales" | "timeZone">): string {
  const lines = scales.flatMap(({ title, items, ratings }) =>
    ratings.flatMap(({ ratedAt, strength, answers }) => {
      const occasion = [title, dayIn(timeZone, new Date(ratedAt)), ratedAt, strength, items.length - answers.length];
      const given = new Map(answers.map(({ itemId, confidence }) => [itemId, confidence]));
      return items.map(({ id, text }) => [...occasion, text, given.get(id) ?? null]);
    }),
  );
  return BYTE_ORDER_MARK + [COLUMNS, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

/**
 * One cell after RFC 4180. What a spreadsheet would run as a formula gets an apostrophe in front, which shows it as
 * text instead; only words can be such, since numbers here are ours.
 *
 * @see OWASP, CSV Injection
 */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
