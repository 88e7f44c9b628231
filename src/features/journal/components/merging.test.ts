import { expect, it } from "vitest";
import { recall, type Said } from "../schema.ts";
import { differences, merged } from "./merging.ts";

function said(change: Partial<Said> = {}): Said {
  return {
    what: "Asked a question",
    occurredOn: "2026-11-18",
    lifeDomain: null,
    context: "",
    source: null,
    recall: null,
    difficulty: null,
    effort: null,
    ...change,
  };
}

it("keeps the words of both, theirs first", () => {
  const theirs = said({ what: "From the laptop", recall: recall.parse({ actions: "Stood up" }), difficulty: 3 });
  const mine = said({
    what: "From the phone",
    recall: recall.parse({ actions: "Spoke", feelings: "Warm" }),
    effort: 7,
  });
  expect(merged(theirs, mine)).toEqual(
    said({
      what: "From the laptop\n\nFrom the phone",
      recall: recall.parse({ actions: "Stood up\n\nSpoke", feelings: "Warm" }),
      difficulty: 3,
      effort: 7,
    }),
  );
});

it("does not say twice what both say, or what one says within the other", () => {
  const short = said({ what: "Asked a question" });
  const long = said({ what: "Asked a question, then another" });
  expect(merged(short, long)?.what).toBe("Asked a question, then another");
  expect(merged(long, short)?.what).toBe("Asked a question, then another");
  expect(merged(short, short)?.what).toBe("Asked a question");
});

it("keeps the other place in the words, as there is room for one", () => {
  const both = merged(said({ context: "At work" }), said({ context: "In town" }));
  expect(both).toMatchObject({ context: "In town", what: "Asked a question\n\nAt work" });
});

it("says that both do not fit, rather than cutting words off", () => {
  const long = (letter: string) => said({ what: letter.repeat(2_500) });
  expect(merged(long("a"), long("b"))).toBeNull();
  expect(merged(long("a"), long("a"))?.what).toHaveLength(2_500);
});

it("finds what differs, and nothing in answers left open in two ways", () => {
  expect(differences(said({ recall: null }), said({ recall: recall.parse({}) }))).toEqual([]);
  expect(differences(said({ effort: 2 }), said({ what: "Other", effort: 3 }))).toEqual(["what", "effort"]);
});
