import {
  judgesPerson,
  repeatsQuestion,
  speaksOfIntention,
  tasksIn,
  withoutIntention,
  withoutOpening,
} from "./wording.ts";

/** A scale as its author has it so far. Items complete "How sure are you, right now, that you can …". */
export type ScaleDraft = {
  readonly context: string;
  readonly practiceItem: string;
  /** Easiest first. */
  readonly items: readonly DraftItem[];
};
export type DraftItem = {
  readonly text: string;
  /** Of ten people in the client's place, how many can do it now, as the author guesses; null while unasked. */
  readonly doneByOfTen: number | null;
};

export const scalePolicy = {
  fewestItems: 5,
  /** Between the easiest and the hardest item, in people of ten; and at most from one item to the next. */
  leastSpread: 4,
  widestGap: 4,
} as const;

export type ScaleFindingCode =
  | "too_few_items"
  | "two_tasks"
  | "will_not_can"
  | "repeats_question"
  | "self_esteem"
  | "said_twice"
  | "context_unnamed"
  | "no_practice_item"
  | "difficulty_unknown"
  | "not_graded"
  | "narrow_spread"
  | "wide_gap";

/** A change that one press can make. */
export type ScaleFix =
  | { readonly kind: "add_items"; readonly count: number }
  | { readonly kind: "replace_item"; readonly index: number; readonly texts: readonly string[] }
  | { readonly kind: "edit_item"; readonly index: number }
  | { readonly kind: "judge_item"; readonly index: number }
  | { readonly kind: "remove_item"; readonly index: number }
  | { readonly kind: "insert_item"; readonly index: number }
  | { readonly kind: "sort_items" }
  | { readonly kind: "name_context" }
  | { readonly kind: "use_practice_item" };

/** One remark on a scale. It warns and never blocks. */
export type ScaleFinding = {
  readonly code: ScaleFindingCode;
  /** Which item it is about; null for the scale as a whole. */
  readonly item: number | null;
  readonly fix: ScaleFix;
};

/**
 * What stands between a draft and a scale as Bandura builds them: one task in each line, "can" rather than "will",
 * graded in difficulty, a context named, enough items, and a practice item beforehand. Numbers are defaults, not
 * findings.
 *
 * @param draft empty items are work in progress, and nothing is said about them
 * @see Bandura (2006), Guide for constructing self-efficacy scales
 */
export function checkScale(draft: ScaleDraft): ScaleFinding[] {
  const items = draft.items
    .map((item, index) => ({ ...item, index, text: item.text.trim() }))
    .filter(({ text }) => text !== "");
  return [
    ...aboutWhole(draft, items.length),
    ...items.flatMap(({ text, index }) => aboutWording(text, index, draft.items)),
    ...repeated(items),
    ...(items.length >= 2 ? aboutGrades(items) : []),
  ];
}

type Line = DraftItem & { index: number };

function aboutWhole({ context, practiceItem }: ScaleDraft, count: number): ScaleFinding[] {
  const findings: ScaleFinding[] = [];
  if (context.trim() === "") findings.push({ code: "context_unnamed", item: null, fix: { kind: "name_context" } });
  if (count < scalePolicy.fewestItems) {
    const missing = scalePolicy.fewestItems - count;
    findings.push({ code: "too_few_items", item: null, fix: { kind: "add_items", count: missing } });
  }
  if (practiceItem.trim() === "") {
    findings.push({ code: "no_practice_item", item: null, fix: { kind: "use_practice_item" } });
  }
  return findings;
}

function aboutWording(text: string, index: number, all: readonly DraftItem[]): ScaleFinding[] {
  const findings: ScaleFinding[] = [];
  const replace = (...texts: string[]): ScaleFix => ({ kind: "replace_item", index, texts });
  if (speaksOfIntention(text)) {
    findings.push({ code: "will_not_can", item: index, fix: replace(withoutIntention(text)) });
  } else if (repeatsQuestion(text)) {
    findings.push({ code: "repeats_question", item: index, fix: replace(withoutOpening(text)) });
  }
  const others = all.filter((_, other) => other !== index).map((other) => other.text);
  const tasks = tasksIn(text, others);
  if (tasks.length > 1) findings.push({ code: "two_tasks", item: index, fix: replace(...tasks) });
  if (judgesPerson(text)) findings.push({ code: "self_esteem", item: index, fix: { kind: "edit_item", index } });
  return findings;
}

function repeated(items: readonly Line[]): ScaleFinding[] {
  const seen = new Set<string>();
  return items.flatMap(({ text, index }): ScaleFinding[] => {
    const same = text.toLowerCase();
    if (seen.has(same)) return [{ code: "said_twice", item: index, fix: { kind: "remove_item", index } }];
    seen.add(same);
    return [];
  });
}

function aboutGrades(items: readonly Line[]): ScaleFinding[] {
  const unasked = items.find(({ doneByOfTen }) => doneByOfTen === null);
  if (unasked) {
    return [{ code: "difficulty_unknown", item: unasked.index, fix: { kind: "judge_item", index: unasked.index } }];
  }
  const grades = items.map(({ doneByOfTen, index }) => ({ of: doneByOfTen ?? 0, index }));
  const steps = grades.slice(1).map(({ of, index }, before) => ({ fall: (grades[before]?.of ?? of) - of, index }));
  if (steps.some(({ fall }) => fall < 0)) {
    return [{ code: "not_graded", item: null, fix: { kind: "sort_items" } }];
  }
  const [first, last] = [grades[0], grades.at(-1)];
  const findings: ScaleFinding[] = [];
  if (first && last && first.of - last.of < scalePolicy.leastSpread) {
    findings.push({ code: "narrow_spread", item: null, fix: { kind: "add_items", count: 1 } });
  }
  for (const { fall, index } of steps) {
    if (fall > scalePolicy.widestGap)
      findings.push({ code: "wide_gap", item: index, fix: { kind: "insert_item", index } });
  }
  return findings;
}

/** The draft with a finding's fix applied; the same draft where the fix is for a person to write. */
export function withFix<Draft extends ScaleDraft>(draft: Draft, fix: ScaleFix, practiceItem: string): Draft {
  const blank: DraftItem = { text: "", doneByOfTen: null };
  const items = [...draft.items];
  switch (fix.kind) {
    case "add_items":
      return { ...draft, items: [...items, ...Array.from({ length: fix.count }, () => blank)] };
    case "replace_item": {
      const doneByOfTen = fix.texts.length === 1 ? (items[fix.index]?.doneByOfTen ?? null) : null;
      items.splice(fix.index, 1, ...fix.texts.map((text) => ({ text, doneByOfTen })));
      return { ...draft, items };
    }
    case "remove_item":
      return { ...draft, items: items.filter((_, index) => index !== fix.index) };
    case "insert_item":
      items.splice(fix.index, 0, blank);
      return { ...draft, items };
    case "sort_items":
      return { ...draft, items: items.toSorted((a, b) => (b.doneByOfTen ?? -1) - (a.doneByOfTen ?? -1)) };
    case "use_practice_item":
      return { ...draft, practiceItem };
    case "edit_item":
    case "judge_item":
    case "name_context":
      return draft;
  }
}
