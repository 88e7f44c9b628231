import * as z from "zod";
import { audiences } from "#content/audiences.ts";
import { plannedWeeks } from "#domain/protocol/phases.ts";
import { day, id } from "#lib/schema.ts";

/** A completed engagement, for the coach who led it at its end: what they wrote, and the way back. */
export const pastEngagement = z.object({
  engagementId: id,
  clientId: id,
  clientName: z.string(),
  audience: z.enum(audiences),
  focus: z.string(),
  startsOn: z.iso.date(),
  endedAt: z.iso.datetime(),
  weeks: z.int(),
  closing: z.string(),
  shared: z.boolean(),
  /** Nobody works with them now, so that it can be taken up again. */
  free: z.boolean(),
  /** Somebody else has worked with them since, so that only they can. */
  passedOn: z.boolean(),
});
export type PastEngagement = z.infer<typeof pastEngagement>;
export const pastEngagements = z.array(pastEngagement).max(500);

export const engagementRef = z.object({ engagementId: id });

export const shareInput = engagementRef.extend({ shared: z.boolean() });
export type ShareInput = z.infer<typeof shareInput>;
export const shared = z.object({ shared: z.boolean() });

/** A new engagement with somebody from before. Its id is made by the form. */
export const againInput = engagementRef.extend({
  newEngagementId: id,
  audience: z.enum(audiences, "Choose what fits best."),
  focus: z
    .string()
    .trim()
    .min(1, "Say what they want to be able to do.")
    .max(500, "Please keep this below 500 characters."),
  startsOn: day,
  weeks: z
    .int("Choose a whole number of weeks.")
    .min(plannedWeeks.fewest, "An engagement is planned for 6 to 12 weeks.")
    .max(plannedWeeks.most, "An engagement is planned for 6 to 12 weeks."),
});
export type AgainInput = z.infer<typeof againInput>;

export const backReceipt = z.object({ clientId: id, engagementId: id });
