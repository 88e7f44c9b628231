import { readFileSync } from "node:fs";
import { join } from "node:path";
import { alphabetOf, alphabets } from "./letters.ts";
import { toTrueType } from "./woff2.ts";

/** One for reading, one that stands out, one for a person's own words. */
export type Face = "plain" | "strong" | "words";

type Family = "figtree" | "newsreader";
const families: readonly Family[] = ["figtree", "newsreader"];

/** The embedded weight of the first is light. A rim in points makes it strong; a thin one would only look heavy, since a
 * screen draws no line thinner than a dot. */
const fontOf: Record<Face, { family: Family; rim: number }> = {
  plain: { family: "figtree", rim: 0 },
  strong: { family: "figtree", rim: 0.45 },
  words: { family: "newsreader", rim: 0 },
};

type Run = { font: string; text: string };

/** Text as stretches of one file each; letters that none has are left out. */
export function runsOf(text: string, face: Face): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const alphabet = alphabetOf(letter);
    if (!alphabet) continue;
    const font = `${fontOf[face].family} ${alphabet}`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

let files: ReadonlyMap<string, Buffer> | undefined;

/** Read once for all documents. */
function fontFiles(): ReadonlyMap<string, Buffer> {
  files ??= new Map(
    families.flatMap((family) =>
      alphabets.map((alphabet) => {
        const file = `node_modules/@fontsource-variable/${family}/files/${family}-${alphabet}-wght-normal.woff2`;
        return [`${family} ${alphabet}`, toTrueType(readFileSync(join(process.cwd(), file)))] as const;
      }),
    ),
  );
  return files;
}

/** Gives a document the fonts that runs name. */
export function addFonts(doc: PDFKit.PDFDocument): void {
  for (const [font, file] of fontFiles()) doc.registerFont(font, file);
}

type Style = { face: Face; size: number; colour: string };

/** Width of a line in points. */
export function widthOf(doc: PDFKit.PDFDocument, text: string, { face, size }: Pick<Style, "face" | "size">): number {
  return runsOf(text, face).reduce((sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text), 0);
}

/** Sets one line with its baseline where it is told, run by run. */
export function setLine(doc: PDFKit.PDFDocument, text: string, at: { x: number; y: number }, style: Style): void {
  const { rim } = fontOf[style.face];
  let { x } = at;
  for (const run of runsOf(text, style.face)) {
    doc.font(run.font).fontSize(style.size).fillColor(style.colour).strokeColor(style.colour);
    doc.lineWidth((rim * style.size) / 13).undash();
    doc.text(run.text, x, at.y, {
      lineBreak: false,
      baseline: "alphabetic",
      ...(rim > 0 && { stroke: true, fill: true }),
    });
    x += doc.widthOfString(run.text);
  }
}
