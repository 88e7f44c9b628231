import type { VersionPage } from "./schema.ts";

type VersionLine = VersionPage["lines"][number];

/** Saves of one coach that followed each other closely, as one piece of work. */
export type Sitting = { readonly last: VersionLine; readonly earlier: readonly VersionLine[] };

/** How long after one save the next still belongs to it, in milliseconds. */
const PAUSE = 10 * 60_000;

/** Saves by sitting, newest first: work is kept every few seconds, and a line for each says nothing. */
export function sittingsOf(lines: readonly VersionLine[]): Sitting[] {
  const sittings: { last: VersionLine; earlier: VersionLine[] }[] = [];
  for (const line of lines) {
    const current = sittings.at(-1);
    const after = current && (current.earlier.at(-1) ?? current.last);
    if (current && after && follows(after, line)) current.earlier.push(line);
    else sittings.push({ last: line, earlier: [] });
  }
  return sittings;
}

function follows(after: VersionLine, before: VersionLine): boolean {
  return after.savedBy === before.savedBy && Date.parse(after.savedAt) - Date.parse(before.savedAt) <= PAUSE;
}
