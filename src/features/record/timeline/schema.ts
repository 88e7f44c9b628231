import * as z from "zod";
import { outcome } from "#features/challenge-ladder/attempts/schema.ts";
import { sharing } from "#features/journal/schema.ts";
import { stepOutcome } from "#features/preliminary-work/schema.ts";
import { flagKind, practice } from "#features/safety/schema.ts";
import { day, id } from "#lib/schema.ts";
import { feeding } from "../sources/schema.ts";

/** What one can ask the timeline for, in the order of the filters. */
export const timelineFilters = [
  "wins",
  "ratings",
  "attempts",
  "sessions",
  "practices",
  "notes",
  "documents",
  "safety",
  "ladder",
  "contact",
] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** Kinds of entries, by the filter that shows them. */
export const kindsOf = {
  wins: ["win", "past_success"],
  ratings: ["rating"],
  attempts: ["attempt"],
  sessions: ["session"],
  practices: ["practice", "small_step"],
  notes: ["note"],
  documents: ["document"],
  safety: ["flag_raised", "flag_closed"],
  ladder: ["ladder_saved", "ladder_offered", "ladder_agreed"],
  contact: ["contact", "joined", "engagement_started", "engagement_event"],
} as const satisfies Record<TimelineFilter, readonly string[]>;

const kinds = timelineFilters.flatMap((filter) => [...kindsOf[filter]]);
const kind = z.enum(kinds);
export type TimelineKind = z.infer<typeof kind>;

const at = z.iso.datetime();

/** Where a page ended: the last entry on it. */
const cursor = z.object({ at: at.refine((moment) => moment > "0001"), kind, id });
export type Cursor = z.infer<typeof cursor>;

export const timelineInput = z.object({
  clientId: id,
  /** None named: all of them. */
  show: z.array(z.enum(timelineFilters)).max(timelineFilters.length).default([]),
  after: cursor.nullable().default(null),
});
export type TimelineInput = z.output<typeof timelineInput>;

const base = { id, at, /** The day it was where the client lives. */ day, feeding: feeding.nullable() };
const entry = <Kind extends TimelineKind, Shape extends z.ZodRawShape>(name: Kind, shape: Shape) =>
  z.object({ kind: z.literal(name), ...base, ...shape });

export const timelineEntry = z.discriminatedUnion("kind", [
  entry("win", { what: z.string(), occurredOn: day, yearOnly: z.boolean() }),
  entry("past_success", { what: z.string(), occurredOn: day, yearOnly: z.boolean() }),
  entry("rating", { scale: z.string(), strength: z.number().nullable() }),
  entry("attempt", { rungTitle: z.string(), outcome, assisted: z.boolean().nullable(), forecast: z.int() }),
  entry("session", {
    state: z.enum(["planned", "held", "missed", "cancelled"]),
    minutes: z.int(),
    isSummaryShared: z.boolean(),
  }),
  entry("practice", { practice, ending: z.enum(["finished", "stopped"]).nullable() }),
  entry("small_step", { step: z.string(), outcome: stepOutcome }),
  entry("note", { sharing, isShown: z.boolean(), text: z.string(), isCut: z.boolean(), author: z.string() }),
  entry("document", { name: z.string(), sharing, author: z.string() }),
  entry("flag_raised", { flagKind, byClient: z.boolean() }),
  entry("flag_closed", { flagKind }),
  entry("ladder_saved", { title: z.string(), version: z.int() }),
  entry("ladder_offered", { title: z.string() }),
  entry("ladder_agreed", { title: z.string() }),
  entry("contact", {}),
  entry("joined", {}),
  entry("engagement_started", {}),
  entry("engagement_event", {
    event: z.enum(["paused", "resumed", "extended", "completed", "reopened", "handed_over", "supervisor_named"]),
  }),
]);
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const timelinePage = z.object({
  /** False while the client does not share: then wins, practices and small steps are not here. */
  sharingGranted: z.boolean(),
  entries: z.array(timelineEntry).max(40),
  next: cursor.nullable(),
});
export type TimelinePage = z.infer<typeof timelinePage>;

/** That there is an entry, and when, without what it says. */
export const placed = z.object({ kind, id, at: z.date() });
export type Placed = z.infer<typeof placed>;
