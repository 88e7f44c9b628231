import * as z from "zod";
import { id } from "#lib/schema.ts";

/** As many contributions to one entry as are shown; older ones stay kept. */
export const MOST_SHOWN = 100;

const words = z
  .string()
  .trim()
  .min(1, "A few words are enough.")
  .max(4_000, "Please keep this below 4,000 characters.");

export const entryRef = z.object({ entryId: id });

/** What a client says to an entry of their own; the same operation id again changes nothing. */
export const commentInput = z.object({ operationId: id, entryId: id, words });
export type CommentInput = z.infer<typeof commentInput>;

/** What a coach answers to an entry that a client shares with them. */
export const answerInput = commentInput.extend({ clientId: id });
export type AnswerInput = z.infer<typeof answerInput>;

/** Own words taken back, or put back again. */
export const retractInput = z.object({ id, retracted: z.boolean() });
export type RetractInput = z.infer<typeof retractInput>;

export const receipt = z.object({ id });

export const reply = z.object({
  id,
  by: z.enum(["member", "client"]),
  /** Of the coach who wrote it; null for the client. */
  author: z.string().nullable(),
  /** Written by whoever reads. */
  own: z.boolean(),
  words: z.string(),
  at: z.iso.datetime(),
  /** By the other side, since whoever reads has looked the last time. */
  unread: z.boolean(),
});
export type Reply = z.infer<typeof reply>;

/** What was said about one entry, oldest first. */
export const thread = z.object({ entryId: id, replies: z.array(reply).max(MOST_SHOWN) });
export type Thread = z.infer<typeof thread>;

/** A client's thread, and whether the coach is there to read what they add. */
export const myThread = thread.extend({ isOpen: z.boolean() });
export type MyThread = z.infer<typeof myThread>;

export const clientRef = z.object({ clientId: id });

/** Threads of what the client shares now, for their coach; none while the client does not share. */
export const threadsOfClient = z.object({ threads: z.array(thread).max(200) });

export const seenInput = z.object({ clientId: id, entryIds: z.array(id).min(1).max(200) });
export type SeenInput = z.infer<typeof seenInput>;
export const done = z.object({});

/** Entries with an answer that the client has not read yet, newest answer first. */
export const unread = z.object({ entries: z.array(z.object({ entryId: id, count: z.int() })).max(50) });

/** Whether the client wants a letter when their coach answers. */
export const letters = z.object({ enabled: z.boolean() });
