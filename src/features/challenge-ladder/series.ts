import { choicesOpen, type Decision, standingOf } from "#domain/ladder/decision.ts";
import { checkDesign } from "#domain/ladder/design-check.ts";
import type { Finding } from "#domain/ladder/finding.ts";
import { checkOrder } from "#domain/ladder/order-rule.ts";
import { adviseProgression } from "#domain/ladder/progression.ts";
import type { Attempt, Task } from "./attempts/schema.ts";
import type { Progression } from "./progression/schema.ts";
import type { RungInput } from "./schema.ts";

type Tried = Pick<Attempt, "outcome" | "assisted">;

/** The attempt whose forecast is locked and whose outcome nobody has told yet. */
export function openAttempt<Each extends Tried>(attempts: readonly Each[]): Each | undefined {
  return attempts.find(({ outcome }) => outcome === null);
}

/** A rung's words with what was tried under them. */
export type TriedRung = Task & { readonly attempts: readonly Attempt[] };

/** What the client is held to: the rung as it stood when the open forecast was locked, else as it stands. */
export function taskInHand(rung: TriedRung): Task {
  return openAttempt(rung.attempts)?.task ?? rung;
}

/** The words an attempt was made under, where the rung says something else by now. */
export function earlierTask({ task }: Pick<Attempt, "task">, { title, criterion }: Task): Task | null {
  return task && (task.title !== title || task.criterion !== criterion) ? task : null;
}

/** A rung with what was tried on it; nobody's words are needed. */
export type Climbed = Pick<RungInput, "id" | "efficacy" | "forecast"> & {
  /** Newest first. */
  readonly attempts: readonly Omit<Attempt, "rungId" | "receivedAt" | "task" | "recalled" | "cueUsed" | "reflection">[];
  readonly decisions?: readonly Decision[];
};

type Occasion = {
  paused: boolean;
  /** Without it no stall is looked for. */
  now: Date | null;
  /** When the ladder was agreed: on a rung that nobody has tried, a stall counts from there, or from the last try below. */
  since?: string | null;
};

/** What the evidence on one rung of a ladder suggests, and what coach and client have said to it. */
export function progressionOf(
  rungs: readonly Climbed[],
  index: number,
  { paused, now, since = null }: Occasion,
): Progression | null {
  const rung = rungs[index];
  if (!rung) return null;
  const before = rungs.flatMap(({ attempts }) =>
    attempts.map(({ attemptedAt, forecastAt }) => attemptedAt ?? forecastAt),
  );
  const reached = since && [since, ...before].toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  const { advice, because } = adviseProgression(
    {
      paused,
      nextEfficacy: rungs[index + 1]?.efficacy ?? null,
      isTop: index === rungs.length - 1,
      efficacy: rung.efficacy,
      forecast: rung.forecast,
      startedAt: rung.attempts.at(-1)?.forecastAt ?? reached ?? null,
      now,
    },
    rung.attempts.map((attempt) => ({ ...attempt, at: attempt.attemptedAt })),
  );
  return {
    advice,
    because: because.map(({ code, ...figures }) => ({ code, figures })),
    standing: presentStandingOf(rung),
    open: [...choicesOpen({ paused })],
  };
}

/** Where coach and client stand. A try made since asks anew, except that nobody is taken back from a rung they moved up to. */
function presentStandingOf({ attempts, decisions = [] }: Pick<Climbed, "attempts" | "decisions">) {
  const standing = standingOf(decisions);
  const tried = Math.max(...attempts.map(({ attemptedAt }) => Date.parse(attemptedAt ?? "") || 0));
  const since = decisions.filter(({ at }) => at >= tried);
  return standing.confirmed === "advance" ? standing : standingOf(since);
}

/**
 * The rung the client is working on: the highest one tried, or the one above it once the evidence carries. Unknown
 * confidence in the next rung does not hold anybody back here, since only the coach's screen asks for it.
 *
 * @returns index from 0; null when the ladder has no rungs or its top is climbed
 */
export function currentRungOf(rungs: readonly Climbed[]): number | null {
  const highest = Math.max(
    0,
    rungs.findLastIndex(({ attempts }) => attempts.length > 0),
  );
  const said = progressionOf(rungs, highest, { paused: false, now: null });
  const codes = said?.because.map(({ code }) => code) ?? [];
  const carries =
    said?.advice === "advance" ||
    said?.advice === "raise" ||
    (codes.includes("unassisted") && codes.includes("next_efficacy_unknown"));
  let current = carries ? highest + 1 : highest;
  const { confirmed } = said?.standing ?? { confirmed: null };
  if (confirmed && confirmed !== "advance") current = highest;
  // A half rung that was put below is what comes first.
  if ((confirmed === "step_back" || confirmed === "split") && isAhead(rungs[highest - 1])) current = highest - 1;
  while (presentStandingOf(rungs[current] ?? { attempts: [] }).confirmed === "advance") current += 1;
  if (openAttempt(rungs[highest]?.attempts ?? [])) current = highest;
  return current < rungs.length ? current : null;
}

function isAhead(rung: Climbed | undefined): boolean {
  return rung !== undefined && !rung.attempts.some(({ outcome }) => outcome === "met");
}

/** What a ladder as a whole calls for: a talk because nothing was tried for long, or more challenge after easy wins. */
export function noticeOf(
  rungs: readonly Climbed[],
  { now, since }: { now: Date; since: string | null },
): "stalled" | "fragile" | null {
  const occasion = { paused: false, now, since };
  const codesAt = (index: number | null) =>
    index === null ? [] : (progressionOf(rungs, index, occasion)?.because.map(({ code }) => code) ?? []);
  if (since === null) return null;
  if (codesAt(currentRungOf(rungs)).includes("stalled")) return "stalled";
  const tried = rungs.findLastIndex(({ attempts }) => attempts.some(({ outcome }) => outcome !== null));
  return codesAt(tried).includes("easy_wins_in_a_row") ? "fragile" : null;
}

/** Reasons that come from what the client did, rather than from estimates. */
const ownEvidence = new Set([
  "stalled",
  "distress_after",
  "misses_in_a_row",
  "easy_wins_in_a_row",
  "met_of_last",
  "met_in_a_row_at_slow_pace",
  "unassisted",
  "none_unassisted",
  "forecast_low",
  "no_attempts",
  "top_rung",
]);

/** The same advice as a client reads it: resting from practice says nothing, and estimates stay with the coach. */
export function forClient(progression: Progression | null, paused: boolean): Progression | null {
  if (!progression || paused) return null;
  return { ...progression, because: progression.because.filter(({ code }) => ownEvidence.has(code)) };
}

/** What the design principles say about a ladder as it stands on the screen. */
export function findingsOf(
  rungs: readonly RungInput[],
  { agreed, paused }: { agreed: boolean; paused: boolean },
): Finding[] {
  const ladder = {
    rungs: rungs.map((rung, index) => ({ ...rung, position: index + 1 })),
    agreedByClient: agreed,
    safetyFlagOpen: paused,
  };
  return [...checkDesign(ladder), ...checkOrder(ladder)];
}
