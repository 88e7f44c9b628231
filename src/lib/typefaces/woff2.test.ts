import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { addFonts, runsOf, setLine } from "./fonts.ts";
import { toTrueType } from "./woff2.ts";

const file = (name: string) =>
  readFileSync(`node_modules/@fontsource-variable/${name.split("-")[0]}/files/${name}-wght-normal.woff2`);

/** Offset and length of every table, by its tag. */
function tablesOf(font: Buffer) {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + 16 * index;
      return [font.toString("latin1", at, at + 4), { at: font.readUInt32BE(at + 8), size: font.readUInt32BE(at + 12) }];
    }),
  );
}

describe("toTrueType", () => {
  it.each(["figtree-latin", "figtree-latin-ext", "newsreader-latin", "newsreader-latin-ext"])("unpacks %s", (name) => {
    const font = toTrueType(file(name));
    const tables = tablesOf(font);
    const [maxp, loca, glyf] = ["maxp", "loca", "glyf"].map((tag) => tables.get(tag));
    if (!maxp || !loca || !glyf) throw new Error("A table is missing.");
    const glyphs = font.readUInt16BE(maxp.at + 4);
    // One place more than there are glyphs: the end of the last one, which is the end of the table.
    expect(loca.size).toBe(4 * (glyphs + 1));
    expect(font.readUInt32BE(loca.at + 4 * glyphs)).toBe(glyf.size);
    for (const { at, size } of tables.values()) expect(at + size).toBeLessThanOrEqual(font.length);
    expect([...tables.keys()]).not.toContain("gvar");
  });

  it("refuses what is no such font", () => {
    expect(() => toTrueType(Buffer.from("wOFF and nothing else, but long enough to be read"))).toThrow("no WOFF2");
  });
});

describe("runs of text", () => {
  it("change the file where the letters do, and leave out what no file has", () => {
    expect(runsOf("Łódź 🙂 Привет", "plain")).toEqual([
      { font: "figtree latin-ext", text: "Ł" },
      { font: "figtree latin", text: "ód" },
      { font: "figtree latin-ext", text: "ź" },
      { font: "figtree latin", text: "  " },
    ]);
  });
});

it("sets text in embedded fonts that say which letters they are", async () => {
  const doc = new PDFDocument({ compress: false });
  const parts: Buffer[] = [];
  const sink = new Writable({ write: (part, _, done) => done(void parts.push(part)) });
  doc.pipe(sink);
  addFonts(doc);
  for (const face of ["plain", "strong", "words"] as const) {
    setLine(doc, "Äußerst mutig: Łódź", { x: 50, y: 50 }, { face, size: 12, colour: "#000000" });
  }
  doc.end();
  await finished(sink);
  const written = Buffer.concat(parts).toString("latin1");
  expect(written.match(/\/FontFile2/g)?.length).toBe(4);
  // What makes a text selectable and searchable.
  expect(written.match(/\/ToUnicode/g)?.length).toBe(4);
  expect(written).not.toContain("/BaseFont /Helvetica");
});
