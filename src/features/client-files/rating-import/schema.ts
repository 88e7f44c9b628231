import * as z from "zod";
import { day, id } from "#lib/schema.ts";

/** Occasions in one file, and on one scale. */
export const limits = { rows: 400, items: 50, bytes: 5_000_000 } as const;

/** Days before are slips of the year. */
export const EARLIEST_RATING = "2000-01-01";

export const targetsInput = z.object({ clientId: id });

/** A client's scales as ratings from elsewhere are fitted to them. */
export const ratingTargets = z.object({
  client: z.object({ id, name: z.string(), timeZone: z.string() }),
  today: z.iso.date(),
  scales: z
    .array(
      z.object({
        id,
        title: z.string(),
        items: z.array(z.string()).max(limits.items),
        itemLowest: z.int(),
        itemHighest: z.int(),
        itemStep: z.int(),
        /** What a score can be. */
        lowest: z.int(),
        highest: z.int(),
        ratedOn: z.array(z.iso.date()).max(1_000),
      }),
    )
    .max(20),
  imports: z
    .array(
      z.object({
        importId: id,
        at: z.iso.datetime(),
        scaleTitle: z.string(),
        count: z.int(),
        undoneAt: z.iso.datetime().nullable(),
      }),
    )
    .max(50),
});
export type RatingTargets = z.infer<typeof ratingTargets>;
export type RatingTarget = RatingTargets["scales"][number];

/** One occasion: the answers in the scale's order, or the score alone where only that was kept. */
export const occasion = z.object({
  row: z.int().min(1).max(1_000_000),
  ratedOn: day.refine((value) => value >= EARLIEST_RATING, "Ratings before the year 2000 are not taken in."),
  score: z.number().min(0).max(999).nullable(),
  answers: z.array(z.int().min(0).max(100).nullable()).max(limits.items),
});
export type Occasion = z.infer<typeof occasion>;

export const importInput = z.object({
  importId: id,
  clientId: id,
  scaleId: id,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** That the client knows of it. */
  told: z.literal(true, "Tell your client first, then tick this."),
  rows: z.array(occasion).min(1).max(limits.rows),
});
export type ImportInput = z.infer<typeof importInput>;

export const receipt = z.object({ importId: id, count: z.int() });

export const undoInput = z.object({ clientId: id, importId: id });
export const undone = z.object({ removed: z.int() });
