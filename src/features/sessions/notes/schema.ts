import * as z from "zod";
import { id, version } from "#lib/schema.ts";

export const limits = { notes: 20_000, summary: 8_000 } as const;

/** Words exactly as they were typed: nothing trimmed, so that the editor and the server agree on what is saved. */
const typed = (most: number) =>
  z
    .string()
    .max(most, `Please keep this below ${most} characters.`)
    .overwrite((text) => text.toWellFormed());

/** What is saved while it is being typed; `version` is of these words, not of the session. */
export const notesInput = z.object({ sessionId: id, version, text: typed(limits.notes) });
export const summaryInput = z.object({ sessionId: id, version, text: typed(limits.summary) });
export type WordsInput = z.infer<typeof notesInput>;

/** Words as they are kept; also what a conflict shows. */
export const keptWords = z.object({ text: z.string(), version: z.int() });
export type KeptWords = z.infer<typeof keptWords>;

export const shareInput = z.object({ sessionId: id, summaryVersion: version });
export type ShareInput = z.infer<typeof shareInput>;
export const unshareInput = z.object({ sessionId: id });
export type UnshareInput = z.infer<typeof unshareInput>;

/** What the client can read, and since when; null while nothing is shared. */
export const shared = z.object({ text: z.string(), at: z.iso.datetime() }).nullable();
export type Shared = z.infer<typeof shared>;
