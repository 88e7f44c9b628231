import * as z from "zod";
import { sharing } from "#features/journal/schema.ts";
import { id } from "#lib/schema.ts";

export const noteLength = 20_000;

/** As it was typed, to the last space: what is kept is compared with what is in the field. */
const text = z
  .string()
  .max(noteLength, "Please keep a note below 20,000 characters.")
  .overwrite((typed) => typed.toWellFormed());

export const clientRef = z.object({ clientId: id });
export type ClientRef = z.infer<typeof clientRef>;
export const noteRef = z.object({ noteId: id });
export type NoteRef = z.infer<typeof noteRef>;

/** Version 0 begins the note; its kind is decided then and stays. */
export const saveInput = z.object({ clientId: id, noteId: id, sharing, version: z.int32().min(0), text });
export type SaveInput = z.infer<typeof saveInput>;
export const showInput = noteRef.extend({ version: z.int32().min(1) });
export type ShowInput = z.infer<typeof showInput>;

export const noteReceipt = z.object({ noteId: id, version: z.int() });
export type NoteReceipt = z.infer<typeof noteReceipt>;

/** A note's words as they are now, when somebody else saved first. */
export const currentWords = z.object({ text: z.string(), version: z.int() });
export type CurrentWords = z.infer<typeof currentWords>;

export const note = z.object({
  id,
  sharing,
  text: z.string(),
  version: z.int(),
  /** What the client reads of it, and since when; null while it was not shown to them. */
  shown: z.object({ text: z.string(), at: z.iso.datetime() }).nullable(),
  /** Name of whoever saved it last, and whether that is the reader. */
  savedBy: z.string(),
  isOwn: z.boolean(),
  savedAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
});
export type Note = z.infer<typeof note>;

/** Newest first. `reader` names whose drafts on a device are shown, `earlier` how many notes are older than these. */
export const notesOfClient = z.object({ reader: z.string(), notes: z.array(note).max(200), earlier: z.int() });
export type NotesOfClient = z.infer<typeof notesOfClient>;

export const earlierNote = z.object({
  version: z.int(),
  text: z.string(),
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
});
export type EarlierNote = z.infer<typeof earlierNote>;
export const earlierNotes = z.object({ versions: z.array(earlierNote).max(50) });

/** What a coach showed to a client, as the client reads it. */
export const shownNote = z.object({ id, text: z.string(), at: z.iso.datetime(), coach: z.string() });
export type ShownNote = z.infer<typeof shownNote>;
export const shownNotes = z.object({ notes: z.array(shownNote).max(200) });
