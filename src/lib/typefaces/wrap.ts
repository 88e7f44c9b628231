/** Words put into lines that fit; a word that is longer than a line is broken. */
export function wrap(text: string, fits: (words: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => piecesOf(each, fits))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

function piecesOf(word: string, fits: (text: string) => boolean): string[] {
  // Most words fit: only one that does not is measured letter by letter.
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece && !fits(piece + letter)) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
