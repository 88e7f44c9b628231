import { expect, it } from "vitest";
import { brief } from "./brief.ts";

it("keeps what is short, and cuts the rest between words", () => {
  expect(brief("  Spoke\nfirst ", 20)).toBe("Spoke first");
  expect(brief("Explained the business to my neighbour", 20)).toBe("Explained the…");
  expect(brief("Named our price, and counted to ten", 17)).toBe("Named our price…");
  // A cut between two words takes the whole of the first.
  expect(brief("Named our price and counted", 15)).toBe("Named our price…");
});

it("cuts a word that is longer than the line, and no letter", () => {
  expect(brief("Donaudampfschifffahrt", 5)).toBe("Donau…");
  expect(brief("😀😀😀", 3).isWellFormed()).toBe(true);
});
