import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { mailFolder } from "./keep.ts";

/** A letter that stayed on this machine, as the operator reads it. */
export type KeptLetter = { id: string; to: string; subject: string; at: string; text: string };

const SHOWN = 50;

/** The newest kept letters, newest first; ids are ordered by time. None when the folder is not there yet. */
export async function keptLetters(): Promise<KeptLetter[]> {
  const names = await readdir(mailFolder()).catch(() => []);
  const newest = names
    .filter((name) => /^[\da-f-]{36}\.eml$/.test(name))
    .toSorted()
    .toReversed()
    .slice(0, SHOWN);
  return Promise.all(
    newest.map(async (name) => readLetter(name.slice(0, 36), await readFile(join(mailFolder(), name), "utf8"))),
  );
}

/** Reads what `keep` wrote: folded headers and a plain text part, however it is encoded. Not for mail from elsewhere. */
export function readLetter(id: string, eml: string): KeptLetter {
  const headers = headersIn(eml);
  const parts = partsOf(eml);
  const part = parts.find((each) => headersIn(each).get("content-type")?.startsWith("text/plain")) ?? "";
  const encoding = headersIn(part).get("content-transfer-encoding") ?? "7bit";
  return {
    id,
    to: headers.get("to") ?? "",
    subject: decodeWords(headers.get("subject") ?? ""),
    at: new Date(headers.get("date") ?? 0).toISOString(),
    text: decodeBody(bodyOf(part), encoding.toLowerCase()).replaceAll("\r\n", "\n"),
  };
}

/** A message's parts, those of parts included. */
function partsOf(whole: string): string[] {
  const boundary = /boundary="?([^";]+)/i.exec(headersIn(whole).get("content-type") ?? "")?.[1];
  if (boundary === undefined) return [whole];
  return whole
    .split(`\r\n--${boundary}`)
    .slice(1)
    .flatMap((part) => partsOf(part.replace(/^\r\n/, "")));
}

const END_OF_HEAD = "\r\n\r\n";

function headersIn(part: string): Map<string, string> {
  const [head = ""] = part.split(END_OF_HEAD, 1);
  return new Map(
    head
      .replace(/\r\n[ \t]+/g, " ")
      .split("\r\n")
      .map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
}

function bodyOf(part: string): string {
  const end = part.indexOf(END_OF_HEAD);
  return end < 0 ? "" : part.slice(end + END_OF_HEAD.length);
}

/** Undoes a content transfer encoding (RFC 2045); `7bit` and `8bit` are text as it stands. */
function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding === "quoted-printable") return decodeHex(body.replace(/=[ \t]*\r\n/g, ""));
  return body;
}

/** Decodes `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=` (RFC 2047); the space between two of them is part of the folding. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, encoding: string, text: string) =>
      encoding.toLowerCase() === "b" ? Buffer.from(text, "base64").toString("utf8") : decodeQuoted(text),
    );
}

function decodeQuoted(text: string): string {
  return decodeHex(text.replaceAll("_", " "));
}

/** Bytes written as `=E2` are UTF-8. */
function decodeHex(text: string): string {
  return decodeURIComponent(text.replaceAll("%", "=25").replace(/=([\da-f]{2})/gi, "%$1"));
}
