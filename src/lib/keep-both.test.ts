import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepBoth } from "./keep-both.ts";

describe("an answer", () => {
  it("replaces what its writer saw", () => {
    expect(keepBoth("", "", "a")).toBe("a");
    expect(keepBoth("a", "a", "ab")).toBe("ab");
    expect(keepBoth("a", "a", "")).toBe("");
  });

  it("is kept below what another device wrote, and goes on there", () => {
    const both = keepBoth("theirs", "", "mine");
    expect(both).toBe("theirs\n\nmine");
    expect(keepBoth(both, "mine", "mine, longer")).toBe("theirs\n\nmine, longer");
  });

  it("changes nothing when it says what stands there, or nothing", () => {
    expect(keepBoth("same", "old", "same")).toBe("same");
    expect(keepBoth("theirs\n\nmine", "older", "mine")).toBe("theirs\n\nmine");
    expect(keepBoth("theirs", "mine", "")).toBe("theirs");
  });

  it("loses no words of either device", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (current, before, text) => {
        const kept = keepBoth(current, before, text);
        expect(kept).toContain(text);
        if (current !== before && before === "") expect(kept).toContain(current);
      }),
    );
  });
});
