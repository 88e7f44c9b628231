import * as z from "zod";

/** What an owner decides for the practice. */
export const policy = z.object({
  escalationHours: z.int("Use whole hours.").min(1, "At least one hour.").max(72, "At most 72 hours."),
  /** PC-PTSD-5 total from which practices are adapted. */
  ptsdThreshold: z.union([z.literal(3), z.literal(4)]),
});
export type Policy = z.infer<typeof policy>;
