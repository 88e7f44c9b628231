import * as z from "zod";
import { audiences } from "#content/audiences.ts";
import { id } from "#lib/schema.ts";

export const NOTE_MAX = 2_000;

/** A handover that is open, for whoever offered it. */
export const handover = z.object({
  id,
  toName: z.string(),
  note: z.string(),
  offeredAt: z.iso.datetime(),
  objectedAt: z.iso.datetime().nullable(),
  /** The client's own words on it. */
  objection: z.string(),
});
export type Handover = z.infer<typeof handover>;

/** The id is made by the form, so that pressing twice offers once. */
export const offerInput = z.object({
  handoverId: id,
  clientId: id,
  toCoachId: id,
  note: z.string().trim().max(NOTE_MAX, "Please keep the note below 2,000 characters."),
  /** That the coach has told the client, for those whom no letter reaches. */
  told: z.boolean(),
});
export type OfferInput = z.infer<typeof offerInput>;

export const withdrawInput = z.object({ clientId: id, handoverId: id });
export type WithdrawInput = z.infer<typeof withdrawInput>;

export const handoverRef = z.object({ handoverId: id });
export type HandoverRef = z.infer<typeof handoverRef>;

/** What a coach reads before they take somebody on: enough to decide, none of the client's words. */
export const incoming = z.object({
  id,
  clientName: z.string(),
  fromName: z.string(),
  audience: z.enum(audiences),
  startsOn: z.iso.date(),
  week: z.int().nullable(),
  weeks: z.int(),
  paused: z.boolean(),
  openFlags: z.int(),
  note: z.string(),
  offeredAt: z.iso.datetime(),
  /** The client objects for now, so it cannot be accepted. */
  objected: z.boolean(),
});
export type Incoming = z.infer<typeof incoming>;
export const incomingList = z.array(incoming).max(100);

export const accepted = z.object({ clientId: id });

export const objectInput = z.object({
  handoverId: id,
  objects: z.boolean(),
  words: z.string().trim().max(NOTE_MAX, "Please keep this below 2,000 characters."),
});
export type ObjectInput = z.infer<typeof objectInput>;
