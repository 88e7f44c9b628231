import { isAnswer } from "#domain/efficacy/scoring.ts";
import type { Table } from "#lib/csv/read.ts";
import { EARLIEST_RATING, type Occasion, type RatingTarget } from "./schema.ts";

/** Which column holds the day, the score and each answer; null where none does. */
export type RatingMapping = {
  readonly day: number | null;
  readonly score: number | null;
  readonly answers: readonly (number | null)[];
};

export type RatingProblem = "noDay" | "longAgo" | "future" | "twice" | "rated" | "offScale" | "empty";

export type CheckedOccasion =
  | { readonly row: number; readonly ok: true; readonly occasion: Occasion }
  | { readonly row: number; readonly ok: false; readonly problem: RatingProblem; readonly otherRow?: number };

/** The columns that a heading names; answers are those whose heading is the line's own text, or its number. */
export function guessRatingMapping(heading: readonly string[], items: readonly string[]): RatingMapping {
  const plain = heading.map((cell) => cell.trim().toLowerCase());
  const find = (fits: (cell: string) => boolean) => {
    const index = plain.findIndex(fits);
    return index < 0 ? null : index;
  };
  return {
    day: find((cell) => /^(date|day|rated[ _]on|rated|when)$/.test(cell)),
    score: find((cell) => /^(score|strength|total|mean|rating)$/.test(cell)),
    answers: items.map((text, index) =>
      find((cell) => cell === text.toLowerCase() || cell === `item ${index + 1}` || cell === `item${index + 1}`),
    ),
  };
}

type Around = {
  readonly target: RatingTarget;
  readonly today: string;
  readonly dayOf: (cell: string) => string | null;
};

/** Every row as an occasion of the scale, or the one reason why it is none. A row goes by its line in the file. */
export function checkOccasions(
  { rows, lines }: Pick<Table, "rows" | "lines">,
  mapping: RatingMapping,
  { target, today, dayOf }: Around,
): CheckedOccasion[] {
  const rated = new Set(target.ratedOn);
  const rowOf = new Map<string, number>();
  return rows.map((cells, index): CheckedOccasion => {
    const row = lines[index] ?? 0;
    const cell = (column: number | null) => (column === null ? "" : (cells[column] ?? ""));
    const bad = (problem: RatingProblem, otherRow?: number): CheckedOccasion => ({
      ...{ row, ok: false, problem },
      ...(otherRow && { otherRow }),
    });
    const ratedOn = dayOf(cell(mapping.day));
    if (ratedOn === null) return bad("noDay");
    if (ratedOn < EARLIEST_RATING) return bad("longAgo");
    if (ratedOn > today) return bad("future");
    if (rated.has(ratedOn)) return bad("rated");
    const other = rowOf.get(ratedOn);
    if (other) return bad("twice", other);
    const answers = mapping.answers.map((column) => numberIn(cell(column)));
    const score = numberIn(cell(mapping.score));
    if (answers.some(Number.isNaN) || Number.isNaN(score ?? 0)) return bad("offScale");
    const hasAnswers = answers.some((answer) => answer !== null);
    if (!hasAnswers && score === null) return bad("empty");
    if (hasAnswers ? answers.some((answer) => answer !== null && !fits(answer, target)) : !isScore(score, target)) {
      return bad("offScale");
    }
    rowOf.set(ratedOn, row);
    return {
      row,
      ok: true,
      occasion: { row, ratedOn, score: hasAnswers ? null : score, answers: hasAnswers ? answers : [] },
    };
  });
}

/** A cell as a number, with a comma or a point; null when empty, NaN when it is something else. */
function numberIn(cell: string): number | null {
  if (cell === "") return null;
  return /^\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : Number.NaN;
}

function fits(answer: number, { itemLowest, itemHighest, itemStep }: RatingTarget): boolean {
  return isAnswer(answer, { lowest: itemLowest, highest: itemHighest, step: itemStep, missingAllowed: 0 });
}

function isScore(score: number | null, { lowest, highest }: RatingTarget): boolean {
  return score !== null && score >= lowest && score <= highest;
}
