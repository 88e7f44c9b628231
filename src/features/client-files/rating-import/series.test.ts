import { describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import type { RatingTarget } from "./schema.ts";
import { checkOccasions, guessRatingMapping } from "./series.ts";

const target: RatingTarget = {
  ...{ id: newId(), title: "Speaking", items: ["say one sentence", "give a talk"] },
  ...{ itemLowest: 0, itemHighest: 100, itemStep: 10, lowest: 0, highest: 100, ratedOn: ["2026-09-01"] },
};
const dayOf = (cell: string) => (/^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : null);
const mapping = { day: 0, score: 1, answers: [2, 3] };
const check = (...rows: string[][]) =>
  checkOccasions({ rows, lines: rows.map((_, index) => index + 1) }, mapping, { target, today: "2026-11-18", dayOf });

describe("guessRatingMapping", () => {
  it("knows a day, a score, and answers by their text or number", () => {
    expect(guessRatingMapping(["Date", "Score", "Item 2", "Say one sentence"], target.items)).toEqual({
      day: 0,
      score: 1,
      answers: [3, 2],
    });
  });
});

describe("checkOccasions", () => {
  it("takes a score alone, and answers before a score", () => {
    expect(check(["2026-09-08", "42,5", "", ""], ["2026-09-15", "1", "40", ""])).toEqual([
      { row: 1, ok: true, occasion: { row: 1, ratedOn: "2026-09-08", score: 42.5, answers: [] } },
      { row: 2, ok: true, occasion: { row: 2, ratedOn: "2026-09-15", score: null, answers: [40, null] } },
    ]);
  });

  it.each([
    [["soon", "40"], "noDay"],
    [["1999-12-31", "40"], "longAgo"],
    [["0002-01-01", "40"], "longAgo"],
    [["2026-11-19", "40"], "future"],
    [["2026-09-01", "40"], "rated"],
    [["2026-09-08", "101"], "offScale"],
    [["2026-09-08", "forty"], "offScale"],
    [["2026-09-08", "", "45", "50"], "offScale"],
    [["2026-09-08"], "empty"],
  ])("refuses %j: %s", (row, problem) => {
    expect(check(row)).toEqual([{ row: 1, ok: false, problem }]);
  });

  it("says which row has the same day", () => {
    expect(check(["2026-09-08", "40"], ["2026-09-08", "50"])[1]).toEqual({
      ...{ row: 2, ok: false, problem: "twice", otherRow: 1 },
    });
  });
});
