import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { addFonts } from "#lib/typefaces/fonts.ts";
import { type Entry, Sheet } from "./report-sheet.ts";

const foot = 842 - 56;

/** A document that also notes what is written where. */
class Noting extends PDFDocument {
  readonly said: { text: string; y: number }[] = [];

  override text(text: string, ...place: unknown[]): this {
    this.said.push({ text, y: Number(place[1]) });
    return super.text(text, ...(place as [number, number]));
  }
}

function aSheet() {
  const doc = new Noting({ size: "A4", margin: 0 });
  addFonts(doc);
  return { sheet: new Sheet(doc), said: () => doc.said };
}

const notes = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => [["note", `${index + 1} · Spoke first`] as const]);
const more = (count: number) => `And ${count} more.`;

describe("a list", () => {
  it("that has room is there in full, and says nothing else", () => {
    const { sheet, said } = aSheet();
    sheet.list(notes(12), more);
    expect(said()).toHaveLength(12);
  });

  it("that has none says how many are missing, within the page", () => {
    const { sheet, said } = aSheet();
    sheet.list(notes(200), more);
    const shown = said().filter(({ text }) => text.includes("Spoke first")).length;
    expect(said().at(-1)?.text).toBe(`And ${200 - shown} more.`);
    expect(shown).toBeGreaterThan(20);
    expect(Math.max(...said().map(({ y }) => y))).toBeLessThanOrEqual(foot);
  });

  it("that is longer than wanted says so as well", () => {
    const { sheet, said } = aSheet();
    sheet.list(notes(7), more, 4);
    expect(said().at(-1)?.text).toBe("And 3 more.");
  });

  it("leaves room for what has to stand at the foot", () => {
    const { sheet, said } = aSheet();
    const method = Array.from({ length: 6 }, (_, index) => `Method ${index}`);
    sheet.keepFor(method);
    sheet.list(notes(200), more);
    sheet.release();
    sheet.heading("How to read this");
    for (const line of method) sheet.note(line);
    expect(said().at(-1)?.text).toBe("Method 5");
    expect(Math.max(...said().map(({ y }) => y))).toBeLessThanOrEqual(foot);
  });
});

it("keeps the latest of numbers that have no room, and counts the others", () => {
  const { sheet, said } = aSheet();
  sheet.columns(
    Array.from({ length: 400 }, (_, index) => `day ${index + 1}`),
    more,
  );
  const shown = said().filter(({ text }) => text.startsWith("day"));
  expect(shown.at(-1)?.text).toBe("day 400");
  expect(said().at(-1)?.text).toBe(`And ${400 - shown.length} more.`);
  expect(Math.max(...said().map(({ y }) => y))).toBeLessThanOrEqual(foot);
});
