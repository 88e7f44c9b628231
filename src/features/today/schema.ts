import * as z from "zod";
import { ladderSummary } from "#features/challenge-ladder/schema.ts";
import { entry } from "#features/journal/schema.ts";
import { id } from "#lib/schema.ts";

/** What a client finds first: one next thing, and what they have done. */
export const today = z.object({
  firstName: z.string(),
  /** False until they have agreed that anything is kept; then nothing else is asked. */
  consented: z.boolean(),
  ladder: ladderSummary.nullable(),
  /** Scales that wait for a rating today. */
  toRate: z.array(z.object({ id, title: z.string() })).max(20),
  recent: z.array(entry).max(3),
  total: z.int(),
  relivingAllowed: z.boolean(),
  climbingAllowed: z.boolean(),
  /** The weekly review waits. */
  reviewDue: z.boolean(),
  /** They coach themselves. */
  alone: z.boolean(),
  /** They agreed once and have withdrawn since. */
  withdrawn: z.boolean(),
});
export type Today = z.infer<typeof today>;
