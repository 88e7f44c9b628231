import { expect, it } from "vitest";
import { guide } from "./guide.ts";
import { guideSources } from "./sources.ts";

it("has chapters with an anchor of their own, and words in every part", () => {
  expect(new Set(guide.map(({ id }) => id)).size).toBe(guide.length);
  const words = guide.flatMap(({ parts }) =>
    parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "text" ? [block.text] : block.kind === "say" ? block.lines : block.items,
      ),
    ),
  );
  expect(words.length).toBeGreaterThan(50);
  for (const text of words) expect(text.trim().length).toBeGreaterThan(10);
});

it("puts what cannot wait first", () => {
  expect(guide[0]?.id).toBe("emergency");
});

it("names sources that exist, and leaves none unused", () => {
  const used = new Set(guide.flatMap(({ sources }) => sources));
  expect([...used].sort()).toEqual(Object.keys(guideSources).sort());
  for (const { url } of Object.values(guideSources)) expect(new URL(url).protocol).toBe("https:");
});

it("links the code of the profession", () => {
  expect(guide.some(({ sources }) => sources.includes("icfCode"))).toBe(true);
});
