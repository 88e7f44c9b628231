import { expect, it } from "vitest";
import { reflection } from "../../attempts/schema.ts";
import { bothReflections } from "./merging.ts";

const said = (words: Partial<ReturnType<typeof reflection.parse>>) => reflection.parse(words);

it("keeps what is on record and what was written here, each once", () => {
  expect(bothReflections(said({ did: "I asked", learned: "Early is easier" }), said({ did: "I stayed" }))).toEqual(
    said({ did: "I asked\n\nI stayed", learned: "Early is easier" }),
  );
  expect(bothReflections(said({ did: "I asked twice" }), said({ did: "I asked" }))).toEqual(
    said({ did: "I asked twice" }),
  );
});

it("offers nothing that a field has no room for", () => {
  const [did, other] = ["a".repeat(2_000), "b".repeat(2_000)];
  expect(bothReflections(said({ did }), said({ did: other }))).toBeNull();
});
