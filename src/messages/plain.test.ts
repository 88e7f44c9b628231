import { expect, it } from "vitest";
import fault from "./en/fault.json" with { type: "json" };
import { createTranslator } from "./plain.ts";

const t = createTranslator({ messages: { fault }, namespace: "fault" });

it("fills in what is given and leaves the rest as it is", () => {
  expect(t("reference", { digest: "42" })).toBe("Reference 42");
  expect(t("reference")).toBe("Reference {digest}");
});

it("has only texts that need no more than placeholders", () => {
  for (const text of Object.values(fault)) expect(text.replaceAll(/\{\w+\}/g, "")).not.toMatch(/[{}<>']/);
});
