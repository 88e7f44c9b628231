import * as z from "zod";
import type { Kept, SaveAnswer } from "#lib/kept-words.ts";
import { refusalFrom } from "./refusal.ts";

const current = z.object({ text: z.string(), version: z.number() });

/** The words that a conflict came back with; null for any other error. */
export function currentIn(error: unknown): Kept | null {
  const refusal = refusalFrom(error);
  return refusal?.code === "conflict" ? (current.safeParse(refusal.current).data ?? null) : null;
}

/** What became of a save, for whoever keeps words: a conflict carries the text as it is now as `{ text, version }`. */
export async function saveAnswerFrom(save: () => Promise<{ version: number }>): Promise<SaveAnswer> {
  try {
    return { kind: "saved", version: (await save()).version };
  } catch (error) {
    const refusal = refusalFrom(error);
    // A server that is broken or busy may be well again in a moment, and somebody who was signed out may sign in again.
    if (!refusal || ["fault", "rate_limited", "signed_out"].includes(refusal.code)) return { kind: "unreachable" };
    const now = currentIn(error);
    if (now) return { kind: "conflict", current: now };
    return { kind: "refused", because: Object.values(refusal.fields ?? {})[0] ?? (error as Error).message };
  }
}
