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

/** The text that a PDF shows, out of its compressed pages. */
function textIn(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString("latin1");
  const streams = [...source.matchAll(/FlateDecode\s*>>\s*stream\n([\s\S]*?)\nendstream/g)];
  const pages = streams.map(([, data = ""]) => inflateSync(Buffer.from(data, "latin1")).toString("latin1")).join("\n");
  const hex = [...pages.matchAll(/<([\da-f]+)>/g)].map(([, digits = ""]) => digits).join("");
  return Buffer.from(hex, "hex").toString("latin1");
}

it("sets a letter as text that can be searched", async () => {
  const pdf = await asPdf({ ...letter, note: "Draft" });
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  const text = textIn(pdf);
  for (const part of ["Ada Coach", "Rowan Coaching", "18 November 2026", "see a client of mine?", "Draft"]) {
    expect(text).toContain(part);
  }
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
  ["Łukasz", false],
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
