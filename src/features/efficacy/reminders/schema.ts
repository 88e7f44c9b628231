import * as z from "zod";

/** Hours at which a letter may come: never at night. */
export const reminderHours = { earliest: 7, latest: 20 } as const;

const hour = z.int().min(reminderHours.earliest).max(reminderHours.latest);

export const reminderInput = z.object({ enabled: z.boolean(), hour });
export type ReminderInput = z.infer<typeof reminderInput>;

export const reminder = z.object({
  enabled: z.boolean(),
  hour,
  /** Three letters went unanswered, so that none follow until the next rating or the next choice. */
  paused: z.boolean(),
});
export type Reminder = z.infer<typeof reminder>;
