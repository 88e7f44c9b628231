import { describe, expect, it } from "vitest";
import { inventoryParts, inventoryPrompts } from "./prompts.ts";

describe.each(inventoryParts)("the prompts for %s", (part) => {
  const { look, smaller } = inventoryPrompts[part];

  it("are enough to go on, and none twice", () => {
    expect(look.length).toBeGreaterThanOrEqual(5);
    expect(smaller.length).toBeGreaterThanOrEqual(3);
    expect(new Set([...look, ...smaller]).size).toBe(look.length + smaller.length);
  });

  it("name things done, plainly, and compare with nobody", () => {
    for (const prompt of [...look, ...smaller]) {
      expect(prompt).toMatch(/^[A-Z].*\.$/);
      expect(prompt).not.toMatch(/!|best|better than|more than (others|anybody)|fail/i);
    }
  });
});
