import { type AttributedEvent, attributionPattern } from "../attribution/patterns.ts";
import { epochOf, type Moment, wholeDaysBetween } from "../moment.ts";
import { calibration, calibrationDisplay } from "../statistics/calibration.ts";
import type { FlagKind } from "./signals.ts";

/** Limits of the prompts, all heuristics. Effort and difficulty are 0 to 10, forecasts per cent, bias a share. */
const promptPolicy = {
  window: 4,
  matching: 3,
  highEffort: 7,
  lowDifficulty: 3,
  highDifficulty: 7,
  easyInARow: 3,
  easyForecast: 95,
  easyEffort: 2,
  overconfidentBias: 0.2,
  putOffDays: 14,
};

/** What to bring up with a client, after the card's cautions. A prompt for a conversation, never a score. */
type PromptCode =
  | "helplessness"
  | "not_the_moment"
  | "minimising"
  | "external_attribution"
  | "easy_wins"
  | "realism"
  | "specific_evidence"
  | "cultural";

export type Prompt = {
  readonly code: PromptCode;
  /** `pattern` in what the client rated or did, `observation` by staff in an open flag. */
  readonly from: "pattern" | "observation";
  /** How many of how many recent events fit; null for an observation. */
  readonly fits: { readonly count: number; readonly of: number } | null;
};

export type PromptMaterial = {
  /** Wins the coach may see. `specific`: something is said about what the client did, whatever it is. */
  readonly wins: readonly {
    readonly id: string;
    readonly at: Moment;
    readonly difficulty: number | null;
    readonly effort: number | null;
    readonly specific: boolean;
  }[];
  /** Finished attempts. */
  readonly attempts: readonly {
    readonly id: string;
    readonly at: Moment;
    readonly forecast: number;
    readonly met: boolean;
    readonly effort: number | null;
  }[];
  readonly events: readonly AttributedEvent[];
  readonly openFlags: readonly FlagKind[];
  /** When a practice did not begin because the client was too distressed. */
  readonly putOff: readonly Moment[];
};

/**
 * Coaching prompts from the card's cautions, gravest first. They read numbers that the client gave and whether a field
 * was filled; nothing reads what anybody wrote. A pattern that staff have noted as a flag is named once, as theirs.
 *
 * @param material of one client
 * @param now the moment to judge
 * @returns at most one prompt of each kind
 * @throws {AppError} `invalid` for a rating off its range or a time that is none
 * @see technique card, cautions and common mistakes; Weiner (1985), doi:10.1037/0033-295X.92.4.548, for the
 *   attributions; thresholds are heuristics
 */
export function coachingPrompts(material: PromptMaterial, now: Moment): Prompt[] {
  const { openFlags } = material;
  const noted = (kind: FlagKind, code: PromptCode): Prompt[] =>
    openFlags.includes(kind) ? [{ code, from: "observation", fits: null }] : [];
  const seen = (code: PromptCode, fits: Prompt["fits"]): Prompt[] => (fits ? [{ code, from: "pattern", fits }] : []);
  const either = (kind: FlagKind, code: PromptCode, fits: () => Prompt["fits"]): Prompt[] =>
    openFlags.includes(kind) ? noted(kind, code) : seen(code, fits());

  return [
    ...(openFlags.includes("learned_helplessness")
      ? []
      : seen("helplessness", attributed(material.events, "helplessness"))),
    ...seen("not_the_moment", recentlyPutOff(material.putOff, now)),
    ...either("minimising", "minimising", () => playedDown(material.wins)),
    ...either("external_attribution", "external_attribution", () => attributed(material.events, "discounting")),
    ...either("easy_wins", "easy_wins", () => easyInARow(material.attempts)),
    ...either("realism", "realism", () => overconfident(material.attempts)),
    ...seen("specific_evidence", unspecific(material.wins)),
    ...noted("cultural", "cultural"),
  ];
}

function attributed(events: readonly AttributedEvent[], wanted: "helplessness" | "discounting"): Prompt["fits"] {
  const { pattern, evidence } = attributionPattern(events);
  return pattern === wanted ? { count: evidence.length, of: promptPolicy.window } : null;
}

function recentlyPutOff(putOff: readonly Moment[], now: Moment): Prompt["fits"] {
  const recent = putOff.filter((at) => wholeDaysBetween(epochOf(at), epochOf(now)) < promptPolicy.putOffDays).length;
  return recent > 0 ? { count: recent, of: recent } : null;
}

/** Much effort and yet "it was not hard". */
function playedDown(wins: PromptMaterial["wins"]): Prompt["fits"] {
  const rated = latestFirst(wins).filter(({ effort, difficulty }) => effort !== null && difficulty !== null);
  return most(
    rated,
    ({ effort, difficulty }) =>
      (effort ?? 0) >= promptPolicy.highEffort && (difficulty ?? 10) <= promptPolicy.lowDifficulty,
  );
}

/** "It was hard", and not a word on what was done. A quick note of an easy win is no reason to ask. */
function unspecific(wins: PromptMaterial["wins"]): Prompt["fits"] {
  const rated = latestFirst(wins).filter(({ difficulty }) => difficulty !== null);
  return most(rated, ({ difficulty, specific }) => (difficulty ?? 0) >= promptPolicy.highDifficulty && !specific);
}

function most<Item>(items: readonly Item[], matches: (item: Item) => boolean): Prompt["fits"] {
  const window = items.slice(0, promptPolicy.window);
  const count = window.filter(matches).length;
  return count >= promptPolicy.matching ? { count, of: window.length } : null;
}

function easyInARow(attempts: PromptMaterial["attempts"]): Prompt["fits"] {
  const { easyInARow: wanted, easyForecast, easyEffort } = promptPolicy;
  const last = latestFirst(attempts).slice(0, wanted);
  const easy = last.filter(
    ({ met, forecast, effort }) => met && forecast >= easyForecast && effort !== null && effort <= easyEffort,
  );
  return easy.length === wanted ? { count: wanted, of: wanted } : null;
}

function overconfident(attempts: PromptMaterial["attempts"]): Prompt["fits"] {
  if (attempts.length < calibrationDisplay.biasFrom) return null;
  const fit = calibration(attempts.map(({ forecast, met }) => ({ probability: forecast / 100, success: met })));
  if (!fit || fit.bias < promptPolicy.overconfidentBias) return null;
  return { count: attempts.filter(({ met }) => met).length, of: attempts.length };
}

function latestFirst<Item extends { readonly id: string; readonly at: Moment }>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, epoch: epochOf(item.at, "The time of an event") }))
    .sort((a, b) => b.epoch - a.epoch || (a.item.id < b.item.id ? 1 : -1))
    .map(({ item }) => item);
}
