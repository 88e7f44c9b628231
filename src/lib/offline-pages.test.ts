import { expect, it } from "vitest";
import { cachesToForget } from "./offline-pages.ts";

const device = ["files-1", "help-1", "shared-1", "pages-noor"];

it("takes everybody's pages and what another app shared at sign-out, and leaves what is nobody's", () => {
  expect(cachesToForget(device)).toEqual(["shared-1", "pages-noor"]);
});

it("takes what was shared when somebody else's pages were here, and leaves a person their own", () => {
  expect(cachesToForget(device, "sam")).toEqual(["shared-1", "pages-noor"]);
  expect(cachesToForget(device, "noor")).toEqual([]);
});
