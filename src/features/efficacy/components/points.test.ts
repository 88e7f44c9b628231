import { expect, it } from "vitest";
import { digitsOn, directionOn, plain, roundedOn, signed } from "./points.ts";

const [wide, middling, narrow] = [
  { lowest: 0, highest: 100 },
  { lowest: 10, highest: 40 },
  { lowest: 1, highest: 5 },
];
const format = {
  number: (value: number, options: object) => new Intl.NumberFormat("en", options).format(value),
};

it("tells as many decimals as a scale is fine", () => {
  expect([wide, middling, narrow].map(digitsOn)).toEqual([0, 1, 2]);
  expect([wide, middling, narrow].map((scale) => roundedOn(scale, 3.456))).toEqual([3, 3.5, 3.46]);
});

it("sees a direction in four tenths of a licensed scale, and none in four tenths of a hundred", () => {
  expect(directionOn(narrow, 0.4)).toBe("up");
  expect(directionOn(narrow, -0.4)).toBe("down");
  expect(directionOn(wide, -0.4)).toBe("same");
  expect(Object.is(roundedOn(wide, -0.4), 0)).toBe(true);
});

it("writes a minus, never a hyphen", () => {
  expect([signed(format, -2, 1), signed(format, 1, 1), signed(format, 0, 1)]).toEqual(["−2", "+1", "0"]);
  expect([plain(format, -0.25, 2), plain(format, 3, 2, true)]).toEqual(["−0.25", "3.00"]);
});
