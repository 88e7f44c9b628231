// @vitest-environment jsdom
import { expect, it } from "vitest";
import { keepLeftWords, leftWords, withLeftWords } from "./left-words.ts";

const saved = { reflection: "I asked early", nextStep: "", finished: false };

it("come back as they were, and not after they were kept", () => {
  const words = { after: "a", reflection: "I asked early, and", nextStep: "Ask" };
  keepLeftWords("review:test", words);
  expect(leftWords("review:test")).toEqual(words);
  keepLeftWords("review:test", null);
  expect(leftWords("review:test")).toBeNull();
  localStorage.setItem("proven-draft:review:test", "something else");
  expect(leftWords("review:test")).toBeNull();
});

it("go on where their writer was, also where that was taken out", () => {
  expect(withLeftWords(saved, "a", { after: "a", reflection: "", nextStep: "Ask" })).toEqual({
    reflection: "",
    nextStep: "Ask",
    finished: false,
  });
});

it("stand below what another device has written since", () => {
  expect(withLeftWords(saved, "b", { after: "a", reflection: "It carried", nextStep: "Ask" })).toEqual({
    reflection: "I asked early\n\nIt carried",
    nextStep: "Ask",
    finished: false,
  });
});
