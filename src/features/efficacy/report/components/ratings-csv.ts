import type { ChartView } from "../../chart/schema.ts";
import { scoredIn } from "../../components/points.ts";

const COLUMNS = [
  "scale",
  "rated_on",
  "rated_at_utc",
  "score",
  "items_missing",
  "item",
  "answer",
  "reversed",
  "answer_scored",
];
/** Spreadsheets take a file without it for something older than UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Every rating with every answer as it was given, and as it counts where an item is reversed: a line per answer, also
 * for one that was left out.
 */
export function ratingsCsv({ scales }: Pick<ChartView, "scales">): string {
  const lines = scales.flatMap(({ title, items, ratings, ...range }) =>
    ratings.flatMap(({ ratedAt, on, strength, answers }) => {
      const occasion = [title, on, ratedAt, strength, items.length - answers.length];
      const given = new Map(answers.map(({ itemId, confidence }) => [itemId, confidence]));
      return items.map(({ id, text, reversed }) => {
        const answer = given.get(id) ?? null;
        const scored = answer === null ? null : scoredIn(range, reversed, answer);
        return [...occasion, text, answer, reversed ? "yes" : "no", scored];
      });
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
