import * as z from "zod";
import { id } from "#lib/schema.ts";

/** How a guided practice ended. The first number counts, unless a later one calls for rest; no number is none. */
export const endInput = z.object({
  /** The operation that began the practice. */
  practiceId: id,
  operationId: id,
  ending: z.enum(["finished", "stopped"]),
  /** Distress at the end, 0 to 10; somebody who stops owes no answer. */
  after: z.int().min(0).max(10).nullable(),
});
export type EndInput = z.infer<typeof endInput>;

/** Whether this practice rests from now on, until coach and client have talked. */
export const ended = z.object({ rests: z.boolean() });
