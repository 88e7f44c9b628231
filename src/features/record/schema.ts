import * as z from "zod";
import { outcome } from "#features/challenge-ladder/attempts/schema.ts";
import { ladderSummary } from "#features/challenge-ladder/schema.ts";
import { safetyOfClient, tier } from "#features/safety/schema.ts";
import { id } from "#lib/schema.ts";

export const clientRef = z.object({ clientId: id });

export const triedRung = z.object({
  id,
  rungTitle: z.string(),
  at: z.iso.datetime(),
  forecast: z.int(),
  outcome,
  assisted: z.boolean().nullable(),
});

const { allowed } = safetyOfClient.shape;

/** What stands at the head of every page of a record, beside what the client's own header says. */
export const head = z.object({
  tier,
  /** Practices that safety leaves open. */
  allowed,
  nextSession: z.iso.datetime().nullable(),
  /** The reader's own zone, in which they keep their appointments. */
  timeZone: z.string(),
});
export type Head = z.infer<typeof head>;

/** Where the client stands on their ladder, and what they tried, newest first. */
export const climb = z.object({ ladder: ladderSummary.nullable(), attempts: z.array(triedRung).max(200) });
export type Climb = z.infer<typeof climb>;
