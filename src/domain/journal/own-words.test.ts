import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasWords, keyOf, phrasesIn } from "./own-words.ts";

describe("phrases", () => {
  it("are the pieces of a list, without what leads up to them", () => {
    expect(phrasesIn(["My patience, and a sense of humour; I was curious"])).toEqual([
      "patience",
      "sense of humour",
      "curious",
    ]);
  });

  it("are named once, in the order written, as written", () => {
    expect(phrasesIn(["Stubbornness. patience", "Patience, stubbornness, Zähigkeit"])).toEqual([
      "Stubbornness",
      "patience",
      "Zähigkeit",
    ]);
  });

  it("leave out whole sentences and scraps", () => {
    expect(phrasesIn(["I kept going although nobody in the room had asked me to, ok, I"])).toEqual([]);
    expect(phrasesIn([])).toEqual([]);
    expect(phrasesIn(["", " , ; "])).toEqual([]);
  });

  it("are always pieces of the text, few and short", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 4 }), (texts) => {
        const found = phrasesIn(texts);
        expect(found.length).toBeLessThanOrEqual(8);
        for (const phrase of found) {
          expect(phrase.length).toBeLessThanOrEqual(40);
          expect(texts.some((text) => text.includes(phrase))).toBe(true);
        }
      }),
    );
  });
});

describe("a search", () => {
  it("wants every word, in any order, and takes no notice of case and accents", () => {
    const texts = ["Asked the Chef for a raise", "in the café"];
    expect(hasWords(texts, "RAISE cafe")).toBe(true);
    expect(hasWords(texts, "ask")).toBe(true);
    expect(hasWords(texts, "raise tea")).toBe(false);
    expect(hasWords(texts, "  ")).toBe(true);
  });
});

it("takes two ways of writing a name for one", () => {
  expect(keyOf(" Zähigkeit  im Job ")).toBe(keyOf("zahigkeit im job"));
});
