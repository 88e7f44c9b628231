import * as z from "zod";
import { day, id } from "#lib/schema.ts";
import { MOST_RATINGS, ratedScale } from "../schema.ts";

export const clientRef = z.object({ clientId: id });

/** What is written below a chart as a footnote. A setback is a try like the others. */
export const noteKind = z.enum(["win", "met", "helped", "setback", "session"]);

export const chartNote = z.object({
  id,
  kind: noteKind,
  /** When it happened; a day without a time is its noon where the client lives. */
  at: z.iso.datetime(),
  text: z.string(),
});
export type ChartNote = z.infer<typeof chartNote>;

/** A scale with what its plan says about its ratings. */
export const chartScale = ratedScale.extend({
  /** From then on days were due; null without a plan. */
  plannedSince: day.nullable(),
  missedOn: z.array(day).max(600),
  /** Ratings that came late. */
  late: z.array(id).max(MOST_RATINGS),
});
export type ChartScale = z.infer<typeof chartScale>;

/** Everything that the pictures of one client rest on. */
export const chartView = z.object({
  timeZone: z.string(),
  /** The first try at a rung: from then on the ladder is at work. */
  climbingSince: z.iso.datetime().nullable(),
  /** Oldest first. A coach gets only wins that the client shares. */
  notes: z.array(chartNote).max(500),
  scales: z.array(chartScale).max(20),
});
export type ChartView = z.infer<typeof chartView>;

export const coachChartView = chartView.extend({ client: z.object({ id, name: z.string() }) });
export type CoachChartView = z.infer<typeof coachChartView>;
