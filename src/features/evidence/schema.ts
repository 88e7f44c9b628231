import * as z from "zod";
import { entry, lifeDomain, sharing, source } from "#features/journal/schema.ts";
import { day, id, line } from "#lib/schema.ts";
import { meaning } from "./meaning/schema.ts";

export const PAGE_SIZE = 25;

/** What an entry can be of, in the order in which choices are shown. */
export const choices = { lifeDomain: lifeDomain.options, source: source.options, sharing: sharing.options } as const;
export type Sharing = (typeof choices.sharing)[number];

/** How hard something was, in three parts of 0–10. */
export const hardness = z.enum(["easy", "middle", "hard"]);
export type Hardness = z.infer<typeof hardness>;
export const difficultyOf: Record<Hardness, { gte: number; lte: number }> = {
  easy: { gte: 0, lte: 3 },
  middle: { gte: 4, lte: 6 },
  hard: { gte: 7, lte: 10 },
};

/** What to look for; everything left out lets all pass. */
export const filter = z.object({
  words: line.max(100).optional(),
  lifeDomain: lifeDomain.optional(),
  context: line.max(120).optional(),
  source: source.optional(),
  kind: z.enum(["past", "win"]).optional(),
  difficulty: hardness.optional(),
  from: day.optional(),
  to: day.optional(),
  sharing: sharing.optional(),
  withPhoto: z.boolean().optional(),
});
export type Filter = z.infer<typeof filter>;

/** Newest first; `after` is the id of the entry up to which was looked. */
export const searchInput = filter.extend({ after: id.optional() });
export type SearchInput = z.infer<typeof searchInput>;

export const evidence = entry.extend(meaning.shape);
export type Evidence = z.infer<typeof evidence>;

export const evidencePage = z.object({
  entries: z.array(evidence).max(PAGE_SIZE),
  /** Of all entries, whatever is looked for. */
  total: z.int(),
  next: id.nullable(),
  /** Where or with whom, in the client's own words, most frequent first. */
  contexts: z.array(z.string()).max(50),
  canShare: z.boolean(),
});
export type EvidencePage = z.infer<typeof evidencePage>;

/** Who may read some entries from now on. */
export const shareInput = z.object({ ids: z.array(id).min(1).max(200), sharing });
export type ShareInput = z.infer<typeof shareInput>;
/** Those for which this was a change. */
export const shared = z.object({ changed: z.array(id).max(200) });
