export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/** Looking at this much is enough to tell UTF-16 without a mark from the others. */
const SAMPLE = 4_096;

/**
 * A file's bytes as text. A byte order mark decides; without one, zero bytes in every other place mean UTF-16, letters of
 * several bytes mean UTF-8, and other bytes beyond ASCII mean Windows-1252, which spreadsheets on Windows still write.
 * A UTF-8 file with a few broken bytes stays UTF-8: what cannot be read becomes U+FFFD, for the reader to refuse by row.
 *
 * @param chosen an encoding that a person chose instead
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): { text: string; encoding: Encoding } {
  const encoding = chosen ?? encodingOf(bytes);
  // The decoder takes the mark away.
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/**
 * Whether text holds what no person typed: the sign for an unreadable letter, control characters, or the letters that
 * UTF-8 becomes when it is read as something else ("Ã©" for "é").
 */
export function isGarbled(text: string): boolean {
  return /\uFFFD|(?![\t\n\r])\p{Cc}|[ÃÂ][\p{Cc}\u00A0-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/u.test(text);
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2 === 0 ? "even" : "odd"] += 1;
  if (zeros.odd > sample.length / 8 && zeros.odd > 4 * zeros.even) return "utf-16le";
  if (zeros.even > sample.length / 8 && zeros.even > 4 * zeros.odd) return "utf-16be";
  const { valid, broken } = lettersOfSeveralBytes(bytes);
  return broken > 0 && valid <= broken ? "windows-1252" : "utf-8";
}

/** Counts what is and what is not a letter of several bytes in UTF-8; ASCII counts as neither. */
function lettersOfSeveralBytes(bytes: Uint8Array): { valid: number; broken: number } {
  const counts = { valid: 0, broken: 0 };
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index] ?? 0;
    const length = lengthAfter(first);
    if (length === 1) {
      index += 1;
      continue;
    }
    const rest = bytes.subarray(index + 1, index + length);
    const isWhole = length > 1 && rest.length === length - 1 && rest.every((byte) => (byte & 0xc0) === 0x80);
    counts[isWhole ? "valid" : "broken"] += 1;
    index += isWhole ? length : 1;
  }
  return counts;
}

/** How many bytes a letter that begins so has in UTF-8; 0 when none does. */
function lengthAfter(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}
