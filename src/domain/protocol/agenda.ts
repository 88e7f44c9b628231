import { AppError } from "../errors.ts";
import { assertWholeFrom } from "../input.ts";
import type { Advice } from "../ladder/evidence.ts";
import type { Practice, Tier } from "../safety/practices.ts";
import { openPhases, type Phase, relivingSessions } from "./phases.ts";

/** What a session can hold, in the order in which it comes. */
export const agendaCodes = [
  "arrive",
  "safety",
  "actions",
  "rate",
  "success",
  "setback",
  "inventory",
  "control",
  "eyes_open",
  "reliving",
  "ladder_start",
  "rung",
  "projection",
  "closing",
  "agree",
] as const;
export type AgendaCode = (typeof agendaCodes)[number];

/** Where a client stands when a session is planned. */
export type AgendaStanding = {
  /** As counted by `weekOfEngagement` on the day of the session. */
  readonly week: number | null;
  /** Sessions held before this one. */
  readonly sessionsHeld: number;
  /** Weeks planned, 6 to 12. */
  readonly planned: number;
  /** Weeks added beyond those. */
  readonly extra: number;
  /** Length of the session. */
  readonly minutes: number;
  readonly openActions: number;
  readonly overdueActions: number;
  readonly ratingsDue: number;
  /** Successes and misses since the last session that was held. */
  readonly successes: number;
  readonly setbacks: number;
  /** The rung in hand, counted from 1, and what the evidence suggests; null without a ladder, or at its top. */
  readonly rung: { readonly position: number; readonly advice: Advice | null } | null;
  readonly hasLadder: boolean;
  readonly tier: Tier;
  readonly allowed: Readonly<Record<Practice, boolean>>;
};

/** Why an item is on the agenda, with the figures to put it into words. */
export type AgendaReason =
  | { readonly code: "always" }
  | { readonly code: "tier"; readonly tier: Tier }
  | { readonly code: "open_actions"; readonly count: number; readonly overdue: number }
  | { readonly code: "ratings_due"; readonly count: number }
  | { readonly code: "since_last"; readonly count: number }
  | { readonly code: "week"; readonly week: number }
  | { readonly code: "reliving"; readonly session: number; readonly of: number }
  | { readonly code: "no_ladder"; readonly week: number }
  | { readonly code: "rung"; readonly position: number; readonly advice: Advice | null }
  | { readonly code: "ending" /** This one included. */; readonly weeksLeft: number };

export type AgendaItem = {
  readonly code: AgendaCode;
  readonly minutes: number;
  readonly because: AgendaReason;
  /** The session is full without it. */
  readonly ifTimeAllows: boolean;
};

/**
 * Minutes per item. The inventory, reliving and rehearsal are the card's ("20–30", "15–20", "5–10"); the rest are ours.
 *
 * @see Technique card, Delivery Notes
 */
const minutesOf: Readonly<Record<AgendaCode, number>> = {
  arrive: 5,
  safety: 10,
  actions: 5,
  rate: 5,
  success: 8,
  setback: 10,
  inventory: 20,
  control: 15,
  eyes_open: 10,
  reliving: 17,
  ladder_start: 15,
  rung: 10,
  projection: 8,
  closing: 15,
  agree: 5,
};

/** What an item asks of the client that safety may have paused; unnamed items are talk. */
const practiceOf: Readonly<Partial<Record<AgendaCode, Practice>>> = {
  rate: "efficacy_rating",
  // Talking about what somebody did to succeed is the inventory's work.
  success: "inventory",
  setback: "ladder_attempt",
  inventory: "inventory",
  control: "control_mapping",
  eyes_open: "adapted_practice",
  reliving: "reliving",
  ladder_start: "ladder_design",
  rung: "ladder_attempt",
  projection: "projection",
};

/** When time is short, what comes first has its place first. */
const byWeight: readonly AgendaCode[] = [
  "arrive",
  "agree",
  "safety",
  "control",
  "eyes_open",
  "setback",
  "inventory",
  "reliving",
  "closing",
  "ladder_start",
  "actions",
  "rung",
  "success",
  "rate",
  "projection",
];

/** Under a stop there is no method work: arrive, talk about safety, agree on what comes next. */
const underStop: readonly AgendaCode[] = ["arrive", "safety", "agree"];

/** Later than this, a first session that is written down is hardly the first. */
const lastInventoryWeek = 3;
/** Weeks before the planned end from which a session looks back. */
const closingWeeks = 1;
/** Shorter than the two items that every session has would be no session. */
const fewestMinutes = 10;

/**
 * What to do in a session, from where the client stands in the protocol: a proposal that the coach changes at will.
 * Nothing that safety has paused is on it. What no longer fits into the session's length is kept as "if time allows".
 *
 * @returns in the order of the session; the items that are not "if time allows" fit into its length
 * @throws {AppError} `invalid` for counts that are none, a session below 10 minutes, or a plan outside 6 to 12 weeks
 * @see Technique card, Implementation Protocol
 */
export function agendaOf(standing: AgendaStanding): AgendaItem[] {
  assertWholeFrom(standing.minutes, fewestMinutes, "The length of the session");
  for (const count of ["openActions", "overdueActions", "ratingsDue", "successes", "setbacks"] as const) {
    assertWholeFrom(standing[count], 0, "A count");
  }
  if (standing.overdueActions > standing.openActions) {
    throw new AppError("invalid", "No more can be overdue than is open.");
  }
  const reasons = reasonsOf(standing);
  const wanted = agendaCodes.filter((code) => reasons[code] !== undefined && isOpen(code, standing));

  let left = standing.minutes;
  const firm = new Set<AgendaCode>();
  for (const code of byWeight) {
    if (!wanted.includes(code) || minutesOf[code] > left) continue;
    firm.add(code);
    left -= minutesOf[code];
  }
  return wanted.map((code) => ({
    code,
    minutes: minutesOf[code],
    because: reasons[code] ?? { code: "always" },
    ifTimeAllows: !firm.has(code),
  }));
}

/** Whether safety leaves an item open now. What was put on an agenda yesterday may rest today. */
export function isOpen(code: AgendaCode, { tier, allowed }: Pick<AgendaStanding, "tier" | "allowed">): boolean {
  if (tier === "stop") return underStop.includes(code);
  const practice = practiceOf[code];
  return practice === undefined || allowed[practice];
}

/** A reason for every item that the standing calls for, safety aside. */
function reasonsOf(standing: AgendaStanding): Partial<Record<AgendaCode, AgendaReason>> {
  const { week, sessionsHeld, planned, extra, tier, rung } = standing;
  const open = openPhases({ week, sessionsHeld, planned, extra });
  const weeksLeft = week === null ? null : planned + extra - week + 1;
  const isIn = (phase: Phase) => open.includes(phase);
  const session = sessionsHeld + 1;
  return {
    arrive: { code: "always" },
    agree: { code: "always" },
    ...(tier !== "none" && { safety: { code: "tier", tier } }),
    ...(tier === "preliminary" && { control: { code: "tier", tier } }),
    ...(tier === "adapt" && { eyes_open: { code: "tier", tier } }),
    ...(standing.openActions > 0 && {
      actions: { code: "open_actions", count: standing.openActions, overdue: standing.overdueActions },
    }),
    ...(standing.ratingsDue > 0 && { rate: { code: "ratings_due", count: standing.ratingsDue } }),
    ...(standing.successes > 0 && { success: { code: "since_last", count: standing.successes } }),
    ...(standing.setbacks > 0 && { setback: { code: "since_last", count: standing.setbacks } }),
    // A first session that comes a little late has the inventory still before it.
    ...(week !== null &&
      (isIn("inventory") || (sessionsHeld === 0 && week <= lastInventoryWeek)) && {
        inventory: { code: "week", week },
      }),
    ...(isIn("reliving") && { reliving: { code: "reliving", session, of: relivingSessions } }),
    ...(week !== null && isIn("ladders") && !standing.hasLadder && { ladder_start: { code: "no_ladder", week } }),
    ...(isIn("ladders") && rung && { rung: { code: "rung", ...rung } }),
    ...(isIn("projection") && rung && { projection: { code: "rung", ...rung } }),
    ...(weeksLeft !== null &&
      weeksLeft - 1 <= closingWeeks && { closing: { code: "ending", weeksLeft: Math.max(0, weeksLeft) } }),
  } satisfies Partial<Record<AgendaCode, AgendaReason>>;
}
