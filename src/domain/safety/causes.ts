import { dayInMs, epochOf } from "../moment.ts";
import { imagery, lockedBy, type Practice, type Tier } from "./practices.ts";
import { type ExpectedDistress, type Flag, type FlagKind, type Screen, type Signals, tierOfFlag } from "./signals.ts";

export type CauseCode =
  | FlagKind
  | "phq8_severe"
  | "phq8_moderately_severe"
  | "phq8_moderate"
  | "phq2_loss_of_pleasure_with_decline"
  | "phq2_positive"
  | "pc_ptsd5_positive"
  | "low_mood_screen_expired"
  | "trauma_screen_expired"
  | "ladder_scope";

/** One reason for care: the tier it calls for, what it locks, and when it was noted (epoch milliseconds). */
export type Cause = {
  readonly code: CauseCode;
  readonly tier: Exclude<Tier, "none">;
  readonly locks: readonly Practice[];
  readonly since: number;
};

/** How long a screen says anything. */
const validDays: Readonly<Record<Screen["screen"], number>> = { phq2: 14, phq8: 14, pc_ptsd5: 30 };

/** From here on a rung is exposure, which is a clinician's work: the limit of the ladder's own design check. */
const scopeFrom = 70;

/** The moment from which a screen has expired. */
export function screenExpiry(screen: Screen): number {
  return epochOf(screen.at, "The time of a screen") + validDays[screen.screen] * dayInMs;
}

/** Every cause that the signals give at a moment, whether or not somebody has lifted it. */
export function causesOf(signals: Signals, now: number): Cause[] {
  return [
    ...flagCauses(signals.flags ?? [], now),
    ...lowMoodCauses(signals, now),
    ...traumaCauses(signals, now),
    ...scopeCauses(signals.ladderDistress ?? []),
  ];
}

/** The latest result of one screen; of two at the same instant, the higher. */
export function latest<Kind extends Screen["screen"]>(
  screens: readonly Screen[],
  kind: Kind,
): Extract<Screen, { screen: Kind }> | undefined {
  return screens
    .filter((screen): screen is Extract<Screen, { screen: Kind }> => screen.screen === kind)
    .toSorted((a, b) => epochOf(a.at) - epochOf(b.at) || weight(a) - weight(b))
    .at(-1);
}

function weight(screen: Screen): number {
  return screen.screen === "phq2" ? 10 * screen.items[0] + screen.items[1] : screen.total;
}

function flagCauses(flags: readonly Flag[], now: number): Cause[] {
  return flags.flatMap(({ kind, at, closedAt }) => {
    const tier = tierOfFlag[kind];
    const closed = closedAt != null && epochOf(closedAt, "The closing of a flag") <= now;
    return closed && tier !== "stop" ? [] : [causeOf(kind, tier, epochOf(at, "The time of a flag"))];
  });
}

/** Time alone never lifts a stop or a pause: expired or not, they hold until cleared or, below stop, screened anew. */
function lowMoodCauses({ screens = [], declining = false }: Signals, now: number): Cause[] {
  const severe = screens
    .filter((screen) => screen.screen === "phq8" && screen.total >= 20)
    .map(({ at }) => causeOf("phq8_severe", "stop", epochOf(at)));

  const phq8 = latest(screens, "phq8");
  const phq2 = latest(screens, "phq2");
  const pauses: Cause[] = [];
  if (phq8 && phq8.total >= 15 && phq8.total < 20) {
    pauses.push(causeOf("phq8_moderately_severe", "pause", epochOf(phq8.at)));
  }
  if (phq2 && phq2.items[0] >= 2 && declining) {
    pauses.push(causeOf("phq2_loss_of_pleasure_with_decline", "pause", epochOf(phq2.at)));
  }

  const cautions: Cause[] = [];
  if (phq8 && isValid(phq8, now) && phq8.total >= 10 && phq8.total < 15) {
    cautions.push(causeOf("phq8_moderate", "caution", epochOf(phq8.at)));
  }
  if (phq2 && isValid(phq2, now) && phq2.items[0] + phq2.items[1] >= 2) {
    cautions.push(causeOf("phq2_positive", "caution", epochOf(phq2.at)));
  }

  const holdsAnyway = pauses.length > 0 || (phq8 !== undefined && phq8.total >= 20);
  const expired = holdsAnyway ? [] : expiredCause("low_mood_screen_expired", [phq8, phq2], now);
  return [...severe, ...pauses, ...cautions, ...expired];
}

function traumaCauses({ screens = [], ptsdThreshold = 3 }: Signals, now: number): Cause[] {
  const screen = latest(screens, "pc_ptsd5");
  if (!screen || !isValid(screen, now)) return expiredCause("trauma_screen_expired", [screen], now);
  return screen.total >= ptsdThreshold ? [causeOf("pc_ptsd5_positive", "adapt", epochOf(screen.at))] : [];
}

/** A rung beyond coaching asks for a referral of that rung; the steps below it go on, so nothing is locked. */
function scopeCauses(rungs: readonly ExpectedDistress[]): Cause[] {
  const beyond = rungs
    .filter(({ expected }) => expected >= scopeFrom)
    .map(({ at }) => epochOf(at, "The time of a rung"));
  return beyond.length === 0 ? [] : [causeOf("ladder_scope", "caution", Math.max(...beyond))];
}

/** Screens are optional, so none is no cause; once there was one, an expired answer is an unknown one. */
function expiredCause(
  code: "low_mood_screen_expired" | "trauma_screen_expired",
  screens: readonly (Screen | undefined)[],
  now: number,
): Cause[] {
  const taken = screens.filter((screen) => screen !== undefined);
  if (taken.length === 0 || taken.some((screen) => isValid(screen, now))) return [];
  return [{ code, tier: "caution", locks: imagery, since: Math.max(...taken.map(({ at }) => epochOf(at))) }];
}

function isValid(screen: Screen, now: number): boolean {
  return now < screenExpiry(screen);
}

function causeOf(code: CauseCode, tier: Cause["tier"], since: number): Cause {
  return { code, tier, locks: lockedBy[tier], since };
}
