import * as z from "zod";
import { phases } from "#domain/protocol/phases.ts";
import { id } from "#lib/schema.ts";

/** A client's coaching as they see it. */
export const myCoaching = z.object({
  present: z
    .object({
      coachName: z.string(),
      supervisorName: z.string().nullable(),
      paused: z.boolean(),
      startsOn: z.iso.date(),
      week: z.int().nullable(),
      weeks: z.int(),
      phases: z.array(z.enum(phases)).max(phases.length),
    })
    .nullable(),
  handover: z
    .object({
      id,
      fromName: z.string(),
      toName: z.string(),
      offeredAt: z.iso.datetime(),
      objectedAt: z.iso.datetime().nullable(),
      words: z.string(),
    })
    .nullable(),
  /** Engagements that are over, the latest first; the closing summary only where the coach has shared it. */
  past: z
    .array(
      z.object({
        id,
        coachName: z.string(),
        startsOn: z.iso.date(),
        endedAt: z.iso.datetime(),
        closing: z.string().nullable(),
      }),
    )
    .max(50),
});
export type MyCoaching = z.infer<typeof myCoaching>;
