import * as z from "zod";
import { templateKey } from "../scales/schema.ts";

export const normsRef = z.object({ templateKey });

/** Why a practice cannot compute norms of a scale yet. */
export const notYet = z.enum(["too_few", "all_alike", "not_consistent"]);

export const normFigures = z.object({ baselines: z.int(), mean: z.number(), sd: z.number(), alpha: z.number() });
export type NormFigures = z.infer<typeof normFigures>;

/** What a practice's own first ratings say about one scale. */
export const scaleNorms = z.object({
  templateKey: z.string(),
  title: z.string(),
  /** First ratings so far; null while they are so few that the number says something about each. */
  baselines: z.int().nullable(),
  needed: z.int(),
  /** Null while they are not computable, with the reason beside it. */
  figures: normFigures.nullable(),
  notYet: notYet.nullable(),
  adopted: normFigures.extend({ adoptedAt: z.iso.datetime() }).nullable(),
});
export type ScaleNorms = z.infer<typeof scaleNorms>;
export const allNorms = z.array(scaleNorms).max(300);
