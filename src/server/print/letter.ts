import PDFDocument from "pdfkit";

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
/** What the standard fonts of PDF can show: Windows-1252. */
const known = new Set(new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)));

/** Whether every character can be set in a PDF's standard fonts. Others go out as plain text rather than as gaps. */
export function canBeSet(letter: PrintedLetter): boolean {
  return [...asText(letter).normalize("NFC")].every((character) => known.has(character));
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
  const root = document.struct("Document");
  document.addStructure(root);
  const paragraph = (text: string, size = 11) =>
    root.add(
      document.struct("P", {}, () => {
        document.fontSize(size).text(text.normalize("NFC"), { lineGap: 3 }).moveDown();
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
