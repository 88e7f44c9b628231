import { expect, it } from "vitest";
import { CONFIDENCE_SCALE, middleOf, stepFrom, valueIn } from "./slider-steps.ts";

it("moves by one step and stops at both ends", () => {
  expect(stepFrom(40, 1, CONFIDENCE_SCALE)).toBe(50);
  expect(stepFrom(40, -1, CONFIDENCE_SCALE)).toBe(30);
  expect(stepFrom(100, 1, CONFIDENCE_SCALE)).toBe(100);
  expect(stepFrom(0, -1, CONFIDENCE_SCALE)).toBe(0);
});

it("starts an unanswered scale in the middle, whichever way it is pushed", () => {
  expect(stepFrom(null, 1, CONFIDENCE_SCALE)).toBe(50);
  expect(stepFrom(null, -1, CONFIDENCE_SCALE)).toBe(50);
});

it("finds the middle on a step even when the range is uneven", () => {
  expect(middleOf({ min: 0, max: 10, step: 1 })).toBe(5);
  expect(middleOf({ min: 0, max: 7, step: 2 })).toBe(4);
});

it("takes what was typed only when it is a step of the scale", () => {
  expect(["0", "70", "100"].map((text) => valueIn(text, CONFIDENCE_SCALE))).toEqual([0, 70, 100]);
  for (const text of ["55", "101", "110", "-10", "7O", "", "1e2", "50.0"]) {
    expect(valueIn(text, CONFIDENCE_SCALE)).toBeNull();
  }
});
