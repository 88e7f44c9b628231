import * as z from "zod";
import { id } from "#lib/schema.ts";

/** Practices that are guided step by step, and rated before and after. */
export const guidedPractice = z.enum(["reliving", "adapted_practice"]);
export type GuidedPractice = z.infer<typeof guidedPractice>;

/** The same operation id again begins nothing new; it names the practice when it ends. */
export const beginInput = z.object({
  operationId: id,
  practice: guidedPractice,
  /** How distressed the client feels now, 0 to 10. */
  before: z.int().min(0).max(10),
});
export type BeginInput = z.infer<typeof beginInput>;

const steps = z.array(z.object({ title: z.string(), lines: z.array(z.string()).max(10) })).max(20);

/** The script; none when this is not the moment for it. */
export const begun = z.object({ steps: steps.nullable() });
export type Begun = z.infer<typeof begun>;
export type PracticeSteps = z.infer<typeof steps>;

/** The kind of deed that the end of a practice is on a phone that has lost its connection meanwhile. */
export const PRACTICE_ENDED = "practice.ended";
export const endedDeed = z.object({
  operationId: id,
  practiceId: id,
  ending: z.enum(["finished", "stopped"]),
  after: z.int().min(0).max(10).nullable(),
});
