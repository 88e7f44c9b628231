import { expect, it } from "vitest";
import { stepTo } from "./chart-steps.ts";

it("goes to the ends, one by one, and never beyond", () => {
  expect(stepTo("Home", 4, 6)).toBe(0);
  expect(stepTo("End", 1, 6)).toBe(5);
  expect([stepTo("ArrowRight", 4, 6), stepTo("ArrowRight", 5, 6)]).toEqual([5, 5]);
  expect([stepTo("ArrowLeft", 1, 6), stepTo("ArrowLeft", 0, 6)]).toEqual([0, 0]);
  expect([stepTo("PageUp", 3, 6), stepTo("PageDown", 3, 6)]).toEqual([5, 0]);
});

it("begins at the end that a key comes from", () => {
  expect([stepTo("ArrowRight", null, 6), stepTo("ArrowLeft", null, 6)]).toEqual([0, 5]);
});

it("leaves other keys, and a chart without ratings, alone", () => {
  expect([stepTo("Tab", 2, 6), stepTo("a", 2, 6), stepTo("End", null, 0)]).toEqual([null, null, null]);
});
