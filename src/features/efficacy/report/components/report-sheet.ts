import { type Face, setLine, widthOf } from "#lib/typefaces/fonts.ts";
import { lackingIn } from "#lib/typefaces/letters.ts";
import { wrap } from "#lib/typefaces/wrap.ts";

/** A4 in points, and what stays white around it. */
const page = { width: 595, height: 842, margin: 56 };
const ink = { words: "#1f2530", quiet: "#464c57", line: "#dcd8cf" };
const textWidth = page.width - 2 * page.margin;

type Style = { face: Face; size: number; colour: string; before: number; lines: number };
type StyleName = "text" | "words" | "note";

/** Height of a line in sizes of its letters. */
const leading = 1.45;

const styles = {
  title: { face: "words", size: 27, colour: ink.words, before: 4, lines: 2 },
  heading: { face: "strong", size: 11, colour: ink.words, before: 8, lines: 2 },
  text: { face: "plain", size: 10, colour: ink.words, before: 5, lines: 4 },
  words: { face: "words", size: 13, colour: ink.words, before: 4, lines: 6 },
  note: { face: "plain", size: 9, colour: ink.quiet, before: 4, lines: 3 },
} satisfies Record<string, Style>;

/** What belongs together in a list: lines with their looks. */
export type Entry = readonly (readonly [StyleName, string])[];

/** One page, written from the top. Lists end where the room does, and say how much is missing. */
export class Sheet {
  readonly #doc: PDFKit.PDFDocument;
  #y = page.margin;
  #kept = 0;

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
  }

  title(text: string): void {
    this.#write(text, styles.title);
  }

  /** Opened by a hairline, as on the screen. */
  heading(text: string): void {
    this.#y += 14;
    this.#doc
      .moveTo(page.margin, this.#y)
      .lineTo(page.width - page.margin, this.#y)
      .lineWidth(0.75)
      .undash()
      .stroke(ink.line);
    this.#write(text, styles.heading);
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

  /**
   * As many entries as have room above what is kept free, in order. When some have none, the last line says how many.
   *
   * @param more the words for those left out, given their number
   */
  list(entries: readonly Entry[], more: (count: number) => string, most = entries.length): void {
    const last = this.#heightOf(more(entries.length), styles.note);
    for (const [index, entry] of entries.entries()) {
      const rest = entries.length - index;
      const height = entry.reduce((sum, [name, text]) => sum + this.#heightOf(text, styles[name]), 0);
      const isLast = rest === 1 && most >= entries.length;
      if (index >= most || !this.#hasRoom(height + (isLast ? 0 : last))) {
        this.#write(more(rest), styles.note);
        return;
      }
      for (const [name, text] of entry) this.#write(text, styles[name]);
    }
  }

  /** Short entries, read down one column after the other; those with no room are counted. */
  columns(entries: readonly string[], more: (count: number) => string, count = 4): void {
    const { size } = styles.text;
    const height = size * 1.6;
    const room = Math.floor((this.#bottom - this.#y - 4 - this.#heightOf(more(1), styles.note)) / height);
    // The latest say where somebody is now.
    const kept = entries.slice(-Math.max(0, room) * count);
    const shown = room > 0 ? kept : [];
    const rows = Math.ceil(shown.length / count);
    for (const [index, entry] of shown.entries()) {
      const x = page.margin + (textWidth / count) * Math.floor(index / rows);
      setLine(this.#doc, entry, { x, y: this.#y + 4 + size + (index % rows) * height }, styles.text);
    }
    this.#y += 4 + rows * height;
    if (shown.length < entries.length) this.#write(more(entries.length - shown.length), styles.note);
  }

  /** Keeps room at the foot of the page for a heading with notes below it, until they are written. */
  keepFor(notes: readonly string[]): void {
    const height = notes.reduce((sum, note) => sum + this.#heightOf(note, styles.note), 0);
    this.#kept = 14 + this.#heightOf("", styles.heading) + height;
  }

  release(): void {
    this.#kept = 0;
  }

  /** Whether a heading has room with a line or two below it. */
  hasRoomForPart(): boolean {
    return this.#hasRoom(14 + this.#heightOf("", styles.heading) + 50);
  }

  /** A picture over the width of the text; whoever draws it says how high it became. */
  draw(paint: (doc: PDFKit.PDFDocument, place: { x: number; y: number; width: number }) => number): void {
    this.#y += 8;
    this.#y += paint(this.#doc, { x: page.margin, y: this.#y, width: textWidth });
  }

  get #bottom(): number {
    return page.height - page.margin - this.#kept;
  }

  #hasRoom(height: number): boolean {
    return this.#y + height <= this.#bottom;
  }

  #linesOf(text: string, style: Style): string[] {
    return wrap(text, (words) => widthOf(this.#doc, words, style) <= textWidth - style.size);
  }

  #heightOf(text: string, style: Style): number {
    const lines = Math.min(style.lines, Math.max(1, this.#linesOf(text, style).length));
    return style.before + lines * style.size * leading;
  }

  #write(text: string, style: Style): void {
    const { size, before, lines: most } = style;
    const lines = this.#linesOf(text, style);
    const height = size * leading;
    const kept = lines.slice(0, most);
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
