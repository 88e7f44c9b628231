import * as z from "zod";
import { id, line } from "#lib/schema.ts";

export const MOST_STRENGTHS = 8;

const strength = line.min(1, "A word or two are enough.").max(60, "Please keep a strength below 60 characters.");

/** What an entry says about its writer, by themselves. */
export const meaning = z.object({
  /** The end of "I could do this because I…"; empty while unsaid. */
  because: z.string().trim().max(1_000, "Please keep this below 1,000 characters."),
  strengths: z.array(strength).max(MOST_STRENGTHS, "Eight strengths to one win are plenty."),
});
export type Meaning = z.infer<typeof meaning>;

export const entryRef = z.object({ entryId: id });

/** What is kept, with its version: what a conflict carries. */
export const keptMeaning = meaning.extend({ version: z.int() });

/** With its version: 0 before anything was said. Strengths named elsewhere, most frequent first, are there to choose from. */
export const myMeaning = keptMeaning.extend({ named: z.array(z.string()).max(30) });
export type MyMeaning = z.infer<typeof myMeaning>;

export const setInput = meaning.extend({ entryId: id, version: z.int32().min(0) });
export type SetInput = z.infer<typeof setInput>;
export const receipt = z.object({ version: z.int() });

/** What the client says of themselves, gathered: newest sentence first, and each strength with the wins that show it. */
export const gathered = z.object({
  sentences: z.array(z.object({ entryId: id, because: z.string(), what: z.string() })).max(200),
  strengths: z
    .array(
      z.object({
        name: z.string(),
        count: z.int(),
        wins: z.array(z.object({ entryId: id, what: z.string() })).max(20),
      }),
    )
    .max(100),
});
export type Gathered = z.infer<typeof gathered>;

export const clientRef = z.object({ clientId: id });

/** What the client says of themselves to what they share, for their coach. */
export const ofClient = z.object({ meanings: z.array(meaning.extend({ entryId: id })).max(200) });
export type MeaningsOfClient = z.infer<typeof ofClient>;
