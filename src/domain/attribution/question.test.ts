import { describe, expect, it } from "vitest";
import { askForOwnPart } from "./question.ts";

const ask = (locus: number | null, control: number | null, outsideCause = false) =>
  askForOwnPart({ locus, control, outsideCause });

describe("the question for one's own part", () => {
  it("asks what they did beside luck or others", () => {
    expect(ask(0, null)).toBe("part");
    expect(ask(3, 10)).toBe("part");
    expect(ask(4, 10)).toBe("own");
  });

  it("never argues with a real outside cause, whatever else was rated", () => {
    for (const locus of [null, 0, 5, 10]) expect(ask(locus, 0, true)).toBe("outside");
  });

  it("asks what can be repeated where it was theirs and not in their hands", () => {
    expect(ask(9, 3)).toBe("repeat");
    expect(ask(null, 2)).toBe("repeat");
    expect(ask(9, 4)).toBe("own");
  });

  it("assumes nothing where nothing was rated", () => {
    expect(ask(null, null)).toBe("open");
    expect(ask(null, 8)).toBe("own");
  });

  it("refuses what is off the scale", () => {
    expect(() => ask(11, null)).toThrow(expect.objectContaining({ code: "invalid" }));
    expect(() => ask(null, Number.NaN)).toThrow(expect.objectContaining({ code: "invalid" }));
  });
});
