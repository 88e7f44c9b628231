import { expect, it } from "vitest";
import { earlierThan } from "./queries.ts";

it("counts what is left out, and never less than nothing while a rating arrives", () => {
  expect(earlierThan([1, 2], { ratings: 5 })).toBe(3);
  expect(earlierThan([1], { ratings: 0 })).toBe(0);
});
