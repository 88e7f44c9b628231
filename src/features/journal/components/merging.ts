import { type Entry, MOST_WORDS, type Recall, recall, recallPrompts, type Said } from "../schema.ts";

/**
 * Both versions of an entry in one: in every field the words of both, theirs first, once where they are the same. Of
 * what is no word, mine where it was said. Null where both together are longer than a field can be.
 */
export function merged(theirs: Said, mine: Said): Said | null {
  const [first, second] = [theirs.recall ?? recall.parse({}), mine.recall ?? recall.parse({})];
  const answers = Object.fromEntries(
    recallPrompts.map((prompt) => [prompt, joined(first[prompt], second[prompt])]),
  ) as Recall;
  // A line has no room for two places: the one that is not kept there stays in the words.
  const isElsewhere = mine.context !== "" && theirs.context !== "" && mine.context !== theirs.context;
  const what = joined(theirs.what, mine.what) + (isElsewhere ? `\n\n${theirs.context}` : "");
  if ([what, ...Object.values(answers)].some((text) => text.length > MOST_WORDS)) return null;
  return {
    what,
    recall: answers,
    context: mine.context || theirs.context,
    occurredOn: mine.occurredOn,
    lifeDomain: mine.lifeDomain ?? theirs.lifeDomain,
    source: mine.source ?? theirs.source,
    difficulty: mine.difficulty ?? theirs.difficulty,
    effort: mine.effort ?? theirs.effort,
  };
}

function joined(theirs: string, mine: string): string {
  if (mine === "" || theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${theirs}\n\n${mine}`;
}

/** Which fields of two versions differ. */
export function differences(theirs: Said, mine: Said): (keyof Said)[] {
  const fields = ["what", "occurredOn", "lifeDomain", "context", "source", "recall", "difficulty", "effort"] as const;
  const plain = (said: Said, field: keyof Said) =>
    JSON.stringify(field === "recall" ? recall.parse(said.recall ?? {}) : said[field]);
  return fields.filter((field) => plain(theirs, field) !== plain(mine, field));
}

/** What an entry says, without whose and when it was kept. */
export function saidIn(entry: Said | Entry): Said {
  const { what, occurredOn, lifeDomain, context, source, recall: answers, difficulty, effort } = entry;
  return { what, occurredOn, lifeDomain, context, source, recall: answers, difficulty, effort };
}
