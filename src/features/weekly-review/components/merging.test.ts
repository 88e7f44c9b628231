import { expect, it } from "vitest";
import { bothReviews } from "./merging.ts";

const theirs = { lastStep: "done", reflection: "I asked in the meeting.", nextStep: "Ask again" } as const;

it("keeps the words of both, theirs first, and each once", () => {
  const mine = { lastStep: null, reflection: "It was easier than before.", nextStep: "Ask again" };
  expect(bothReviews(theirs, mine)).toEqual({
    lastStep: "done",
    reflection: "I asked in the meeting.\n\nIt was easier than before.",
    nextStep: "Ask again",
  });
  expect(bothReviews(theirs, { ...theirs, reflection: "" })).toEqual(theirs);
});

it("puts a second step that does not fit the line where there is room, and loses no word", () => {
  const nextStep = "b".repeat(299);
  const both = bothReviews(theirs, { lastStep: "partly", reflection: "", nextStep });
  expect(both).toEqual({ lastStep: "partly", reflection: "I asked in the meeting.\n\nAsk again", nextStep });
});

it("offers nothing together that is longer than a review can be", () => {
  const [reflection, other] = ["a".repeat(2_500), "b".repeat(2_500)];
  expect(bothReviews({ ...theirs, reflection }, { ...theirs, reflection: other })).toBeNull();
});
