import * as z from "zod";
import { lifeDomain, source } from "#features/journal/schema.ts";

const counted = <Name extends z.ZodType<string>>(name: Name) => z.array(z.object({ name, count: z.int() }));

/** How the client's evidence spreads over time and across their life. Counts of their own, never of anybody else. */
export const patterns = z.object({
  total: z.int(),
  before: z.int(),
  months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), count: z.int(), total: z.int() })).max(12),
  lifeDomains: counted(lifeDomain).max(4),
  sources: counted(source).max(4),
  contexts: counted(z.string()).max(20),
  hard: z.object({ count: z.int(), rated: z.int() }),
  strengths: z.array(z.object({ name: z.string(), count: z.int(), lifeDomains: z.array(lifeDomain).max(4) })).max(20),
});
export type Patterns = z.infer<typeof patterns>;
