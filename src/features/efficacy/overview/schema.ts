import * as z from "zod";
import { id } from "#lib/schema.ts";

export const standing = z.enum(["improved", "unchanged", "worsened"]);

/** Why nothing can be said of a client's scale, or of a client. */
export const unknownBecause = z.enum(["no_scale", "no_ratings", "one_rating", "no_norms"]);
export type UnknownBecause = z.infer<typeof unknownBecause>;

export const overviewRow = z.object({
  clientId: id,
  name: z.string(),
  timeZone: z.string(),
  /** Null for a client without any scale. */
  scale: z
    .object({
      id,
      title: z.string(),
      /** The range of the score. */
      lowest: z.number(),
      highest: z.number(),
      /** No longer rated. */
      ended: z.boolean(),
    })
    .nullable(),
  /** Ratings that have a score, among the latest. */
  ratings: z.int(),
  /** Older ratings that no figure here takes in. */
  earlier: z.int(),
  /** Points since the start; null with fewer than two ratings. */
  difference: z.number().nullable(),
  latest: z.object({ at: z.iso.datetime(), score: z.number() }).nullable(),
  verdict: z.discriminatedUnion("known", [
    z.object({ known: z.literal(true), standing, since: z.iso.datetime() }),
    z.object({ known: z.literal(false), because: unknownBecause }),
  ]),
});
export type OverviewRow = z.infer<typeof overviewRow>;

export const overview = z.object({ rows: z.array(overviewRow).max(5_000) });
export type Overview = z.infer<typeof overview>;
