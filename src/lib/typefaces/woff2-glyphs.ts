/** Flags of a glyph made from others. */
const component = { wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 };
const ON_CURVE = 1;

/** Reads forwards through one of the streams into which the format sorts outlines. */
class Stream {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  byte(): number {
    this.#at += 1;
    return this.#bytes.readUInt8(this.#at - 1);
  }

  short(): number {
    this.#at += 2;
    return this.#bytes.readInt16BE(this.#at - 2);
  }

  take(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** Small numbers in one byte, larger ones in two or three. */
  packed(): number {
    const code = this.byte();
    if (code === 253) return this.short() & 0xffff;
    if (code === 255) return this.byte() + 253;
    return code === 254 ? this.byte() + 506 : code;
  }
}

type Streams = Record<"contours" | "points" | "flags" | "glyphs" | "composites" | "boxes", Stream>;

/** Outlines as TrueType keeps them, and where each begins, from the rearranged table. */
export function glyphTables(table: Buffer): { glyf: Buffer; loca: Buffer } {
  const count = table.readUInt16BE(4);
  let at = 36;
  const part = (index: number) => {
    const length = table.readUInt32BE(8 + 4 * index);
    at += length;
    return new Stream(table.subarray(at - length, at));
  };
  const streams: Streams = {
    contours: part(0),
    points: part(1),
    flags: part(2),
    glyphs: part(3),
    composites: part(4),
    boxes: part(5),
  };
  const hasBox = streams.boxes.take(4 * Math.ceil(count / 32));
  const glyphs: Buffer[] = [];
  const loca = Buffer.alloc(4 * (count + 1));
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const box = ((hasBox[index >> 3] ?? 0) >> (7 - (index & 7))) & 1 ? streams.boxes.take(8) : null;
    const glyph = glyphFrom(streams, box);
    glyphs.push(glyph);
    length += glyph.length;
    loca.writeUInt32BE(length, 4 * (index + 1));
  }
  return { glyf: Buffer.concat(glyphs), loca };
}

function glyphFrom(streams: Streams, box: Buffer | null): Buffer {
  const contours = streams.contours.short();
  if (contours === 0) return Buffer.alloc(0);
  const glyph = contours < 0 ? compositeFrom(streams, box) : simpleFrom(streams, contours, box);
  return glyph.length % 4 === 0 ? glyph : Buffer.concat([glyph, Buffer.alloc(4 - (glyph.length % 4))]);
}

/** Points in full words and without hints: larger than need be, and only what is used travels into a document. */
function simpleFrom({ points, flags, glyphs }: Streams, contours: number, box: Buffer | null): Buffer {
  const ends: number[] = [];
  for (let contour = 0; contour < contours; contour += 1) ends.push((ends.at(-1) ?? -1) + points.packed());
  const total = (ends.at(-1) ?? -1) + 1;
  const steps = Array.from({ length: total }, () => stepFrom(flags.byte(), glyphs));
  glyphs.packed(); // The length of the hints, which stay in a stream of their own.

  const out = Buffer.alloc(10 + 2 * contours + 2 + 5 * total);
  out.writeInt16BE(contours, 0);
  if (box) box.copy(out, 2);
  else for (const [index, edge] of boxOf(steps).entries()) out.writeInt16BE(edge, 2 + 2 * index);
  for (const [index, end] of ends.entries()) out.writeUInt16BE(end, 10 + 2 * index);
  const begin = 12 + 2 * contours;
  for (const [index, { x, y, onCurve }] of steps.entries()) {
    out.writeUInt8(onCurve ? ON_CURVE : 0, begin + index);
    out.writeInt16BE(x, begin + total + 2 * index);
    out.writeInt16BE(y, begin + 3 * total + 2 * index);
  }
  return out;
}

type Step = { x: number; y: number; onCurve: boolean };

/** One step from point to point: the flag says how many bytes hold it, and their signs. */
function stepFrom(flag: number, bytes: Stream): Step {
  const code = flag & 0x7f;
  const onCurve = flag < 0x80;
  const signed = (bit: number, size: number) => (bit & 1 ? size : -size);
  if (code < 10) return { onCurve, x: 0, y: signed(code, ((code & 14) << 7) + bytes.byte()) };
  if (code < 20) return { onCurve, x: signed(code, (((code - 10) & 14) << 7) + bytes.byte()), y: 0 };
  if (code < 84) {
    const [rest, byte] = [code - 20, bytes.byte()];
    const [x, y] = [1 + (rest & 0x30) + (byte >> 4), 1 + ((rest & 0x0c) << 2) + (byte & 0x0f)];
    return { onCurve, x: signed(code, x), y: signed(code >> 1, y) };
  }
  if (code < 120) {
    const rest = code - 84;
    const x = 1 + (Math.floor(rest / 12) << 8) + bytes.byte();
    const y = 1 + (((rest % 12) >> 2) << 8) + bytes.byte();
    return { onCurve, x: signed(code, x), y: signed(code >> 1, y) };
  }
  const [first, second] = [bytes.byte(), bytes.byte()];
  if (code < 124) {
    const x = (first << 4) + (second >> 4);
    return { onCurve, x: signed(code, x), y: signed(code >> 1, ((second & 0x0f) << 8) + bytes.byte()) };
  }
  const y = (bytes.byte() << 8) + bytes.byte();
  return { onCurve, x: signed(code, (first << 8) + second), y: signed(code >> 1, y) };
}

function boxOf(steps: readonly Step[]): [number, number, number, number] {
  const places: { x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const step of steps) {
    x += step.x;
    y += step.y;
    places.push({ x, y });
  }
  const [xs, ys] = [places.map((place) => place.x), places.map((place) => place.y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function compositeFrom({ composites, glyphs }: Streams, box: Buffer | null): Buffer {
  if (!box) throw new Error("A glyph made from others has no box.");
  const head = Buffer.alloc(2);
  head.writeInt16BE(-1);
  const parts = [head, box];
  let hasHints = false;
  for (let goesOn = true; goesOn; ) {
    const flags = composites.short() & 0xffff;
    hasHints ||= (flags & component.instructions) !== 0;
    goesOn = (flags & component.more) !== 0;
    const size =
      2 +
      (flags & component.wordArguments ? 4 : 2) +
      (flags & component.scale ? 2 : flags & component.twoScales ? 4 : flags & component.matrix ? 8 : 0);
    const kept = Buffer.alloc(2);
    kept.writeUInt16BE(flags & ~component.instructions);
    parts.push(kept, composites.take(size));
  }
  if (hasHints) glyphs.packed();
  return Buffer.concat(parts);
}
