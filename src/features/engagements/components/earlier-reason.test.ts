import { expect, it } from "vitest";
import { earlierReason } from "./earlier-reason.ts";

const events = [
  { weeks: null, reason: "Away" },
  { weeks: 15, reason: null },
  { weeks: 16, reason: "The exam moved" },
  { weeks: 14, reason: "A new post" },
];

it.each([
  [14, "The exam moved"],
  [15, "The exam moved"],
  [16, "The exam moved"],
  [17, ""],
])("finds why it lasted %d weeks", (weeks, reason) => {
  expect(earlierReason(events, weeks)).toBe(reason);
});

it("has none where none was given", () => {
  expect(earlierReason([{ weeks: null, reason: "Away" }], 8)).toBe("");
});
