import * as z from "zod";
import { day, id, line } from "#lib/schema.ts";

/** Of one field, in characters. */
export const MOST_WORDS = 4_000;
const words = z.string().trim().max(MOST_WORDS, "Please keep this below 4,000 characters.");
const tenth = z.int().min(0).max(10);

export const sharing = z.enum(["private", "shared"]);
export type Sharing = z.infer<typeof sharing>;

/** Nobody remembers a day before this one: an earlier one was typed by mistake. */
export const EARLIEST_DAY = "1900-01-01";

/** Where the belief came from: did it, saw somebody do it, was told so, read the own body differently. */
export const source = z.enum(["mastery", "vicarious", "persuasion", "bodily_state"]);

export const lifeDomain = z.enum(["professional", "physical", "social", "personal"]);

/** The card's five recall prompts; each is optional, now or later. */
export const recall = z.object({
  challenge: words.default(""),
  actions: words.default(""),
  obstacles: words.default(""),
  resources: words.default(""),
  feelings: words.default(""),
});
export type Recall = z.infer<typeof recall>;
export const recallPrompts = Object.keys(recall.shape) as (keyof Recall)[];

const said = {
  what: words.min(1, "A few words are enough."),
  lifeDomain: lifeDomain.nullable().default(null),
  /** Where or with whom, in a few words of their own. */
  context: line.max(120, "Please keep this below 120 characters.").default(""),
  source: source.nullable().default(null),
  recall: recall.nullable().default(null),
  difficulty: tenth.nullable().default(null),
  effort: tenth.nullable().default(null),
};

/**
 * A win as the phone sends it; the same operation id again changes nothing. The entry has the operation's id, so that
 * more can be said about it before the server has heard of it.
 */
export const winInput = z.object({
  operationId: id,
  ...said,
  sharing,
  /** The day that was chosen; null for the day on which it was written. */
  occurredOn: day.nullable(),
  /** How long ago it was written, in ms, when a phone sends it later than that: a wrong clock shifts nothing. */
  ago: z
    .int()
    .min(0)
    .max(30 * 86_400_000)
    .optional(),
});
export type WinInput = z.infer<typeof winInput>;

/** An operation that wrote an entry. Entries of an earlier release have one that PostgreSQL made. */
const revision = z.uuid().toLowerCase();

/** New content of an entry, written by somebody who saw what the operation `after` had written. */
export const changeInput = z.object({
  operationId: id,
  id,
  after: revision,
  ...said,
  occurredOn: day,
  /** Left out where it was not changed: what is shared is decided in more places than one. */
  sharing: sharing.optional(),
});
export type ChangeInput = z.infer<typeof changeInput>;
/** What somebody says about a success, as far as they have said it. */
export type Said = Pick<ChangeInput, keyof typeof said | "occurredOn">;

/** Pictures are made anew on the phone, at most this long in base64. */
export const MOST_PHOTO = 700_000;
/** As many as are kept to one entry, in all its life. */
export const MOST_PHOTOS = 30;

/** A picture to an entry; the same operation id again changes nothing. */
export const photoInput = z.object({
  operationId: id,
  entryId: id,
  image: z
    .base64("This is not a picture.")
    .min(1, "This is not a picture.")
    .max(MOST_PHOTO, "This picture is too large."),
});
export type PhotoInput = z.infer<typeof photoInput>;

export const photoRef = z.object({ id });
export const photo = z.object({ image: z.base64() });
export const photoReceipt = z.object({ id });

export const entryRef = z.object({ id });
export const receipt = z.object({ id, version: z.int(), revision });

export const entry = z.object({
  id,
  kind: z.enum(["past", "win"]),
  what: z.string(),
  sharing,
  occurredOn: day,
  /** Of a past success only the year is known. */
  yearOnly: z.boolean(),
  lifeDomain: lifeDomain.nullable(),
  context: z.string(),
  source: source.nullable(),
  recall: recall.nullable(),
  difficulty: tenth.nullable(),
  effort: tenth.nullable(),
  /** Its picture, if there is one. */
  photoId: id.nullable(),
  revision,
  createdAt: z.iso.datetime(),
  version: z.int(),
});
export type Entry = z.infer<typeof entry>;

/** Newest first; `after` is the id of the last entry of the page before. */
export const pageInput = z.object({ after: id.optional() });
export const entryPage = z.object({ entries: z.array(entry).max(50), total: z.int(), next: id.nullable() });

export const ofClientInput = z.object({ clientId: id });
export const sharedEntries = z.object({
  /** False when the client has not agreed to share with the coach; then there is nothing to see, which is not "no wins". */
  sharingGranted: z.boolean(),
  entries: z.array(entry).max(200),
});

/** How a new entry starts: its sharing as chosen at consent, and today where the client lives. */
export const writingDefaults = z.object({
  clientId: id,
  sharing,
  canShare: z.boolean(),
  today: day,
  /** How hard the newest entries felt, newest first: for feedback on the device. */
  before: z.array(tenth).max(3),
});
export type WritingDefaults = z.infer<typeof writingDefaults>;

/** What is done to entries on a phone, as it will be sent: the names of the kinds, and what they hold. */
export const WIN = "journal.win";
export const CHANGE = "journal.change";
export const PHOTO = "journal.photo";
export const winDeed = winInput.omit({ ago: true });
