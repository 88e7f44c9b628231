import * as z from "zod";
import { sources } from "#domain/efficacy/sources.ts";

const source = z.enum(sources);
const because = z.enum([
  "named_by_client",
  "own_success",
  "met_alone",
  "met_with_help",
  "setback",
  "small_step",
  "success_relived",
  "success_reviewed",
  "success_imagined",
  "state_calmed",
  "talked_through",
  "encouraged",
]);

/** Which source of self-efficacy a signal feeds, and why. */
export const feeding = z.object({
  source,
  because,
  feeds: z.boolean(),
  cited: z.enum(["bandura1977", "bandura1997", "usherPajares2008"]),
});

/** What has fed a client's confidence since the engagement began. */
export const sourceBalance = z.object({
  /** False while the client does not share: then wins, practices and small steps are not counted. */
  sharingGranted: z.boolean(),
  counts: z.object({ mastery: z.int(), vicarious: z.int(), persuasion: z.int(), bodily_state: z.int() }),
  total: z.int(),
  setbacks: z.int(),
  parts: z.array(z.object({ source, because, count: z.int() })).max(40),
  verdict: z.enum(["too_few", "mastery_leads", "mastery_missing", "mastery_behind"]),
});
export type SourceBalance = z.infer<typeof sourceBalance>;
