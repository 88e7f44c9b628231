import * as z from "zod";
import { day, id } from "#lib/schema.ts";

export const cadence = z.enum(["weekly", "two_weekly"]);

/** What a coach decides about when a scale is rated; the baseline comes first unless it is there already. */
export const planInput = z.object({ cadence, startsOn: day, baseline: z.boolean() });
export type PlanInput = z.infer<typeof planInput>;

/** The browser makes the plan's id, so that pressing twice makes one. */
export const setPlanInput = planInput.extend({ operationId: id, scaleId: id });
export type SetPlanInput = z.infer<typeof setPlanInput>;

export const endInput = z.object({ scaleId: id, ended: z.boolean() });
export type EndInput = z.infer<typeof endInput>;

/** When a scale is rated and what came of it, in calendar days of the client's time zone. */
export const scaleSchedule = z.object({
  scaleId: id,
  title: z.string(),
  ended: z.boolean(),
  /** Null when it is rated about weekly, without a plan. */
  cadence: cadence.nullable(),
  /** The first day of the first plan. */
  plannedSince: z.iso.date().nullable(),
  /** One rating a day is enough. */
  ratedToday: z.boolean(),
  /** Due now, since this day. */
  openSince: z.iso.date().nullable(),
  /** Since when no due day has been answered. */
  unansweredSince: z.iso.date().nullable(),
  nextOn: z.iso.date().nullable(),
  missedOn: z.array(z.iso.date()).max(600),
  /** What each rating was to the plan; none without a plan. */
  timings: z
    .array(z.object({ ratingId: id, timing: z.enum(["on_time", "late", "extra"]), baseline: z.boolean() }))
    .max(400),
});
export type ScaleSchedule = z.infer<typeof scaleSchedule>;

export const schedules = z.object({ timeZone: z.string(), schedules: z.array(scaleSchedule).max(20) });
export type Schedules = z.infer<typeof schedules>;
