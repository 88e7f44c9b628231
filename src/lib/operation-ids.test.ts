import { expect, it } from "vitest";
import { operationIds } from "./operation-ids.ts";

it("keeps the id of the same words, also after others were tried in between", () => {
  const idFor = operationIds();
  const first = idFor({ kind: "minimising", observed: "Calls it luck" });
  const graver = idFor({ kind: "self_harm_talk", observed: "Calls it luck" });
  expect(graver).not.toBe(first);
  expect(idFor({ kind: "minimising", observed: "Calls it luck" })).toBe(first);
  expect(idFor({ kind: "self_harm_talk", observed: "Calls it luck" })).toBe(graver);
});

it("gives every form ids of its own", () => {
  expect(operationIds()({ step: 1 })).not.toBe(operationIds()({ step: 1 }));
});
