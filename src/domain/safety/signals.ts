import { AppError } from "../errors.ts";
import { assertWithin } from "../input.ts";
import type { Moment } from "../moment.ts";
import { type Tier, tiers } from "./practices.ts";

/** What a coach may note, in the words of the card, and the tier that it calls for. */
const tierOfObservation = {
  self_harm_talk: "stop",
  fixed_grandiose_beliefs: "stop",
  hallucinations: "stop",
  little_sleep_risky_acts: "stop",
  /** Severe low mood in which nothing gives pleasure any more. */
  loss_of_pleasure: "pause",
  learned_helplessness: "preliminary",
  performance_trauma: "adapt",
  minimising: "caution",
  easy_wins: "caution",
  cultural: "caution",
  external_attribution: "caution",
  realism: "caution",
} as const satisfies Record<string, Tier>;

/** What a client says of themselves, after which somebody should talk with them; none of it is a diagnosis. */
const tierOfSelfReport = {
  /** With one press. */
  not_ok: "pause",
  /** By a screen that they chose to take and whose result calls for care. */
  check_in: "pause",
  /** By a screen whose result only a clinician may answer. */
  check_in_stop: "stop",
  /** By rating their distress at the end of a guided practice so high that it should rest. */
  distress_after_practice: "adapt",
} as const satisfies Record<string, Tier>;

export const tierOfFlag = { ...tierOfObservation, ...tierOfSelfReport };
export type FlagKind = keyof typeof tierOfFlag;
export const observationKinds = Object.keys(tierOfObservation) as (keyof typeof tierOfObservation)[];
export const selfReportKinds = Object.keys(tierOfSelfReport) as (keyof typeof tierOfSelfReport)[];

/** A safety flag, raised by the coach or the client. Closing ends it, except at tier stop, which only a clearance lifts. */
export type Flag = {
  readonly kind: FlagKind;
  readonly at: Moment;
  readonly closedAt?: Moment | null;
  /** Wins and setbacks since; helplessness is looked at again after 4. */
  readonly eventsSince?: number;
};

/** A screen the client took by consent: PHQ-2 by item (0 to 3), PHQ-8 total (0 to 24), PC-PTSD-5 total (0 to 5). */
export type Screen = { readonly at: Moment } & (
  | { readonly screen: "phq2"; readonly items: readonly [lossOfPleasure: number, lowMood: number] }
  | { readonly screen: "phq8"; readonly total: number }
  | { readonly screen: "pc_ptsd5"; readonly total: number }
);

/** How distressing the client expects one rung of a ladder to be, 0 to 100, as it stood at a moment. */
export type ExpectedDistress = { readonly at: Moment; readonly expected: number };

/** A clinician's recorded word that one tier's practices may go on; without `expiresAt` it stands until something new. */
export type Clearance = {
  readonly tier: Exclude<Tier, "none">;
  readonly at: Moment;
  readonly clinician: string;
  readonly expiresAt?: Moment | null;
};

/** A coach's answered-for decision to go on below tier stop, for at most 28 days. */
export type Override = {
  readonly tier: Tier;
  readonly at: Moment;
  readonly expiresAt: Moment;
  readonly reason: string;
  readonly authorId: string;
  readonly supervisorId: string;
};

/** Everything known about a client's safety. What is absent is unknown and claims nothing. */
export type Signals = {
  readonly flags?: readonly Flag[];
  readonly screens?: readonly Screen[];
  /** Efficacy reliably worse, or the coach sees the client getting worse. */
  readonly declining?: boolean;
  readonly clearances?: readonly Clearance[];
  readonly overrides?: readonly Override[];
  /** Of every rung on a ladder that the client may climb. */
  readonly ladderDistress?: readonly ExpectedDistress[];
  /** PC-PTSD-5 total from which the organisation adapts; 3 misses fewest people, 4 was best overall (Bovin 2021). */
  readonly ptsdThreshold?: 3 | 4;
};

/** Refuses signals that cannot be read. Throws `invalid`. */
export function assertSignals(signals: Signals): void {
  const { flags, screens, ladderDistress, clearances, overrides, ptsdThreshold } = signals;
  for (const { kind } of flags ?? []) {
    if (!Object.hasOwn(tierOfFlag, kind)) throw new AppError("invalid", "This kind of safety flag is not known.");
  }
  for (const { tier } of [...(clearances ?? []), ...(overrides ?? [])]) {
    if (!tiers.includes(tier)) throw new AppError("invalid", "This safety tier is not known.");
  }
  for (const screen of screens ?? []) assertScreen(screen);
  for (const { expected } of ladderDistress ?? []) assertWithin(expected, 0, 100, "An expected distress");
  if (ptsdThreshold !== undefined && ptsdThreshold !== 3 && ptsdThreshold !== 4) {
    throw new AppError("invalid", "The PC-PTSD-5 threshold must be 3 or 4.");
  }
}

function assertScreen(screen: Screen): void {
  if (screen.screen === "phq2") {
    const [lossOfPleasure, lowMood] = screen.items;
    assertWholeWithin(lossOfPleasure, 3, "A PHQ-2 answer");
    assertWholeWithin(lowMood, 3, "A PHQ-2 answer");
  } else if (screen.screen === "phq8") {
    assertWholeWithin(screen.total, 24, "A PHQ-8 total");
  } else if (screen.screen === "pc_ptsd5") {
    assertWholeWithin(screen.total, 5, "A PC-PTSD-5 total");
  } else {
    throw new AppError("invalid", "This screen is not known.");
  }
}

function assertWholeWithin(value: number, highest: number, name: string): void {
  assertWithin(value, 0, highest, name);
  if (!Number.isInteger(value)) throw new AppError("invalid", `${name} must be a whole number.`);
}
