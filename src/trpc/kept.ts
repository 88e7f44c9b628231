import * as z from "zod";
import type { SaveAnswer } from "#lib/kept-words.ts";
import { refusalFrom } from "./refusal.ts";

const current = z.object({ text: z.string(), version: z.number() });

/** What became of a save, for whoever keeps words: a conflict carries the text as it is now as `{ text, version }`. */
export async function saveAnswerFrom(save: () => Promise<{ version: number }>): Promise<SaveAnswer> {
  try {
    return { kind: "saved", version: (await save()).version };
  } catch (error) {
    const refusal = refusalFrom(error);
    // A server that is broken or busy may be well again in a moment, and somebody who was signed out may sign in again.
    if (!refusal || ["fault", "rate_limited", "signed_out"].includes(refusal.code)) return { kind: "unreachable" };
    const now = current.safeParse(refusal.current);
    if (refusal.code === "conflict" && now.success) return { kind: "conflict", current: now.data };
    return { kind: "refused", because: Object.values(refusal.fields ?? {})[0] ?? (error as Error).message };
  }
}
