import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedbackOn, mistakes, type Writing } from "./feedback.ts";

const written = (what: string, rest: Partial<Writing> = {}) =>
  feedbackOn({ what, actions: null, difficulty: null, effort: null, ...rest });

describe("giving the credit away", () => {
  it.each([
    "I was lucky with the questions",
    "Passed my driving test, pure luck",
    "It was a fluke but the talk went well",
    "Got the job, right place at the right time I suppose",
    "They went easy on me",
    "Luckily the client liked it",
    "It only worked because of my boss",
  ])("shows in “%s”", (what) => expect(written(what)).toContain("external_attribution"));

  it.each([
    "It was not luck, I practised for weeks",
    "I stopped calling it luck",
    "That wasn't luck",
    "I asked Sam for help and we solved it",
    "It only worked because I kept asking",
    "Left the house although I felt unlucky",
  ])("does not in “%s”", (what) => expect(written(what)).not.toContain("external_attribution"));

  it("is over as soon as the own part is told: what was outside stays true", () => {
    const rest = { actions: "I called three times until somebody answered" };
    expect(written("I was lucky that they had a place left", rest)).toEqual([]);
  });
});

describe("making it small", () => {
  it.each([
    "Spoke up, but it wasn't that hard",
    "Finished the report, no big deal",
    "Anyone could have done it",
    "It doesn’t really count",
    "Just a small thing: I called the bank",
    "I should have done this ages ago",
  ])("shows in “%s”", (what) => expect(written(what)).toContain("dismissing"));

  it.each([
    "It was hard and I stayed",
    "Anyone I asked said yes",
    "I just called the bank",
    "I stood up in a small room",
  ])("does not in “%s”", (what) => expect(written(what)).not.toContain("dismissing"));
});

describe("measuring against others", () => {
  it.each([
    "I was faster than Tom",
    "Did better than everyone in the course",
    "Compared to my sister it is nothing",
    "Everybody else was done in an hour",
  ])("shows in “%s”", (what) => expect(written(what)).toContain("comparing"));

  it.each([
    "I was faster than last week",
    "It went better than expected",
    "Ran further than ever before",
    "Calmer than the first time",
    "I talked to other people at the party",
  ])("does not in “%s”", (what) => expect(written(what)).not.toContain("comparing"));
});

describe("praise without a deed", () => {
  it.each(["I was amazing", "Nailed it", "Well done me"])("shows in “%s”", (what) =>
    expect(written(what)).toContain("hollow_praise"),
  );
  it.each(["Nailed it: I asked for the raise", "I was brilliant because I prepared every answer"])(
    "does not in “%s”",
    (what) => expect(written(what)).not.toContain("hollow_praise"),
  );
});

it("sees what was easy only where the writer says so, on both sliders", () => {
  expect(written("Made tea", { difficulty: 1, effort: 2 })).toEqual(["too_easy"]);
  expect(written("Made tea", { difficulty: 1 })).toEqual([]);
  expect(written("Made tea", { difficulty: 1, effort: 6 })).toEqual([]);
});

it("sees a row of easy wins as one thing", () => {
  const easy = { difficulty: 2, effort: 1 };
  expect(written("Made tea", { ...easy, before: [1, 0, 2] })).toEqual(["no_progress"]);
  expect(written("Made tea", { ...easy, before: [1, 5, 2] })).toEqual(["too_easy"]);
  expect(written("Made tea", { ...easy, before: [1, 0] })).toEqual(["too_easy"]);
  expect(written("Gave a talk", { difficulty: 8, effort: 8, before: [1, 1, 1] })).toEqual([]);
});

it("asks for what was done only where everything else was answered already", () => {
  const asked = (actions: string | null, others: string[]) => written("Gave the talk", { actions, others });
  expect(asked("", ["The room was full"])).toEqual(["no_reflection"]);
  expect(asked("", ["", "  "])).toEqual([]);
  expect(asked(null, ["The room was full"])).toEqual([]);
  expect(asked("Wrote it down first", ["The room was full"])).toEqual([]);
});

it("stays out of the way of ordinary sentences", () => {
  const ordinary = [
    "Asked the first question in the meeting",
    "I told my manager that I disagree, and why",
    "Ran five kilometres without stopping",
    "Said no to a third project",
    "Called my father for the first time in a year",
    "Handed in the thesis after rewriting chapter two three times",
  ];
  for (const what of ordinary) expect(written(what), what).toEqual([]);
});

it("answers anything that can be written, quickly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 4_000 }), (what) => {
      for (const mistake of written(what)) expect(mistakes).toContain(mistake);
    }),
  );
  const began = performance.now();
  written("I was not really ".repeat(250));
  written("should have done ".repeat(250));
  expect(performance.now() - began).toBeLessThan(200);
});
