/** Between two versions of one answer that are both kept. */
const BREAK = "\n\n";

/**
 * An answer after somebody wrote `text` who had seen `before`, where `current` is what stands by now. Where that is
 * something else, written on another device, both are kept, one below the other: no words are lost. Going on writing
 * on the same device changes its own part only.
 */
export function keepBoth(current: string, before: string, text: string): string {
  if (current === before || current === text) return text;
  if (before !== "" && current.endsWith(BREAK + before)) return current.slice(0, -before.length) + text;
  if (text === "" || current.endsWith(BREAK + text)) return current;
  return current === "" ? text : current + BREAK + text;
}
