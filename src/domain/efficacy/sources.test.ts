import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { practices } from "../safety/practices.ts";
import { balanceOf, type Signal, type Source, sourceOf, sources } from "./sources.ts";

describe("sourceOf", () => {
  it.each<[Signal, Source | null, string?]>([
    [{ kind: "win" }, "mastery", "own_success"],
    [{ kind: "win", named: null }, "mastery", "own_success"],
    [{ kind: "win", named: "vicarious" }, "vicarious", "named_by_client"],
    [{ kind: "past_success", named: "bodily_state" }, "bodily_state", "named_by_client"],
    [{ kind: "attempt", met: true, assisted: false }, "mastery", "met_alone"],
    [{ kind: "attempt", met: true, assisted: true }, "mastery", "met_with_help"],
    [{ kind: "small_step", outcome: "partly" }, "mastery", "small_step"],
    [{ kind: "small_step", outcome: "not_done" }, null],
    [{ kind: "practice", practice: "reliving", finished: true }, "mastery", "success_relived"],
    [{ kind: "practice", practice: "projection", finished: true }, "vicarious", "success_imagined"],
    [{ kind: "practice", practice: "pre_performance_review", finished: true }, "mastery", "success_reviewed"],
    [{ kind: "practice", practice: "grounding", finished: true }, "bodily_state", "state_calmed"],
    [{ kind: "practice", practice: "reliving", finished: false }, null],
    [{ kind: "session", held: true }, "persuasion", "talked_through"],
    [{ kind: "session", held: false }, null],
    [{ kind: "words_shown" }, "persuasion", "encouraged"],
  ])("%j feeds %s", (signal, source, because) => {
    expect(sourceOf(signal)?.source ?? null).toBe(source);
    if (because) expect(sourceOf(signal)).toMatchObject({ because, feeds: true });
  });

  it("lets a setback inform mastery without feeding it", () => {
    expect(sourceOf({ kind: "attempt", met: false, assisted: false })).toMatchObject({
      source: "mastery",
      because: "setback",
      feeds: false,
    });
  });
});

describe("balanceOf", () => {
  const win: Signal = { kind: "win" };
  const talk: Signal = { kind: "session", held: true };
  const setback: Signal = { kind: "attempt", met: false, assisted: false };

  it("says nothing from fewer than three signals", () => {
    expect(balanceOf([win, talk, setback])).toMatchObject({ total: 2, setbacks: 1, verdict: "too_few" });
    expect(balanceOf([])).toMatchObject({ total: 0, verdict: "too_few" });
  });

  it("points out that mastery is missing, and only that", () => {
    expect(balanceOf([talk, talk, talk, setback])).toMatchObject({ verdict: "mastery_missing" });
    expect(balanceOf([talk, talk, talk, win])).toMatchObject({ verdict: "mastery_behind" });
    expect(balanceOf([talk, talk, win, win])).toMatchObject({
      verdict: "mastery_leads",
      counts: { mastery: 2, vicarious: 0, persuasion: 2, bodily_state: 0 },
    });
  });

  const signal: fc.Arbitrary<Signal> = fc.oneof(
    fc.record({
      kind: fc.constantFrom("win" as const, "past_success" as const),
      named: fc.constantFrom(null, ...sources),
    }),
    fc.record({ kind: fc.constant("attempt" as const), met: fc.boolean(), assisted: fc.boolean() }),
    fc.record({
      kind: fc.constant("practice" as const),
      practice: fc.constantFrom(...practices),
      finished: fc.boolean(),
    }),
    fc.record({ kind: fc.constant("session" as const), held: fc.boolean() }),
    fc.constant({ kind: "words_shown" as const }),
  );

  it("counts every signal once or not at all, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(signal, { maxLength: 40 }), (signals) => {
        const balance = balanceOf(signals);
        expect(balance.total + balance.setbacks).toBe(signals.filter((each) => sourceOf(each) !== null).length);
        expect(balanceOf(signals.toReversed())).toMatchObject({ counts: balance.counts, verdict: balance.verdict });
        expect(balance.parts.reduce((sum, { count }) => sum + count, 0)).toBe(balance.total);
        expect(Object.values(balance.counts).reduce((sum, count) => sum + count, 0)).toBe(balance.total);
      }),
    );
  });
});
