import * as z from "zod";
import { audiences } from "#content/audiences.ts";

/** A coach's clients as a file holds them. */
export const exportedClients = z
  .array(
    z.object({
      name: z.string(),
      email: z.string().nullable(),
      focus: z.string(),
      audience: z.enum(audiences),
      startsOn: z.iso.date(),
      plannedWeeks: z.int(),
      timeZone: z.string(),
      weeks: z.int(),
      /** Null before the start. */
      week: z.int().nullable(),
      status: z.enum(["active", "paused"]),
      contactOn: z.iso.date().nullable(),
    }),
  )
  .max(5_000);
export type ExportedClients = z.infer<typeof exportedClients>;
