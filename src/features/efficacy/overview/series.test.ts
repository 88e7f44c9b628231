import { describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import type { OverviewRow } from "./schema.ts";
import { inOrder, tallyOf, verdictOf } from "./series.ts";

const norms = { sd: 15, reliability: 0.9, mean: null };
const weekly = (scores: readonly number[]) => scores.map((score, index) => ({ at: index * 7 * 86_400_000, score }));

function row(name: string, scores: readonly number[] | null, withNorms = true): OverviewRow {
  const told = scores ?? [];
  return {
    clientId: newId(),
    name,
    timeZone: "Europe/Amsterdam",
    scale: scores && { id: newId(), title: "Speaking", lowest: 0, highest: 100, ended: name === "Bente" },
    ratings: told.length,
    earlier: 0,
    latest: null,
    ...(scores
      ? verdictOf(weekly(told), withNorms ? norms : null, told.length)
      : { difference: null, verdict: { known: false, because: "no_scale" } as const }),
  };
}

const rows = [
  row("Abel", [40, 70]),
  row("Bente", [40, 45]),
  row("Chloe", [60, 30]),
  row("Dov", [40, 90], false),
  row("Esi", [40]),
  row("Farah", []),
  row("Goran", null),
  row("Hana", [50], false),
];

describe("the view across clients", () => {
  it("judges only those it can, and counts the others by what is missing", () => {
    expect(tallyOf(rows)).toEqual({
      clients: 8,
      withScale: 7,
      scales: 7,
      ended: 1,
      judged: 3,
      improved: 1,
      unchanged: 1,
      worsened: 1,
      unknown: { no_ratings: 1, one_rating: 2, no_norms: 1 },
    });
  });

  it("gives the difference of those who cannot be judged, and calls it nothing", () => {
    expect(rows[3]).toMatchObject({ difference: 50, verdict: { known: false, because: "no_norms" } });
  });

  it("puts who worsened first and who is unknown last", () => {
    const names = inOrder(rows).map(({ name }) => name);
    expect(names).toEqual(["Chloe", "Bente", "Abel", "Dov", "Esi", "Farah", "Goran", "Hana"]);
  });
});
