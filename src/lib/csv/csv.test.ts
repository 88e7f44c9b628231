import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, isGarbled } from "./decode.ts";
import { readCsv } from "./read.ts";
import { csvOf, isFormula } from "./write.ts";

const words = "name,city\nZoë Łuczak,Kraków\n";
const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, { little, mark }: { little: boolean; mark: boolean }): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * (text.length + Number(mark))));
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, index) => text.charCodeAt(index))];
  for (const [index, unit] of units.entries()) view.setUint16(2 * index, unit, little);
  return new Uint8Array(view.buffer);
}

describe("decodeText", () => {
  it.each([
    ["UTF-8", utf8(words), "utf-8"],
    ["UTF-8 with a mark", utf8(`\uFEFF${words}`), "utf-8"],
    ["UTF-16 of Windows", utf16(words, { little: true, mark: true }), "utf-16le"],
    ["UTF-16 of Windows without a mark", utf16(words, { little: true, mark: false }), "utf-16le"],
    ["UTF-16 the other way round", utf16(words, { little: false, mark: true }), "utf-16be"],
    ["UTF-16 the other way round without a mark", utf16(words, { little: false, mark: false }), "utf-16be"],
  ])("reads %s", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: words, encoding });
  });

  it("reads Windows-1252", () => {
    const bytes = Uint8Array.from([...utf8("name\nZo"), 0xeb, ...utf8(" d"), 0x92, ...utf8("Arc\n")]);
    expect(decodeText(bytes)).toEqual({ text: "name\nZoë d’Arc\n", encoding: "windows-1252" });
  });

  it("keeps a UTF-8 file with one broken row, and shows where it is broken", () => {
    const bytes = Uint8Array.from([...utf8(`${words}Zoë,Kraków\nRen`), 0xe9, ...utf8(",Paris\n")]);
    const { text, encoding } = decodeText(bytes);
    expect(encoding).toBe("utf-8");
    expect(text.split("\n").map(isGarbled)).toEqual([false, false, false, true, false]);
  });

  it("obeys a person who knows better", () => {
    expect(decodeText(utf8("Zoë"), "windows-1252").text).toBe("ZoÃ«");
    expect(isGarbled("ZoÃ«")).toBe(true);
  });

  it.each(["Zoë", "Ångström", "João", "Ân", "naïve", "山田太郎", "O’Neill", "two\nlines\tand a tab", "👩‍🎓"])(
    "does not take %s for garbled",
    (text) => expect(isGarbled(text)).toBe(false),
  );
});

describe("readCsv", () => {
  it.each([
    ["commas", 'a,b\n"x, y",2\n'],
    ["semicolons", "a;b\nx, y;2\n"],
    ["tabs", "a\tb\nx, y\t2\n"],
  ])("finds %s", (_, text) => {
    expect(readCsv(text)).toEqual({ heading: ["a", "b"], rows: [["x, y", "2"]], lines: [2] });
  });

  it("leaves out empty lines, and takes rows of any length", () => {
    expect(readCsv("a,b\r\n\r\n1\r\n,\r\n1,2,3\r\n")?.rows).toEqual([["1"], ["1", "2", "3"]]);
  });

  it.each(["\n", "\r\n", "\r"])("says on which line of the file a row begins, with %j", (end) => {
    const text = ["a,b", "1,2", "", ",", '"p', 'q",3', "5,6", ""].join(end);
    expect(readCsv(text)).toMatchObject({
      rows: [
        ["1", "2"],
        ["p\nq", "3"],
        ["5", "6"],
      ],
      lines: [2, 5, 7],
    });
    expect(readCsv(`${end}${text}`)?.lines).toEqual([3, 6, 8]);
  });

  it("refuses a quote that is never closed, and nothing at all", () => {
    expect(readCsv('a,b\n"x,2\n3,4\n')).toBeNull();
    expect(readCsv("")).toBeNull();
  });
});

describe("csvOf", () => {
  it("is read again as it was written", () => {
    const cell = fc
      .string({ unit: "grapheme" })
      .map((text) => text.replaceAll(/[\p{Cc}\p{Z}\uFEFF]/gu, ""))
      .filter((text) => text !== "" && !isFormula(text) && !text.startsWith("'"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        expect(readCsv(csvOf([["a", "b"], ...rows]))).toMatchObject({ heading: ["a", "b"], rows });
      }),
    );
  });

  it.each(["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1"])(
    "never hands %j to a spreadsheet to run",
    (text) => {
      expect(csvOf([[text]])).toContain(`'${text}`);
    },
  );
});
