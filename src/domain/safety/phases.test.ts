import { expect, it } from "vitest";
import { phases } from "../protocol/phases.ts";
import { safePhases } from "./phases.ts";
import { safetyTier } from "./tiers.ts";

const now = "2026-11-18T12:00:00Z";
const openUnder = (kind?: "minimising" | "performance_trauma" | "learned_helplessness" | "self_harm_talk") =>
  safePhases(phases, safetyTier({ flags: kind ? [{ kind, at: now }] : [] }, now).allowed);

it.each([
  [undefined, ["inventory", "reliving", "ladders", "projection"]],
  ["minimising", ["inventory", "reliving", "ladders", "projection"]],
  ["performance_trauma", ["inventory", "ladders"]],
  ["learned_helplessness", ["inventory"]],
  ["self_harm_talk", []],
] as const)("with %s, what is open is %j", (kind, open) => {
  expect(openUnder(kind)).toEqual(open);
});
