import { expect, it } from "vitest";
import { checkScale } from "#domain/efficacy/scale-check.ts";
import { practiceItem, scaleTemplates } from "./scales.ts";

it("has keys that are used once", () => {
  const keys = scaleTemplates.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

it("covers what the technique is used for", () => {
  expect(scaleTemplates.length).toBeGreaterThanOrEqual(8);
});

it.each(scaleTemplates)("$title keeps to what we ask of others", ({ context, items }) => {
  expect(items.length).toBeGreaterThanOrEqual(5);
  for (const item of items) expect(item).not.toMatch(/[.?!]$/);
  // In equal steps: what the items are graded by is their order.
  const graded = items.map((text, index) => ({ text, doneByOfTen: 10 - 2 * index }));
  expect(checkScale({ context, practiceItem, items: graded })).toEqual([]);
});
