/** Media types of files that a record takes, with the ending their names get. */
export const fileKinds = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "text/plain": "txt",
} as const;

export type MediaType = keyof typeof fileKinds;
export const mediaTypes = Object.keys(fileKinds) as [MediaType, ...MediaType[]];

const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const pdfEnd = [0x25, 0x25, 0x45, 0x4f, 0x46];
/** Readers look for the end of a PDF in as many of its last bytes. */
const pdfTail = 1024;
const controls = /[^\P{Cc}\t\n\r]/u;

/**
 * What a file is, by its content from the first byte to the last; its name is not asked. A file that only begins like
 * one of these, or goes on after its end, is none of them: two kinds in one file are a way past a check.
 *
 * @returns null for everything that a record does not take
 */
export function fileKind(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return endsWith(bytes, pngEnd) ? "image/png" : null;
  }
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return endsWith(bytes, [0xff, 0xd9]) ? "image/jpeg" : null;
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) {
    return includes(bytes.subarray(-pdfTail), pdfEnd) ? "application/pdf" : null;
  }
  return isText(bytes) ? "text/plain" : null;
}

/**
 * A photograph without what follows its end: phones put a film there, or the picture's depth. Everything else, and a
 * photograph whose end is not found, stays as it is.
 *
 * @see ITU-T T.81, annex B: segments say how long they are, but for the picture itself, which ends at a marker
 */
export function withoutTail(bytes: Uint8Array): Uint8Array {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff]) || endsWith(bytes, [0xff, 0xd9])) return bytes;
  let at = 2;
  while (at + 3 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return bytes.subarray(0, at + 2);
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (marker === 0xda) at = afterScan(bytes, at);
  }
  return bytes;
}

/** Where the marker after a scan stands; zeros and restarts within it are no markers. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += 1;
  }
  return at;
}

/** UTF-8 without control characters but tabs and line breaks, and not the beginning of a page or a script. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.length > 0 && !controls.test(text) && !/^\s*(?:<|#!|%!PS)/.test(text);
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function endsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && startsWith(bytes.subarray(bytes.length - signature.length), signature);
}

function includes(bytes: Uint8Array, signature: readonly number[]): boolean {
  for (let at = 0; at <= bytes.length - signature.length; at++) {
    if (startsWith(bytes.subarray(at), signature)) return true;
  }
  return false;
}

/**
 * A file's name as it is shown and downloaded: without folders and without signs that turn text around, and with the
 * ending of what it really is.
 */
export function fileName(given: string, type: MediaType): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]+/gu, " ")
    .trim();
  const ending = fileKinds[type];
  const isRight = clean.toLowerCase().endsWith(`.${ending}`) || (ending === "jpg" && /\.jpeg$/i.test(clean));
  if (isRight && clean.length > ending.length + 1) return clean;
  const base = clean
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, "")
    .replace(/^\.+/, "")
    .trim();
  return `${base || "document"}.${ending}`;
}
