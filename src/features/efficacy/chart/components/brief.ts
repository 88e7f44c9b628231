/** The beginning of a text on one line, never cut within a word unless the word is longer than the line. */
export function brief(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const room = line.slice(0, longest + 1);
  const end = room.lastIndexOf(" ");
  return `${(end > 0 ? room.slice(0, end) : line.slice(0, longest)).toWellFormed().replace(/[\s,;:.–-]+$/, "")}…`;
}
