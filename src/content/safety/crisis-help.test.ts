import { expect, it } from "vitest";
import { countries, countryOfZone, directories, helpIn, verifiedOn } from "./crisis-help.ts";

it("says when it was checked", () => {
  expect(verifiedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it("names no other country's help for one it does not know", () => {
  expect(helpIn("XX")).toBeUndefined();
  expect(helpIn(undefined)).toBeUndefined();
});

it("guesses the country from a time zone, and nothing where it cannot know", () => {
  expect(countryOfZone("Europe/Amsterdam")).toBe("NL");
  expect(countryOfZone("America/Chicago")).toBe("US");
  expect(countryOfZone("Asia/Kathmandu")).toBeUndefined();
  expect(countryOfZone("UTC")).toBeUndefined();
});

it("sends nobody to a directory whose terms forbid it", () => {
  expect(directories.length).toBeGreaterThan(0);
  for (const { url } of directories) expect(url).not.toContain("findahelpline");
});

it.each(countries)("has an emergency number and a way to reach each service in $name", ({ emergency, lines }) => {
  expect(emergency.numbers.length).toBeGreaterThan(0);
  for (const { number } of emergency.numbers) expect(number).toMatch(/^[\d ]{2,8}$/);
  for (const { phone, text, chat, url } of lines) expect(phone.length > 0 || text || chat || url).toBeTruthy();
});

it.each(countries)("says for $name where each entry was read and how sure it is", ({ emergency, lines }) => {
  for (const { sources, confidence } of [emergency, ...lines]) {
    expect(sources.length).toBeGreaterThan(0);
    expect(["confirmed", "single-source"]).toContain(confidence);
    for (const { kind, url } of sources) {
      expect(kind).toMatch(/^[a-z-]+$/);
      if (url !== null) expect(url).toMatch(/^https?:\/\//);
    }
  }
});
