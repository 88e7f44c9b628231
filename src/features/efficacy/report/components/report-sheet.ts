import { type Face, setLine, widthOf } from "#lib/typefaces/fonts.ts";
import { lackingIn } from "#lib/typefaces/letters.ts";
import { wrap } from "#lib/typefaces/wrap.ts";

/** A4 in points, and what stays white around it. */
const page = { width: 595, height: 842, margin: 56 };
const ink = { words: "#1f2530", quiet: "#555b66", line: "#dcd8cf" };
const textWidth = page.width - 2 * page.margin;

type Style = { face: Face; size: number; colour: string; before: number; lines: number };

const styles = {
  title: { face: "words", size: 27, colour: ink.words, before: 4, lines: 2 },
  heading: { face: "strong", size: 11, colour: ink.words, before: 16, lines: 2 },
  text: { face: "plain", size: 10, colour: ink.words, before: 4, lines: 4 },
  words: { face: "words", size: 13, colour: ink.words, before: 3, lines: 6 },
  note: { face: "plain", size: 8.5, colour: ink.quiet, before: 3, lines: 3 },
} satisfies Record<string, Style>;

/** One page, written from the top. What has no room left is not written over something else. */
export class Sheet {
  readonly #doc: PDFKit.PDFDocument;
  #y = page.margin;

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
  }

  title(text: string): void {
    this.#write(text, styles.title);
  }

  /** Opened by a hairline, as on the screen. */
  heading(text: string): void {
    if (!this.#hasRoom(40)) return;
    this.#y += 14;
    this.#doc
      .moveTo(page.margin, this.#y)
      .lineTo(page.width - page.margin, this.#y)
      .lineWidth(0.75)
      .undash()
      .stroke(ink.line);
    this.#write(text, { ...styles.heading, before: 8 });
  }

  text(text: string): void {
    this.#write(text, styles.text);
  }

  /** A person's own words. */
  words(text: string): void {
    this.#write(text, styles.words);
  }

  note(text: string): void {
    this.#write(text, styles.note);
  }

  /** Short entries, read down one column after the other. */
  columns(entries: readonly string[], count = 4): void {
    const { size } = styles.text;
    const rows = Math.ceil(entries.length / count);
    const height = size * 1.5;
    if (!this.#hasRoom(rows * height)) return;
    for (const [index, entry] of entries.entries()) {
      const x = page.margin + (textWidth / count) * Math.floor(index / rows);
      setLine(this.#doc, entry, { x, y: this.#y + 4 + size + (index % rows) * height }, styles.text);
    }
    this.#y += 4 + rows * height;
  }

  /** A picture over the width of the text; whoever draws it says how high it became. */
  draw(paint: (doc: PDFKit.PDFDocument, place: { x: number; y: number; width: number }) => number): void {
    this.#y += 8;
    this.#y += paint(this.#doc, { x: page.margin, y: this.#y, width: textWidth });
  }

  #hasRoom(height: number): boolean {
    return this.#y + height <= page.height - page.margin;
  }

  #write(text: string, style: Style): void {
    const { size, before, lines: most } = style;
    const lines = wrap(text, (words) => widthOf(this.#doc, words, style) <= textWidth - style.size);
    const height = size * 1.35;
    const kept = lines.slice(0, most);
    if (!this.#hasRoom(before + kept.length * height)) return;
    for (const [index, line] of kept.entries()) {
      const isCut = index === kept.length - 1 && lines.length > kept.length;
      const at = { x: page.margin, y: this.#y + before + size + index * height };
      setLine(this.#doc, isCut ? `${line}…` : line, at, style);
    }
    this.#y += before + kept.length * height;
  }
}

/** Whether anything in a text has no letter in our typefaces. */
export function hasUnshown(text: string): boolean {
  return lackingIn(text).length > 0;
}

/** A report points to a story; it does not retell it. */
export function brief(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest).trimEnd()}…`;
}
