import * as z from "zod";
import type { Entry } from "#lib/outbox.ts";
import { forecastInput, outcomeInput, reflectionInput } from "../attempts/schema.ts";

/** What was done on a rung, as it will be sent; `ago` is measured when it is. */
export const deeds = {
  "ladder.forecast": forecastInput.omit({ ago: true }),
  "ladder.outcome": outcomeInput.omit({ ago: true }),
  "ladder.reflection": reflectionInput,
} as const;

const deed = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ladder.forecast"), input: deeds["ladder.forecast"] }),
  z.object({ kind: z.literal("ladder.outcome"), input: deeds["ladder.outcome"] }),
  z.object({ kind: z.literal("ladder.reflection"), input: deeds["ladder.reflection"] }),
]);
export type LadderDeed = z.infer<typeof deed>;

/** An entry about a rung: its subject. The chain is the attempt. */
export type LadderEntry = Omit<Entry, "deed"> & { deed: LadderDeed };

/** Those entries of an outbox that are about rungs. */
export function ladderEntries(entries: readonly Entry[]): LadderEntry[] {
  return entries.flatMap((entry) => {
    const read = deed.safeParse(entry.deed);
    return read.success ? { ...entry, deed: read.data } : [];
  });
}
