import * as z from "zod";
import { audiences } from "#content/audiences.ts";
import { shows, sorts, stages } from "#domain/caseload/listing.ts";
import { needs } from "#domain/caseload/need.ts";
import { day, id, line, version } from "#lib/schema.ts";

export const PAGE_SIZE = 50;
/** What can be done to several at once: everybody on a page, and more. */
const MOST_AT_ONCE = 100;
export const VIEWS_MOST = 20;
export const TAGS_MOST = 100;

const need = z.enum(needs);

const audience = z.enum(audiences);
const stage = z.enum(stages);
const sort = z.enum(sorts);
const show = z.enum(shows);

/** Where a page begins: after this row in this order. Names stay out of addresses, so a row is named by its id. */
const place = z
  .string()
  .max(60)
  .regex(/^-?\d{1,15}~[0-9a-f-]{36}$/)
  .refine((value) => id.safeParse(value.split("~")[1]).success);

export const listInput = z.object({
  search: line.pipe(z.string().max(80)).default(""),
  need: need.nullable().default(null),
  stage: stage.nullable().default(null),
  paused: z.boolean().nullable().default(null),
  audience: audience.nullable().default(null),
  tag: id.nullable().default(null),
  show: show.default("current"),
  sort: sort.default("need"),
  after: place.nullable().default(null),
  before: place.nullable().default(null),
});
export type ListInput = z.infer<typeof listInput>;
/** Everybody who is there, those in need first. */
export const firstPage = listInput.parse({});

/** Why a client stands where they stand. */
export const reason = z.discriminatedUnion("code", [
  z.object({ code: z.literal("safety_flag_open"), days: z.int() }),
  z.object({ code: z.literal("efficacy_reliably_worse"), change: z.number().nullable() }),
  z.object({ code: z.literal("no_attempt"), days: z.int() }),
  z.object({ code: z.literal("rating_overdue"), days: z.int() }),
  z.object({ code: z.literal("reply_awaited"), days: z.int() }),
  z.object({ code: z.literal("nothing_pressing") }),
]);

export const caseloadRow = z.object({
  engagementId: id,
  clientId: id,
  name: z.string(),
  need,
  reason,
  /** Null before the engagement starts. */
  week: z.int().nullable(),
  plannedWeeks: z.int(),
  paused: z.boolean(),
  archived: z.boolean(),
  /** Scores of the client's first scale, oldest first, at most the last twelve. */
  strengths: z.array(z.number()).max(12),
  contactAt: z.iso.datetime().nullable(),
  nextSessionAt: z.iso.datetime().nullable(),
  /** The rung under way, from 1; null at the top. Both are null without a ladder. */
  rung: z.int().nullable(),
  rungs: z.int().nullable(),
  tagIds: z.array(id).max(TAGS_MOST),
  snoozedUntil: day.nullable(),
});
export type CaseloadRow = z.infer<typeof caseloadRow>;

export const tagColour = z.enum(["teal", "plum", "ochre", "slate"]);
export const tag = z.object({ id, name: z.string(), colour: tagColour, version });
export type Tag = z.infer<typeof tag>;

export const view = z.object({ id, name: z.string(), query: z.string() });
export type View = z.infer<typeof view>;

export const caseload = z.object({
  rows: z.array(caseloadRow).max(PAGE_SIZE),
  /** Who is in the caseload, how many of them need something, and who is put off or archived. */
  total: z.int(),
  waiting: z.int(),
  snoozed: z.int(),
  archived: z.int(),
  /** How many the filters leave over, and which of them are shown. */
  matching: z.int(),
  from: z.int(),
  /** What comes before and after this page; null where nothing does. */
  before: place.nullable(),
  after: place.nullable(),
  /** The calendar day it is for the coach. */
  today: day,
  /** The time zone of the coach, in which times are shown. */
  timeZone: z.string(),
  tags: z.array(tag).max(TAGS_MOST),
  views: z.array(view).max(VIEWS_MOST),
});
export type Caseload = z.infer<typeof caseload>;

export const clientRef = z.object({ clientId: id });
const clientIds = z.array(id).min(1, "Choose at least one client.").max(MOST_AT_ONCE, "At most 100 at once.");

/** Who of those asked for has been changed, with what undo needs. */
export const contacted = z.object({ contactAt: z.iso.datetime() });
export const contactInput = z.object({ clientIds });
export const contactReceipt = z.object({
  contactAt: z.iso.datetime(),
  before: z.array(z.object({ clientId: id, contactAt: z.iso.datetime().nullable() })).max(MOST_AT_ONCE),
});

export const snoozeInput = z.object({ clientIds, until: day.nullable() });
export const snoozeReceipt = z.object({
  before: z.array(z.object({ clientId: id, until: day.nullable() })).max(MOST_AT_ONCE),
});

export const tagInput = z.object({ clientIds, tagId: id, on: z.boolean() });
export const tagReceipt = z.object({ changed: z.array(id).max(MOST_AT_ONCE) });

export const archiveInput = z.object({ clientIds, archived: z.boolean() });
export const archiveReceipt = z.object({
  changed: z.array(id).max(MOST_AT_ONCE),
  /** Not archived, because a safety flag is open. */
  held: z.array(id).max(MOST_AT_ONCE),
});

export const newTag = z.object({
  id,
  name: line.pipe(z.string().min(1, "Give the tag a name.").max(40, "At most 40 characters.")),
  colour: tagColour,
});
export const changedTag = newTag.extend({ version });
export const tagRef = z.object({ id, removed: z.boolean() });

/** A view keeps filters and an order, never a page within them. */
export const newView = z.object({
  id,
  name: line.pipe(z.string().min(1, "Give the view a name.").max(60, "At most 60 characters.")),
  query: z
    .string()
    .max(400)
    .regex(/^[\w%+.&=~-]*$/, "This is not a view of the caseload."),
});
export const viewRef = z.object({ id, removed: z.boolean() });

/** Whole days before a wait counts. */
export const thresholds = z.object({
  stallDays: z.int("Use whole days.").min(3, "At least 3 days.").max(90, "At most 90 days."),
  ratingGraceDays: z.int("Use whole days.").min(0, "At least 0 days.").max(30, "At most 30 days."),
  replyGraceDays: z.int("Use whole days.").min(0, "At least 0 days.").max(30, "At most 30 days."),
});
export type Thresholds = z.infer<typeof thresholds>;
export const done = z.object({});
