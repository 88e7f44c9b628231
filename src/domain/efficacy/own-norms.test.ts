import { expect, it } from "vitest";
import { ownNorms } from "./own-norms.ts";

const people = (count: number, row: (index: number) => number[]) =>
  Array.from({ length: count }, (_, index) => row(index));

it("waits for thirty people", () => {
  const row = (index: number) => [index, index];
  expect(ownNorms(people(29, row), "mean")).toEqual({ known: false, because: "too_few" });
  expect(ownNorms(people(30, row), "mean")).toMatchObject({ known: true, baselines: 30 });
});

it("gives mean, spread and consistency of the score", () => {
  // Halves at 40 and 60 that agree on both items: mean 50, SD 10·√(30/29), alpha 1 at most.
  const alike = people(30, (index) => (index % 2 === 0 ? [40, 40] : [60, 60]));
  expect(ownNorms(alike, "mean")).toEqual({ known: true, baselines: 30, mean: 50, sd: 10.171, alpha: 0.999 });
  expect(ownNorms(alike, "sum")).toMatchObject({ mean: 100, sd: 20.342 });
});

it("makes no norms of people who are all alike, or of items that contradict each other", () => {
  expect(
    ownNorms(
      people(30, () => [50, 50]),
      "mean",
    ),
  ).toMatchObject({ because: "all_alike" });
  const contrary = people(30, (index) => [index % 3, 2 - (index % 3) + (index % 2) * 0.1]);
  expect(ownNorms(contrary, "mean")).toMatchObject({ because: "not_consistent" });
});

it("takes people in by ten, so that nobody can be told from two readings", () => {
  const row = (index: number) => [index % 7, (index % 7) + (index % 3)];
  const thirty = ownNorms(people(30, row), "mean");
  for (const count of [31, 35, 39]) expect(ownNorms(people(count, row), "mean")).toEqual(thirty);
  expect(ownNorms(people(40, row), "mean")).toMatchObject({ baselines: 40 });
});
