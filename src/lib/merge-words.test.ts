import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeWords } from "./merge-words.ts";

const base = "Focus\nSpeak first\nAgreed: one question";

describe("mergeWords", () => {
  it("takes changes in different lines from both", () => {
    expect(mergeWords(base, `${base}\nCall on Friday`, base.replace("Speak first", "Speak among the first"))).toEqual({
      text: "Focus\nSpeak among the first\nAgreed: one question\nCall on Friday",
      clean: true,
    });
  });

  it("keeps both additions at the same place, theirs first", () => {
    expect(mergeWords(base, `${base}\nmine`, `${base}\ntheirs`)).toEqual({
      text: `${base}\ntheirs\nmine`,
      clean: true,
    });
    expect(mergeWords("", "mine", "theirs")).toEqual({ text: "theirs\nmine", clean: true });
  });

  it("keeps both where both changed one line, and says so", () => {
    const { text, clean } = mergeWords(base, base.replace("first", "second"), base.replace("first", "last"));
    expect(text).toBe("Focus\nSpeak last\nSpeak second\nAgreed: one question");
    expect(clean).toBe(false);
  });

  it("lets a removal stand when the other left those lines alone", () => {
    expect(mergeWords(base, "Focus\nAgreed: one question", `${base}\nmore`)).toEqual({
      text: "Focus\nAgreed: one question\nmore",
      clean: true,
    });
  });

  it("does not undo a removal silently when the other changed the same line", () => {
    const { text, clean } = mergeWords(base, "Focus\nAgreed: one question", base.replace("first", "last"));
    expect(text).toContain("Speak last");
    expect(clean).toBe(false);
  });

  it("keeps both whole where there is too much to compare, and merges long texts that differ in little", () => {
    const lines = (word: string) => Array.from({ length: 9_000 }, (_, line) => `${word} ${line}`).join("\n");
    const [from, mine, theirs] = [lines("one"), lines("mine"), lines("theirs")];
    expect(mergeWords(from, mine, theirs)).toEqual({ text: `${theirs}\n${mine}`, clean: false });
    expect(mergeWords(from, `${from}\nmine`, `theirs\n${from}`)).toEqual({
      text: `theirs\n${from}\nmine`,
      clean: true,
    });
  });

  const text = fc.array(fc.constantFrom("a", "b", "c", "", "d"), { maxLength: 8 }).map((lines) => lines.join("\n"));
  const added = fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 4 });

  it("never loses a line that either of them added", () => {
    fc.assert(
      fc.property(text, text, text, added, added, (from, mine, theirs, more, others) => {
        const [my, their] = [[mine, ...more].join("\n"), [theirs, ...others].join("\n")];
        const merged = mergeWords(from, my, their).text.split("\n");
        const before = new Set(from.split("\n"));
        for (const line of [...my.split("\n"), ...their.split("\n")]) {
          if (line !== "" && !before.has(line)) expect(merged).toContain(line);
        }
      }),
    );
  });

  it("leaves alone what only one of them touched", () => {
    fc.assert(
      fc.property(text, text, (from, changed) => {
        expect(mergeWords(from, changed, from)).toEqual({ text: changed, clean: true });
        expect(mergeWords(from, from, changed)).toEqual({ text: changed, clean: true });
        expect(mergeWords(from, changed, changed)).toEqual({ text: changed, clean: true });
      }),
    );
  });
});
