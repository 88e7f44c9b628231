import * as z from "zod";
import { day } from "#lib/schema.ts";
import { chartView } from "../chart/schema.ts";

/** What a closing session looks back on: the client's own words, and their numbers. */
export const report = z.object({
  organisation: z.string(),
  coach: z.string(),
  client: z.string(),
  /** In the words of whoever wrote it down when the coaching began. */
  focus: z.string(),
  startsOn: day,
  /** With those that were added. */
  weeks: z.int(),
  /** Set once the coaching has ended. */
  endedAt: z.iso.datetime().nullable(),
  madeAt: z.iso.datetime(),
  /** Whether the wins are all of the client's, or those that they share with their coach. */
  wins: z.enum(["all", "shared"]),
  goals: z.array(z.object({ title: z.string(), reached: z.string().nullable() })).max(100),
  view: chartView,
});
export type Report = z.infer<typeof report>;
