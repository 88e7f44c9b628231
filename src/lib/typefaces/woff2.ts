import { brotliDecompressSync } from "node:zlib";
import { glyphTables } from "./woff2-glyphs.ts";

/** Tags that a directory names by number, in the order of the standard. */
const tags = (
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX " +
  "vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat " +
  "fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill"
).match(/.{4}(?: |$)/g);
const varying = new Set(["avar", "fvar", "gvar", "HVAR", "MVAR", "STAT"]);
const NAMED_IN_FULL = 63;
const HEADER = 48;
const TRUE_TYPE = 0x00010000;

type Entry = { tag: string; length: number; transformed: boolean };

/**
 * A font of the web as the TrueType that documents embed. Of what the web's format rearranges, outlines are put back,
 * without hints, which paper does not need; a rearranged `hmtx` is refused, since our fonts have none.
 * The tables of its variations are left behind: what is embedded has one weight.
 *
 * @throws {Error} for anything but such a font
 * @see W3C (2022), WOFF File Format 2.0
 */
export function toTrueType(woff2: Buffer): Buffer {
  if (woff2.toString("latin1", 0, 4) !== "wOF2") throw new Error("This is no WOFF2 font.");
  const { entries, end } = directoryOf(woff2);
  const packed = woff2.subarray(end, end + woff2.readUInt32BE(20));
  const content = brotliDecompressSync(packed);

  const tables = new Map<string, Buffer>();
  let at = 0;
  for (const { tag, length, transformed } of entries) {
    const table = content.subarray(at, at + length);
    at += length;
    if (tag === "glyf" && transformed) {
      const { glyf, loca } = glyphTables(table);
      tables.set("glyf", glyf).set("loca", loca);
    } else if (!transformed && !varying.has(tag)) tables.set(tag, table);
    else if (transformed && tag !== "loca")
      throw new Error(`The table ${tag} is rearranged in a way that is not read here.`);
  }
  const head = Buffer.from(tables.get("head") ?? []);
  // The outlines' places are written as 32 bits.
  head.writeInt16BE(1, 50);
  tables.set("head", head);
  return assembled(tables);
}

function directoryOf(woff2: Buffer): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  let at = HEADER;
  const size = () => {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = woff2.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new Error("A size in the font's directory does not end.");
  };
  for (let left = woff2.readUInt16BE(12); left > 0; left -= 1) {
    const flags = woff2.readUInt8(at);
    at += 1;
    const number = flags & 0x3f;
    let tag = tags?.[number]?.slice(0, 4) ?? "";
    if (number === NAMED_IN_FULL) {
      tag = woff2.toString("latin1", at, at + 4);
      at += 4;
    }
    const original = size();
    const version = flags >> 6;
    // For outlines 3 means left alone; for everything else 0 does.
    const transformed = tag === "glyf" || tag === "loca" ? version !== 3 : version !== 0;
    entries.push({ tag, transformed, length: transformed ? size() : original });
  }
  return { entries, end: at };
}

function assembled(tables: ReadonlyMap<string, Buffer>): Buffer {
  const inOrder = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * inOrder.length);
  const power = Math.floor(Math.log2(inOrder.length));
  directory.writeUInt32BE(TRUE_TYPE, 0);
  directory.writeUInt16BE(inOrder.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (inOrder.length - 2 ** power), 10);
  const parts: Buffer[] = [directory];
  let at = directory.length;
  for (const [index, [tag, table]] of inOrder.entries()) {
    const entry = 12 + 16 * index;
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    at += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
