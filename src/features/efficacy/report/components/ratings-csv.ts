import { csvOf } from "#lib/csv/write.ts";
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

/**
 * Every rating with every answer as it was given, and as it counts where an item is reversed: a line per answer, also
 * for one that was left out.
 */
export function ratingsCsv({ scales }: Pick<ChartView, "scales">): string {
  const lines = scales.flatMap(({ title, items, ratings, ...range }) =>
    ratings.flatMap(({ ratedAt, on, strength, partial, answers }) => {
      // Of what came from elsewhere as a score alone, nobody knows what was left out.
      const missing = answers.length === 0 && !partial ? null : items.length - answers.length;
      const occasion = [title, on, ratedAt, strength, missing];
      const given = new Map(answers.map(({ itemId, confidence }) => [itemId, confidence]));
      return items.map(({ id, text, reversed }) => {
        const answer = given.get(id) ?? null;
        const scored = answer === null ? null : scoredIn(range, reversed, answer);
        return [...occasion, text, answer, reversed ? "yes" : "no", scored];
      });
    }),
  );
  return csvOf([COLUMNS, ...lines]);
}
