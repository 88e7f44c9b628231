import { expect, it } from "vitest";
import { helpIn } from "#content/safety/crisis-help.ts";
import type { Confirmation } from "./schema.ts";
import { helpFor, shownHelp } from "./series.ts";

const confirmed: Confirmation = {
  country: "NL",
  name: "Netherlands",
  confirmedAt: "2026-11-18T12:00:00.000Z",
  entries: null,
  verifiedOn: "2026-11-22",
};

it("shows our entries, with the day on which the practice confirmed them", () => {
  expect(shownHelp("NL", [])).toEqual({ ...helpIn("NL"), confirmedAt: null, own: false });
  expect(shownHelp("NL", [confirmed])).toMatchObject({
    lines: helpIn("NL")?.lines,
    confirmedAt: confirmed.confirmedAt,
  });
});

it("shows a practice's own entries in the place of ours, also for a country that we do not know", () => {
  const entries = {
    numbers: [{ number: "166", for: "ambulance" }],
    lines: [{ name: "Lifeline", phone: "10 306", hours: "", url: "" }],
  };
  const own = shownHelp("GR", [{ ...confirmed, country: "GR", name: "Greece", entries }]);
  expect(own).toMatchObject({ name: "Greece", own: true, emergency: { numbers: entries.numbers } });
  expect(own?.lines).toMatchObject([{ name: "Lifeline", phone: [{ display: "10 306", dial: "10306" }], hours: null }]);
});

it("never shows another country's numbers", () => {
  expect(shownHelp("GR", [confirmed])).toBeUndefined();
  expect(shownHelp(undefined, [confirmed])).toBeUndefined();
});

it("offers 112 in a country of the European Union without entries, and the confirmed countries by name elsewhere", () => {
  expect(helpFor("RO", [confirmed])).toMatchObject([{ name: "Romania", emergency: { numbers: [{ number: "112" }] } }]);
  expect(helpFor("NP", [confirmed])).toMatchObject([{ iso: "NL", confirmedAt: confirmed.confirmedAt }]);
  expect(helpFor(undefined, [confirmed])).toMatchObject([{ iso: "NL" }]);
  expect(helpFor("DE", [confirmed])).toMatchObject([{ iso: "DE" }]);
  expect(helpFor("NP", [])).toEqual([]);
});
