import { describe, expect, it } from "vitest";
import type { AttributedEvent } from "../attribution/patterns.ts";
import { coachingPrompts, type PromptMaterial } from "./prompts.ts";
import { daysAgo, now } from "./signals.fixture.ts";

const nothing: PromptMaterial = { wins: [], attempts: [], events: [], openFlags: [], putOff: [] };
const promptsOf = (change: Partial<PromptMaterial>) => coachingPrompts({ ...nothing, ...change }, now);
const codesOf = (change: Partial<PromptMaterial>) => promptsOf(change).map(({ code }) => code);

const win = (days: number, change: Partial<PromptMaterial["wins"][number]> = {}) => ({
  id: `win-${days}`,
  at: daysAgo(days),
  difficulty: null,
  effort: null,
  specific: true,
  ...change,
});
const attempt = (days: number, change: Partial<PromptMaterial["attempts"][number]> = {}) => ({
  id: `attempt-${days}`,
  at: daysAgo(days),
  forecast: 80,
  met: true,
  effort: 5,
  ...change,
});
const helpless = (days: number): AttributedEvent => ({
  id: `event-${days}`,
  kind: "setback",
  at: daysAgo(days),
  locus: 9,
  stability: 8,
  control: 1,
  globality: 7,
});
const lucky = (days: number): AttributedEvent => ({
  id: `event-${days}`,
  kind: "win",
  at: daysAgo(days),
  locus: 1,
  stability: null,
  control: 2,
  globality: null,
});

describe("without material", () => {
  it("nothing is prompted", () => {
    expect(promptsOf({})).toEqual([]);
    expect(promptsOf({ wins: [win(1), win(2), win(3), win(4)], attempts: [attempt(1), attempt(2)] })).toEqual([]);
  });
});

describe("attributions", () => {
  it("prompt for helplessness from three of four setbacks, with how many fit", () => {
    expect(promptsOf({ events: [helpless(1), helpless(2), lucky(3), helpless(4)] })).toEqual([
      { code: "helplessness", from: "pattern", fits: { count: 3, of: 4 } },
    ]);
    expect(codesOf({ events: [helpless(1), helpless(2), lucky(3), lucky(4)] })).toEqual([]);
  });

  it("do not ask for helplessness again once it is flagged", () => {
    const events = [helpless(1), helpless(2), helpless(3)];
    expect(codesOf({ events, openFlags: ["learned_helplessness"] })).toEqual([]);
  });

  it("prompt where wins are put down to luck or others", () => {
    expect(codesOf({ events: [lucky(1), lucky(2), lucky(3)] })).toEqual(["external_attribution"]);
  });
});

describe("wins", () => {
  const modest = { effort: 8, difficulty: 2 };

  it("that took much and are called easy prompt for minimising", () => {
    expect(
      promptsOf({ wins: [win(1, modest), win(2, modest), win(3, { effort: 8, difficulty: 8 }), win(4, modest)] }),
    ).toEqual([{ code: "minimising", from: "pattern", fits: { count: 3, of: 4 } }]);
  });

  it("without ratings take no place among the last four", () => {
    expect(codesOf({ wins: [win(1), win(2), win(3), win(4, modest), win(5, modest), win(6, modest)] })).toEqual([
      "minimising",
    ]);
  });

  it("called hard without a word on what was done ask for specific evidence", () => {
    const bare = { specific: false, difficulty: 8 };
    expect(codesOf({ wins: [win(1, bare), win(2, bare), win(3, bare)] })).toEqual(["specific_evidence"]);
    expect(
      codesOf({ wins: [win(1, bare), win(2, { difficulty: 8 }), win(3, { difficulty: 8 }), win(4, bare)] }),
    ).toEqual([]);
  });

  it("noted in a second are no reason to ask", () => {
    const quick = { specific: false };
    expect(codesOf({ wins: [win(1, quick), win(2, quick), win(3, quick), win(4, quick)] })).toEqual([]);
    expect(codesOf({ wins: [1, 2, 3, 4].map((days) => win(days, { ...quick, difficulty: 6 })) })).toEqual([]);
  });
});

describe("attempts", () => {
  const easy = { forecast: 100, effort: 1 };

  it("three easy ones in a row warn of fragility; one hard one among them does not", () => {
    expect(codesOf({ attempts: [attempt(1, easy), attempt(2, easy), attempt(3, easy)] })).toEqual(["easy_wins"]);
    expect(codesOf({ attempts: [attempt(1, easy), attempt(2), attempt(3, easy), attempt(4, easy)] })).toEqual([]);
    expect(codesOf({ attempts: [attempt(1, easy), attempt(2, { ...easy, effort: null }), attempt(3, easy)] })).toEqual(
      [],
    );
  });

  it("forecasts well above what came of them prompt for realism, from ten on", () => {
    const tried = (count: number, met: number) =>
      Array.from({ length: count }, (_, index) => attempt(index + 1, { forecast: 90, met: index < met }));
    expect(promptsOf({ attempts: tried(10, 7) })).toEqual([
      { code: "realism", from: "pattern", fits: { count: 7, of: 10 } },
    ]);
    expect(codesOf({ attempts: tried(10, 8) })).toEqual([]);
    expect(codesOf({ attempts: tried(9, 0) })).toEqual([]);
  });
});

describe("a practice put off", () => {
  it("is brought up for two weeks", () => {
    expect(promptsOf({ putOff: [daysAgo(1), daysAgo(13), daysAgo(15)] })).toEqual([
      { code: "not_the_moment", from: "pattern", fits: { count: 2, of: 2 } },
    ]);
    expect(codesOf({ putOff: [daysAgo(14)] })).toEqual([]);
  });
});

describe("what staff noted", () => {
  it("is prompted as theirs, once, whether or not a pattern shows it as well", () => {
    const events = [lucky(1), lucky(2), lucky(3)];
    expect(promptsOf({ events, openFlags: ["external_attribution", "cultural", "not_ok"] })).toEqual([
      { code: "external_attribution", from: "observation", fits: null },
      { code: "cultural", from: "observation", fits: null },
    ]);
    expect(codesOf({ openFlags: ["minimising", "easy_wins", "realism"] })).toEqual([
      "minimising",
      "easy_wins",
      "realism",
    ]);
  });
});
