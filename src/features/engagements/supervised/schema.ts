import * as z from "zod";
import { id } from "#lib/schema.ts";

/** Cases for which coaches have named a supervisor: the head of each, and nothing of its words. */
export const supervisedCases = z
  .array(
    z.object({
      clientId: id,
      initials: z.string(),
      coachName: z.string(),
      week: z.int().nullable(),
      weeks: z.int(),
      paused: z.boolean(),
      openFlags: z.int(),
    }),
  )
  .max(500);
export type SupervisedCases = z.infer<typeof supervisedCases>;
