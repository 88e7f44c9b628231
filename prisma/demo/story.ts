import type { Audience } from "#content/audiences.ts";
import type { Reflection } from "#features/challenge-ladder/attempts/schema.ts";
import type { RungInput } from "#features/challenge-ladder/schema.ts";
import type { AddInput, Attainment } from "#features/goals/schema.ts";
import type { Entry, Recall } from "#features/journal/schema.ts";
import type { FlagKind } from "#features/safety/schema.ts";
import type { SaveInput } from "#features/weekly-review/schema.ts";
import type { DaysAgo } from "./calendar.ts";
import type { Course } from "./course.ts";
import type { CoachKey } from "./people.ts";

/** A success as the client wrote it down. */
export type Success = {
  ago: DaysAgo;
  what: string;
  in: NonNullable<Entry["lifeDomain"]>;
  /** 0 to 10. */
  felt?: readonly [difficulty: number, effort: number];
  /** Kept from the coach; everything else is shared, where the client shares at all. */
  private?: true;
  recall?: Partial<Recall>;
  /** Where or with whom. */
  where?: string;
  /** The end of "I could do this because I…". */
  because?: string;
  strengths?: readonly string[];
  /** What coach and client say to each other about it, in order. */
  talk?: readonly { ago: DaysAgo; by: "coach" | "client"; said: string }[];
};

export type RungStory = Pick<RungInput, "title" | "criterion" | "context" | "stakes"> &
  Partial<Pick<RungInput, "conditions" | "support">> & {
    /** Expected, 0 to 100. */
    distress: number;
    /** Chance in per cent and confidence in tens, as the client put them while designing. */
    sure: readonly [forecast: number, efficacy: number];
  };

export type Try = {
  /** From 1, the easiest. */
  rung: number;
  ago: DaysAgo;
  forecast: number;
} & (
  | { met: null }
  | {
      met: boolean;
      /** Somebody helped. */
      helped?: true;
      effort: number;
      distress: readonly [before: number, after: number];
      said?: Partial<Reflection>;
    }
);

export type LadderStory = {
  title: string;
  templateKey?: string;
  made: DaysAgo;
  /** Null while the client has not agreed to it. */
  agreed: DaysAgo | null;
  rungs: readonly RungStory[];
  tries: readonly Try[];
};

export type FlagStory = {
  ago: DaysAgo;
  by: "coach" | "client";
  kind: FlagKind;
  observed: string;
  closed?: { ago: DaysAgo; outcome: string; clinician: string };
};

/** What client and coach aim for: five levels, what is expected in the middle. */
export type GoalStory = Pick<AddInput, "title" | "levels" | "weight"> & {
  written: DaysAgo;
  judged?: { ago: DaysAgo; attained: Attainment };
};

/** What came of the latest session: the coach's own notes, the summary that the client reads, and what was agreed. */
type SessionStory = {
  notes: string;
  summary: string;
  /** `due` counts back like every day; negative lies ahead. */
  agreed: readonly { by: "client" | "coach"; what: string; due: DaysAgo }[];
};

/** What the client is reminded of by letter, and the weeks they looked back at. */
type RhythmStory = {
  /** Evenings on which a moment for what went well is remembered; 1 is Monday. */
  evenings: readonly number[];
  /** The morning on which a rating is due. */
  ratings: boolean;
  /** The day of the weekly review, and the reviews so far, the latest last. */
  review?: {
    day: number;
    since: DaysAgo;
    weeks: readonly Pick<SaveInput, "lastStep" | "reflection" | "nextStep">[];
  };
};

type Joining =
  /** Invited a day before; what they share with the coach: each entry by choice, new entries at once, or nothing. */
  { joined: DaysAgo; shares: "by_default" | "by_choice" | "nothing" } | { invited: DaysAgo };

/** One client's weeks, as they might have been. Everybody here is made up. */
export type Story = {
  name: string;
  timeZone: string;
  coach: CoachKey;
  audience: Audience;
  /** Reads on after "I want to be able to". */
  focus: string;
  started: DaysAgo;
  plannedWeeks: number;
  /** Left out while the work goes on. */
  standing?: { paused: DaysAgo; reason: string } | { completed: DaysAgo; closing: string };
  /** When the coach last reached out or met. */
  contact: DaysAgo | null;
  joining: Joining;
  past: readonly Success[];
  wins: readonly Success[];
  scales: readonly { key: string; given: DaysAgo; course: Course | null }[];
  ladders: readonly LadderStory[];
  flags: readonly FlagStory[];
  goals?: readonly GoalStory[];
  session?: SessionStory;
  rhythm?: RhythmStory;
  /** Of the coach; shared ones were shown to the client when they were written. */
  notes?: readonly { ago: DaysAgo; sharing: "private" | "shared"; text: string }[];
};
