import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { asPdf, asText, canBeSet } from "./letter.ts";

const letter = {
  title: "Referral",
  from: ["Ada Coach", "Rowan Coaching"],
  to: "Dr. Vermeer",
  date: "18 November 2026",
  body: "Dear Dr. Vermeer,\n\nMay I ask you to see a client of mine?",
};

/** The letters that a PDF's embedded fonts say they show, out of its compressed streams. */
function lettersIn(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString("latin1");
  const streams = [...source.matchAll(/FlateDecode\s*>>\s*stream\n([\s\S]*?)\nendstream/g)];
  const maps = streams
    .map(([, data = ""]) => inflateSync(Buffer.from(data, "latin1")).toString("latin1"))
    .filter((stream) => stream.includes("beginbfrange"));
  const codes = maps.flatMap((map) => [...map.matchAll(/<([\da-f]{4})>/g)].map(([, code = ""]) => code));
  return [...new Set(codes)].map((code) => String.fromCharCode(Number.parseInt(code, 16))).join("");
}

it("sets a letter as text that can be searched, in typefaces that travel with it", async () => {
  const printed = { ...letter, to: "Dr. Ștefan Wąsik-Čapek", note: "Draft" };
  const pdf = await asPdf(printed);
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  const letters = lettersIn(pdf);
  for (const sign of new Set(asText(printed).replaceAll(/\s/g, ""))) expect(letters).toContain(sign);
  expect(
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/FontFile2/g)?.length,
  ).toBe(2);
});

it("breaks a word that is longer than a line", async () => {
  await expect(asPdf({ ...letter, body: "ș".repeat(6_000) })).resolves.toBeDefined();
});

it("runs over as many pages as it needs", async () => {
  const pdf = await asPdf({ ...letter, body: "A paragraph of some length, again and again. ".repeat(400) });
  expect(
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type \/Page\b/g)?.length,
  ).toBeGreaterThan(3);
});

it.each([
  ["Café Zoë’s – “quoted” €5", true],
  ["Zoe\u0308", true],
  ["Łukasz, Ștefan, Žofia ąčğő", true],
  ["Ada 🙂", false],
  ["Ελένη", false],
  ["明日香", false],
])("knows whether it can show %s", (name, shown) => {
  expect(canBeSet({ ...letter, to: name })).toBe(shown);
});

it("says the same in plain text", () => {
  expect(asText({ ...letter, to: "Ελένη" })).toBe(
    "Ada Coach\nRowan Coaching\n\n18 November 2026\n\nΕλένη\n\nDear Dr. Vermeer,\n\nMay I ask you to see a client of mine?",
  );
});
