import { expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { blankImport, type ImportDraft, readImport } from "./import-draft.ts";

const draft: ImportDraft = {
  ...blankImport,
  title: "A licensed scale",
  lines: "First statement\n\n  Second statement \n",
  reversed: new Set(["Second statement"]),
  sd: "0,75",
  reliability: "0.8",
  reliabilityKind: "test_retest",
  source: "Manual",
  permission: "Licence 7",
  attested: true,
};
const id = newId();

it("reads lines as items, a comma as a point, and nothing as unknown", () => {
  expect(readImport(draft, id)).toMatchObject({
    scale: {
      items: [
        { text: "First statement", reversed: false },
        { text: "Second statement", reversed: true },
      ],
      itemLowest: 1,
      itemHighest: 5,
      sd: 0.75,
      mean: null,
      reliability: 0.8,
      reliabilityKind: "test_retest",
    },
  });
});

it.each([
  ["sd", { sd: "about seven" }],
  ["mean", { mean: "900" }],
  ["sd", { sd: "500" }],
  ["itemLowest", { itemLowest: "" }],
  ["itemHighest", { itemHighest: "1" }],
  ["lines", { lines: " \n" }],
  ["attested", { attested: false }],
  ["permission", { permission: "" }],
])("says what is wrong with %s", (field, change) => {
  expect(readImport({ ...draft, ...change }, id)).toMatchObject({ problems: { [field]: expect.any(String) } });
});
