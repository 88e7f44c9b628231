import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toTrueType } from "./woff2.ts";

/** One for reading, one that stands out, one for a person's own words. */
export type Face = "plain" | "strong" | "words";

/** Letters of most of Europe come in two files each; what neither has, the report cannot show. */
const alphabets = ["latin", "latin-ext"] as const;
type Alphabet = (typeof alphabets)[number];

type Family = "figtree" | "newsreader";
const families: readonly Family[] = ["figtree", "newsreader"];

/** The embedded weight of the first is light, so a rim in points makes it regular or strong. */
const fontOf: Record<Face, { family: Family; rim: number }> = {
  plain: { family: "figtree", rim: 0.15 },
  strong: { family: "figtree", rim: 0.6 },
  words: { family: "newsreader", rim: 0 },
};

/** The ranges of the files in use, as their style sheets name them; the first alphabet that has a letter sets it. */
const latin =
  /^[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]$/u;
const extended =
  /^[\u0100-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20c0\u2c60-\u2c7f\ua722-\ua7ff]$/u;

type Run = { font: string; text: string };

/** Whether a typeface of ours has a letter. */
export function isShown(letter: string): boolean {
  return latin.test(letter) || extended.test(letter);
}

/** Text as stretches of one file each; letters that none has are left out. */
export function runsOf(text: string, face: Face): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const alphabet: Alphabet | null = latin.test(letter) ? "latin" : extended.test(letter) ? "latin-ext" : null;
    if (!alphabet) continue;
    const font = `${fontOf[face].family} ${alphabet}`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

let files: ReadonlyMap<string, Buffer> | undefined;

/** Read once for all reports. */
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
