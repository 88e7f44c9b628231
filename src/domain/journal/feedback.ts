/**
 * Gentle feedback while somebody writes about a success, against the technique card's seven common mistakes. Rules of
 * plain words, made to run on the writer's own device: nothing is graded, nothing is kept, and nothing here is ever a
 * reason to refuse what somebody wrote. English, as the product is.
 */

/** The card's common mistakes, as they show in what a person writes about themselves. */
export const mistakes = [
  "external_attribution",
  "dismissing",
  "comparing",
  "hollow_praise",
  "too_easy",
  "no_progress",
  "no_reflection",
] as const;
export type Mistake = (typeof mistakes)[number];

export type Writing = {
  readonly what: string;
  /** The answer to "What did you do?"; null while that question has not been shown. */
  readonly actions: string | null;
  /** What was written besides, in answer to the other prompts. */
  readonly others?: readonly string[];
  /** 0–10 as felt, null while open. */
  readonly difficulty: number | null;
  readonly effort: number | null;
  /** How hard the wins before this one felt, newest first, where it was said. */
  readonly before?: readonly number[];
};

/** Up to here something is easy, on 0–10. */
const EASY = 2;
/** This many wins in a row that are all easy are a pattern. */
const ROW = 4;

const not = /\b(?:not|never|no|n[o']t|isn't|wasn't|nothing to do with|rather than|instead of)(?:\s+\w+){0,2}\s*$/i;

const luck =
  /\b(?:(?:good|sheer|pure|dumb|just|by|of|was|got)\s+luck\b|luck(?:y|ily)\b|fluke\b|(?:a|by) coincidence\b|by (?:chance|accident)\b|fortunate(?:ly)?\b|right place\b|(?:they|he|she|it|everyone|everybody) (?:just |only )?(?:made it easy|went easy|let me)\b|all thanks to\b|only (?:\w+ )?(?:because|thanks to) (?:of )?(?!i\b|of\b)\w+)/gi;

const dismissal =
  /\b(?:(?:was|is)(?:n't| not) (?:that|so|very|really|even|all that) (?:hard|difficult|big|special|impressive|much)|wasn't (?:hard|difficult|a big)|(?:no|not a) big deal|nothing special|nothing much|any(?:one|body) (?:could|can|would)|every(?:one|body) (?:could|can|does|else can)|doesn't (?:really )?count|does not (?:really )?count|not worth (?:mentioning|writing)|it was nothing|only a (?:small|little|tiny)|just a (?:small|little|tiny)|hardly (?:anything|a win)|should have (?:done|been) .{0,40}(?:ages|long|sooner|earlier|anyway))\b/gi;

const comparison =
  /\b(?:(?:better|worse|faster|slower|smarter|braver|stronger|best|worst|less|more \w+) than (?!i\b|me\b|my(?:self)?\b|before\b|last\b|ever\b|expected\b|usual\b|yesterday\b|in\b|it\b|the\b|that\b|this\b|\d)\w+|compared (?:to|with) (?!my (?:last|first|old|own|usual|former)|me\b|before|last|how i)\w+|unlike (?!me\b|my|before|last)\w+|than (?:every(?:one|body)|any(?:one|body)|(?:all )?the others|others|other people|most people|my (?:colleagues?|classmates?|team|friends?|brother|sister|boss))\b|(?:every(?:one|body) else|the others?|other people) (?:is|are|was|were|does|do|did|can|could|has|have|had)\b)/gi;

const praise =
  /\b(?:i(?:'m| am| was) (?:so |just |really |simply |absolutely )?(?:great|amazing|awesome|brilliant|the best|fantastic|perfect|a (?:star|genius|hero|legend|rock ?star))|well done,? me|good job|great job|go me|nailed it|killed it|crushed it|smashed it)\b/gi;

/** A deed told in the first person: enough to see what somebody did behind the praise. */
const deed =
  /\bi (?:also |then |even |finally |first |still |just |really )?(?!am\b|was\b|were\b|feel\b|felt\b|nailed\b|killed\b|crushed\b|smashed\b|think\b|guess\b|had\b|have\b|got\b)[a-z]+(?:ed|t|d|ew|id|ke|ld|ote|an|oke|ade|ave|ent|aid)\b/i;

/**
 * What of the seven shows, the one that matters most first. Several may; a screen shows one at a time. An empty list is
 * the usual answer.
 */
export function feedbackOn(writing: Writing): Mistake[] {
  const { what, actions, others = [], difficulty, effort, before = [] } = writing;
  const text = [what, actions ?? "", ...others].join("\n").replaceAll("’", "'");
  const saysOwnPart = (actions ?? "").trim() !== "";
  const isEasy = difficulty !== null && difficulty <= EASY && effort !== null && effort <= EASY;
  const recent = difficulty === null ? [] : [difficulty, ...before].slice(0, ROW);
  const found: Record<Mistake, boolean> = {
    external_attribution: !saysOwnPart && says(text, luck),
    dismissing: says(text, dismissal),
    comparing: says(text, comparison),
    hollow_praise: !saysOwnPart && says(text, praise) && !deed.test(text),
    no_progress: recent.length === ROW && recent.every((felt) => felt <= EASY),
    too_easy: isEasy,
    no_reflection: actions !== null && !saysOwnPart && others.some((answer) => answer.trim() !== ""),
  };
  // One of the two says it: a row of easy wins is told of as a row.
  if (found.no_progress) found.too_easy = false;
  return mistakes.filter((mistake) => found[mistake]);
}

/** Whether a pattern stands there without a "not" right before it: "it was not luck" says the opposite. */
function says(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(({ index }) => !not.test(text.slice(Math.max(0, index - 40), index)));
}
