import * as z from "zod";
import { draftOf, keepDraft } from "#lib/draft.ts";
import { keepBoth } from "#lib/keep-both.ts";

const left = z.object({
  /** The save on top of which they were written; null before any. */
  after: z.string().nullable(),
  reflection: z.string(),
  nextStep: z.string(),
});
/** Words that were being written and had not been kept yet. */
export type LeftWords = z.infer<typeof left>;

/** What a crash or a reload left behind on this device; null when that is nothing. */
export function leftWords(name: string): LeftWords | null {
  try {
    return left.parse(JSON.parse(draftOf(name)));
  } catch {
    return null;
  }
}

export function keepLeftWords(name: string, words: LeftWords | null): void {
  keepDraft(name, words ? JSON.stringify(words) : "");
}

type Words = { reflection: string; nextStep: string };

/** They go on where their writer was. Beside what another device has written since they stand below it. */
export function withLeftWords<Content extends Words>(saved: Content, after: string | null, words: LeftWords): Content {
  const { reflection, nextStep } = words;
  if (words.after === after) return { ...saved, reflection, nextStep };
  return {
    ...saved,
    reflection: keepBoth(saved.reflection, "", reflection),
    nextStep: keepBoth(saved.nextStep, "", nextStep),
  };
}
