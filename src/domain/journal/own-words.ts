/** Longer than this is a sentence, not a name for something. */
const LONGEST = 40;
const MOST = 8;

/** Ends of a thought: punctuation, line ends, and the words that join a list. */
const joints = /[,;.:\n·•–—!?()]+|\s(?:and|plus|but|then)\s/iu;
/** What people begin with before they come to the point. */
const openings = /^(?:and|but|that|because|i was|i am|i'm|i|my own|my|the|a|an|just|also)\s+/iu;

/**
 * Short phrases in what somebody wrote, to be offered back to them as names for their strengths. Nothing is judged,
 * ranked or added: every phrase is a piece of the text, without the words that only lead up to it.
 *
 * @param texts own words, in the order in which phrases are wanted
 * @returns at most 8 phrases of at most 40 characters, each once, in the order written; case as written
 */
export function phrasesIn(texts: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const piece of texts.flatMap((text) => text.split(joints))) {
    const phrase = withoutOpenings(piece.trim());
    if (phrase.length >= 3 && phrase.length <= LONGEST && !found.has(keyOf(phrase))) found.set(keyOf(phrase), phrase);
  }
  return [...found.values()].slice(0, MOST);
}

function withoutOpenings(piece: string): string {
  const shorter = piece.replace(openings, "").trim();
  return shorter === piece ? piece : withoutOpenings(shorter);
}

/** Under which two ways of writing the same name are one: case, accents and spaces do not count. */
export function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/**
 * Whether a text has every word of a search, in any order, also inside longer words; case and accents do not count.
 *
 * @returns true for a search without words
 */
export function hasWords(texts: readonly string[], search: string): boolean {
  const wanted = keyOf(search).split(" ").filter(Boolean);
  if (wanted.length === 0) return true;
  const text = keyOf(texts.join(" "));
  return wanted.every((word) => text.includes(word));
}
