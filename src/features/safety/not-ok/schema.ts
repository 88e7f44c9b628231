import * as z from "zod";
import { id } from "#lib/schema.ts";

/** "I am not OK" as it lies on the device until the server has it, beside whatever else waits there. */
export const entry = z.object({
  kind: z.literal("not_ok"),
  /** Place in the order; the device's store gives it. */
  seq: z.number().optional(),
  /** Whose it is, and in which practice: nobody else sees or sends it. */
  person: z.string().max(80),
  /** The operation. */
  id,
  chain: id,
  note: z.string().max(2_000),
  /** When it was said, by the device's clock, in epoch milliseconds. */
  at: z.number(),
  state: z.enum(["waiting", "refused"]),
  /** Why it was refused, in words for the client. */
  because: z.string().max(2_000).optional(),
});
export type Entry = z.infer<typeof entry>;
