import * as z from "zod";
import { id } from "#lib/schema.ts";
import { ratedScale } from "../schema.ts";

export const clientRef = z.object({ clientId: id });

/** What is written below a chart as a footnote. A setback is a try like the others. */
export const noteKind = z.enum(["win", "met", "helped", "setback", "session"]);

export const chartNote = z.object({
  id,
  kind: noteKind,
  /** When it happened; a day without a time is its noon. */
  at: z.iso.datetime(),
  text: z.string(),
});
export type ChartNote = z.infer<typeof chartNote>;

/** Everything that the pictures of one client rest on. */
export const chartView = z.object({
  timeZone: z.string(),
  /** The first try at a rung: from then on the ladder is at work. */
  climbingSince: z.iso.datetime().nullable(),
  /** Oldest first. A coach gets only wins that the client shares. */
  notes: z.array(chartNote).max(500),
  scales: z.array(ratedScale).max(20),
});
export type ChartView = z.infer<typeof chartView>;

export const coachChartView = chartView.extend({ client: z.object({ id, name: z.string() }) });
export type CoachChartView = z.infer<typeof coachChartView>;
