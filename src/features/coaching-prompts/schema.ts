import * as z from "zod";
import { id } from "#lib/schema.ts";

export const clientRef = z.object({ clientId: id });

export const prompt = z.object({
  code: z.enum([
    "helplessness",
    "not_the_moment",
    "minimising",
    "external_attribution",
    "easy_wins",
    "realism",
    "specific_evidence",
    "cultural",
  ]),
  /** From a pattern in ratings and attempts, or from what staff noted. */
  from: z.enum(["pattern", "observation"]),
  fits: z.object({ count: z.int(), of: z.int() }).nullable(),
});
export type Prompt = z.infer<typeof prompt>;
export const prompts = z.object({ prompts: z.array(prompt).max(8) });
