import { expect, it } from "vitest";
import {
  countries,
  countryOfZone,
  directories,
  europeanCountries,
  helpIn,
  isAboutEurope,
  verifiedOn,
} from "./crisis-help.ts";

it("says when it was checked", () => {
  expect(verifiedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it("names no other country's help for one it does not know", () => {
  expect(helpIn("XX")).toBeUndefined();
  expect(helpIn(undefined)).toBeUndefined();
});

it("guesses the country from a time zone, also one without entries, and nothing where it cannot know", () => {
  expect(countryOfZone("Europe/Amsterdam")).toBe("NL");
  expect(countryOfZone("America/Chicago")).toBe("US");
  expect(countryOfZone("Europe/Bucharest")).toBe("RO");
  expect(countryOfZone("UTC")).toBeUndefined();
});

it("offers 112 in the rest of the European Union, on the word of the source that says so", () => {
  expect(europeanCountries.map(({ iso }) => iso)).toContain("RO");
  for (const { iso, emergency, lines } of europeanCountries) {
    expect(helpIn(iso)).toBeUndefined();
    expect(lines).toEqual([]);
    expect(emergency.numbers.map(({ number }) => number)).toEqual(["112"]);
    expect(emergency.sources.map(isAboutEurope)).toEqual([true]);
  }
  // Whatever member has entries of its own lists it, too.
  for (const { emergency } of countries.filter(({ emergency }) => emergency.sources.some(isAboutEurope))) {
    expect(emergency.numbers.map(({ number }) => number)).toContain("112");
  }
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
