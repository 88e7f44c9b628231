type Merged = {
  text: string;
  /** False where both changed the same lines: then the text has theirs first and mine after, for a person to look at. */
  clean: boolean;
};

/**
 * Brings together what two people made of one text, line by line. Whatever either of them added is in the result; what
 * one removed and the other left alone is gone.
 *
 * @param base the text that both began from
 */
export function mergeWords(base: string, mine: string, theirs: string): Merged {
  if (mine === theirs || theirs === base) return { text: mine, clean: true };
  if (mine === base) return { text: theirs, clean: true };
  const [origin, left, right] = [base, theirs, mine].map(linesOf) as [string[], string[], string[]];
  const [inLeft, inRight] = [matches(origin, left), matches(origin, right)];
  if (!inLeft || !inRight) return { text: `${theirs}\n${mine}`, clean: false };
  const merged: string[] = [];
  let clean = true;
  let [at, atLeft, atRight] = [0, 0, 0];
  for (let line = 0; line <= origin.length; line++) {
    const isEnd = line === origin.length;
    const [nextLeft, nextRight] = isEnd ? [left.length, right.length] : [inLeft[line], inRight[line]];
    if (nextLeft === undefined || nextRight === undefined) continue;
    const part = mergePart(origin.slice(at, line), left.slice(atLeft, nextLeft), right.slice(atRight, nextRight));
    merged.push(...part.lines);
    clean &&= part.clean;
    if (!isEnd) merged.push(origin[line] ?? "");
    [at, atLeft, atRight] = [line + 1, nextLeft + 1, nextRight + 1];
  }
  return { text: merged.join("\n"), clean };
}

/** An empty text has no line, so that two first lines are two additions. */
function linesOf(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

/** Between two lines that stand in all three texts. */
function mergePart(origin: string[], left: string[], right: string[]): { lines: string[]; clean: boolean } {
  if (isSame(left, origin) || isSame(left, right)) return { lines: right, clean: true };
  if (isSame(right, origin)) return { lines: left, clean: true };
  // Both only added: there is nothing to choose between.
  return { lines: [...left, ...right], clean: origin.length === 0 };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((line, index) => line === others[index]);
}

/** More than this to compare, in pairs of lines, would hold up whoever is typing. */
const MOST_PAIRS = 1_000_000;

/**
 * For each line of `from` its place in `to`, along a longest common subsequence; undefined where it has none. Null when
 * what differs is too much to compare.
 */
function matches(from: readonly string[], to: readonly string[]): (number | undefined)[] | null {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  const [some, others] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)];
  if ((some.length + 1) * (others.length + 1) > MOST_PAIRS) return null;
  const before = Array.from({ length: head }, (_, line) => line);
  const between = matchesBetween(some, others).map((line) => (line === undefined ? undefined : line + head));
  const after = Array.from({ length: tail }, (_, line) => to.length - tail + line);
  return [...before, ...between, ...after];
}

function matchesBetween(from: readonly string[], to: readonly string[]): (number | undefined)[] {
  const width = to.length + 1;
  const longest = new Uint32Array((from.length + 1) * width);
  const length = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        from[i] === to[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const found: (number | undefined)[] = new Array(from.length).fill(undefined);
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (from[i] === to[j]) found[i++] = j++;
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return found;
}
