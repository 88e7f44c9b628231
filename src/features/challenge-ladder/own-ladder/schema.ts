import * as z from "zod";
import { id, version } from "#lib/schema.ts";
import { limits, title } from "../schema.ts";

/** As many rungs as one climbs well without anybody to talk it over. */
export const ownLimits = { fewest: 3, most: 15 } as const;

const ownRung = z.object({
  id,
  title,
  /** What anyone could see when it is met. */
  criterion: z
    .string()
    .trim()
    .min(1, "Say how you know that it is done.")
    .max(limits.criterion, "Keep this to 600 characters."),
});
export type OwnRung = z.infer<typeof ownRung>;

/** A whole ladder, easiest rung first; version 0 is a new one, whose id the browser makes. */
export const keepOwnInput = z.object({
  ladderId: id,
  version: version.or(z.literal(0)),
  title,
  rungs: z
    .array(ownRung)
    .min(ownLimits.fewest, "Three steps make a ladder.")
    .max(ownLimits.most, "Fifteen steps are as many as one climbs well.")
    .refine((rungs) => new Set(rungs.map((rung) => rung.id)).size === rungs.length, "A step stands twice."),
});
export type KeepOwnInput = z.infer<typeof keepOwnInput>;
