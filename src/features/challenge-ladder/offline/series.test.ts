import { describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { reflection } from "../attempts/schema.ts";
import { openAttempt } from "../series.ts";
import { ladderSenders } from "./components/senders.ts";
import type { LadderDeed, LadderEntry } from "./schema.ts";
import { withEntries } from "./series.ts";

const rungId = newId();
const chain = newId();
const at = Date.UTC(2026, 10, 18, 12);
const entry = (deed: LadderDeed, change: Partial<LadderEntry> = {}): LadderEntry => ({
  person: "me",
  id: newId(),
  chain,
  subject: rungId,
  title: "Ask one question",
  at,
  state: "waiting",
  deed,
  ...change,
});
const forecast = entry({
  kind: "ladder.forecast",
  input: { rungId, operationId: chain, forecast: 70, focus: "My first line" },
});
const outcome = entry({
  kind: "ladder.outcome",
  input: {
    attemptId: chain,
    operationId: newId(),
    outcome: "missed",
    assisted: false,
    effort: null,
    distressBefore: null,
    distressAfter: null,
    reflection: null,
  },
});
const words = entry({
  kind: "ladder.reflection",
  input: { attemptId: chain, operationId: newId(), reflection: reflection.parse({ learned: "Start earlier" }) },
});

describe("withEntries", () => {
  it("shows a whole try that only this device knows", () => {
    expect(openAttempt(withEntries([], [forecast], rungId))).toMatchObject({ id: chain, forecast: 70, outcome: null });
    expect(withEntries([], [forecast, outcome, words], rungId)).toMatchObject([
      {
        id: chain,
        outcome: "missed",
        attemptedAt: new Date(at).toISOString(),
        reflection: { learned: "Start earlier", focus: "My first line" },
      },
    ]);
  });

  it("applies nothing twice once the server has it", () => {
    const known = withEntries([], [forecast, outcome, words], rungId);
    expect(withEntries(known, [forecast, outcome, words], rungId)).toEqual(known);
  });

  it("leaves other rungs alone, and what was refused with all that builds on it", () => {
    expect(withEntries([], [forecast, outcome], newId())).toEqual([]);
    expect(withEntries([], [{ ...forecast, state: "refused" }, outcome, words], rungId)).toEqual([]);
  });
});

it("finds the words that somebody would lose", () => {
  const wordsIn = (entry: LadderEntry) => ladderSenders[entry.deed.kind]?.words(entry);
  expect([forecast, outcome, words].flatMap(wordsIn)).toEqual(["My first line", "Start earlier"]);
  expect(wordsIn(outcome)).toEqual([]);
});
