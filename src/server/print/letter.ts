import PDFDocument from "pdfkit";
import { addFonts, setLine, widthOf } from "#lib/typefaces/fonts.ts";
import { lackingIn } from "#lib/typefaces/letters.ts";
import { wrap } from "#lib/typefaces/wrap.ts";

/** A letter as lines of text, ready to be set. */
export type PrintedLetter = {
  title: string;
  /** Who writes: name and practice. */
  from: readonly string[];
  to: string;
  date: string;
  body: string;
  /** A line at the end, such as that this is a draft. */
  note?: string;
};

const MARGIN = 72;
const INK = "#1f2530";

/** Whether our typefaces can show every sign. Others go out as plain text rather than as gaps. */
export function canBeSet(letter: PrintedLetter): boolean {
  return lackingIn(asText(letter)).length === 0;
}

/** The letter as plain text. */
export function asText({ from, to, date, body, note }: PrintedLetter): string {
  return [from.join("\n"), date, to, body, ...(note ? [note] : [])].join("\n\n");
}

/** Sets a letter on A4, as tagged text that can be read aloud, searched and copied. */
export async function asPdf({ title, from, to, date, body, note }: PrintedLetter): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "en-GB",
    info: { Title: title, Author: from[0] ?? "" },
  });
  addFonts(document);
  const root = document.struct("Document");
  document.addStructure(root);
  const paragraph = (text: string, size = 11) =>
    root.add(
      document.struct("P", {}, () => {
        setParagraph(document, text.normalize("NFC"), size);
      }),
    );

  paragraph(from.join("\n"));
  paragraph(date);
  paragraph(to);
  for (const part of body.split(/\n\s*\n/)) paragraph(part);
  if (note) paragraph(note, 9);
  root.end();
  document.end();

  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Sets lines below each other, on as many pages as they need, and leaves a line free after the last. */
function setParagraph(document: PDFKit.PDFDocument, text: string, size: number): void {
  const style = { face: "plain", size, colour: INK } as const;
  const fits = (words: string) => widthOf(document, words, style) <= document.page.width - 2 * MARGIN;
  const height = size * 1.5;
  for (const line of text.split(/\r?\n/).flatMap((each) => (each.trim() === "" ? [""] : wrap(each.trim(), fits)))) {
    if (document.y + height > document.page.height - MARGIN) document.addPage();
    const { y } = document;
    setLine(document, line, { x: MARGIN, y: y + size }, style);
    document.y = y + height;
  }
  document.y += height;
}
