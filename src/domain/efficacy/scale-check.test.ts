import { describe, expect, it } from "vitest";
import { checkScale, type ScaleDraft, withFix } from "./scale-check.ts";
import { tasksIn } from "./wording.ts";

const practice = "carry a full shopping bag up one flight of stairs";
const sound: ScaleDraft = {
  context: "Team meetings at work",
  practiceItem: practice,
  items: [
    { text: "greet the others when you come in", doneByOfTen: 10 },
    { text: "ask one question you have written down", doneByOfTen: 8 },
    { text: "give your opinion when somebody asks for it", doneByOfTen: 6 },
    { text: "disagree with a colleague you know", doneByOfTen: 4 },
    { text: "disagree with the head of your department", doneByOfTen: 2 },
  ],
};
const codes = (draft: ScaleDraft) => checkScale(draft).map(({ code }) => code);
const withItem = (text: string): ScaleDraft => ({
  ...sound,
  items: [{ text, doneByOfTen: 10 }, ...sound.items.slice(1)],
});

describe("checkScale", () => {
  it("has nothing to say about a sound scale", () => {
    expect(checkScale(sound)).toEqual([]);
  });

  it.each([
    ["I will greet the others", "will_not_can"],
    ["you would greet the others", "will_not_can"],
    ["hope to greet the others", "will_not_can"],
    ["you can greet the others", "repeats_question"],
    ["greet the others and ask how they are", "two_tasks"],
    ["greet the others, then take your seat", "two_tasks"],
    ["feel proud in a meeting", "self_esteem"],
    ["disagree with a colleague you know", "said_twice"],
  ])("finds fault with “%s”", (text, code) => {
    expect(codes(withItem(text))).toEqual([code]);
  });

  it.each([
    "greet friends and colleagues",
    "say what you think in a loud and crowded room",
    "go on calmly when you cannot answer a question",
    "speak for one or two minutes",
    "say goodwill counts",
  ])("lets “%s” be", (text) => {
    expect(codes(withItem(text))).toEqual([]);
  });

  it("asks for a context, five items, and something neutral to practise on", () => {
    const bare = { ...sound, context: " ", practiceItem: "", items: sound.items.slice(0, 3) };
    expect(checkScale(bare)).toEqual([
      { code: "context_unnamed", item: null, fix: { kind: "name_context" } },
      { code: "too_few_items", item: null, fix: { kind: "add_items", count: 2 } },
      { code: "no_practice_item", item: null, fix: { kind: "use_practice_item" } },
    ]);
  });

  it("asks for difficulty, and looks at its order and spread once it is known", () => {
    const graded = (...grades: (number | null)[]): ScaleDraft => ({
      ...sound,
      items: sound.items.map((item, index) => ({ ...item, doneByOfTen: grades[index] ?? null })),
    });
    expect(codes(graded(10, 8, null, 4, 2))).toEqual(["difficulty_unknown"]);
    expect(codes(graded(10, 8, 9, 4, 2))).toEqual(["not_graded"]);
    expect(codes(graded(7, 6, 6, 5, 5))).toEqual(["narrow_spread"]);
    expect(checkScale(graded(10, 9, 3, 2, 1))).toEqual([
      { code: "wide_gap", item: 2, fix: { kind: "insert_item", index: 2 } },
    ]);
  });

  it("says nothing about lines that are still empty", () => {
    expect(codes({ ...sound, items: [...sound.items, { text: "  ", doneByOfTen: null }] })).toEqual([]);
  });
});

describe("withFix", () => {
  const fixed = (draft: ScaleDraft): ScaleDraft => {
    const [finding] = checkScale(draft);
    return finding ? withFix(draft, finding.fix, practice) : draft;
  };

  it("takes the intention out of a line", () => {
    expect(fixed(withItem("I will greet the others")).items[0]).toEqual({ text: "greet the others", doneByOfTen: 10 });
  });

  it("makes two lines of two tasks, to be graded anew", () => {
    expect(fixed(withItem("greet the others and ask how they are")).items.slice(0, 2)).toEqual([
      { text: "greet the others", doneByOfTen: null },
      { text: "ask how they are", doneByOfTen: null },
    ]);
  });

  it("settles what it can settle", () => {
    const sortable = { ...sound, items: sound.items.toReversed() };
    expect(checkScale(fixed(sortable))).toEqual([]);
    expect(checkScale(fixed({ ...sound, practiceItem: "" }))).toEqual([]);
    expect(checkScale(fixed(withItem("disagree with a colleague you know"))).map(({ code }) => code)).toEqual([
      "too_few_items",
    ]);
    expect(fixed({ ...sound, items: [] }).items).toHaveLength(5);
    expect(fixed({ ...sound, context: "" })).toEqual({ ...sound, context: "" });
  });
});

it("knows the verbs that other lines begin with", () => {
  expect(tasksIn("juggle three balls and yodel", ["yodel alone"])).toEqual(["juggle three balls", "yodel"]);
  expect(tasksIn("juggle three balls and yodel")).toEqual(["juggle three balls and yodel"]);
});
