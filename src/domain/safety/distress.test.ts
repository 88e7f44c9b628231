import { describe, expect, it } from "vitest";
import { mayBegin, mustRest } from "./distress.ts";

const tenths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("distress around a practice", () => {
  it("lets it begin below 7", () => {
    expect(tenths.filter(mayBegin)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("rests it from 7, and after a rise of 2", () => {
    const resting = tenths.map((before) => tenths.filter((after) => mustRest(before, after))[0]);
    expect(resting).toEqual([2, 3, 4, 5, 6, 7, 7, 7, 7, 7, 7]);
    for (const before of tenths) {
      const found = tenths.filter((after) => mustRest(before, after));
      expect(found).toEqual(tenths.slice(found[0]));
    }
  });

  it("learns nothing from somebody who rates nothing", () => {
    expect(mustRest(6, null)).toBe(false);
  });

  it("refuses what is no rating", () => {
    for (const wrong of [-1, 11, 2.5, Number.NaN]) {
      expect(() => mayBegin(wrong)).toThrow(expect.objectContaining({ code: "invalid" }));
      expect(() => mustRest(3, wrong)).toThrow(expect.objectContaining({ code: "invalid" }));
      expect(() => mustRest(wrong, null)).toThrow(expect.objectContaining({ code: "invalid" }));
    }
  });
});
