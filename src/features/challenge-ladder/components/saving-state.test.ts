import { describe, expect, it } from "vitest";
import { isKept, losesOnLeaving, nextSave, savingState } from "./saving-state.ts";

const calm = { dirty: true, incomplete: false, conflict: false, pending: false, failure: null, changedSince: true };

describe("savingState", () => {
  it.each([
    ["saved", { dirty: false }],
    ["waiting", {}],
    ["saving", { pending: true, dirty: false }],
    ["waiting", { incomplete: true }],
    ["incomplete", { incomplete: true, dirty: false }],
    ["unreachable", { failure: "unreachable", changedSince: false }],
    ["refused", { failure: "refused", changedSince: false }],
    ["waiting", { failure: "refused", changedSince: true }],
    ["conflict", { conflict: true, failure: "refused" }],
    ["conflict", { conflict: true, dirty: false }],
  ] as const)("is %s for %o", (state, facts) => {
    expect(savingState({ ...calm, ...facts })).toBe(state);
  });
});

it("saves by itself after a pause, tries an unreachable server again, and leaves a decision to the coach", () => {
  expect(nextSave("waiting")).toBeGreaterThan(0);
  expect(nextSave("unreachable")).toBeGreaterThan(nextSave("waiting") ?? 0);
  for (const state of ["saved", "saving", "incomplete", "refused", "conflict"] as const) {
    expect(nextSave(state)).toBeNull();
  }
});

it("asks before the page is left only where nothing else keeps what was done", () => {
  const states = ["saved", "waiting", "saving", "incomplete", "unreachable", "refused", "conflict"] as const;
  expect(states.filter(losesOnLeaving)).toEqual(["unreachable", "refused", "conflict"]);
  expect(states.filter(isKept)).toEqual(["saved", "incomplete"]);
});
