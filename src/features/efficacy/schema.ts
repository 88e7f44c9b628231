import * as z from "zod";
import { id } from "#lib/schema.ts";

export const clientRef = z.object({ clientId: id });
export const scaleRef = z.object({ scaleId: id });

export const template = z.object({ key: z.string(), title: z.string(), items: z.array(z.string()).max(20) });
export const templates = z.array(template).max(50);

export const assignInput = z.object({ clientId: id, templateKey: z.string().max(60) });

/** One answer to "How sure are you that you can …". */
export const answer = z.object({
  itemId: id,
  confidence: z.int().min(0).max(100).multipleOf(10, "Confidence goes from 0 to 100 in steps of ten."),
});

/** An occasion as the phone sends it; the same operation id again changes nothing. */
export const rateInput = z.object({
  operationId: id,
  scaleId: id,
  answers: z.array(answer).min(1, "Answer each line before you finish.").max(20),
});
export type RateInput = z.infer<typeof rateInput>;
/** The score is null when too many lines were left out for one. */
export const rateReceipt = z.object({ id, strength: z.number().nullable() });

/** What the rating screen shows: never the answers of the time before. */
export const scaleToRate = z.object({
  id,
  title: z.string(),
  items: z.array(z.object({ id, text: z.string() })).max(20),
});
export type ScaleToRate = z.infer<typeof scaleToRate>;

export const rating = z.object({
  id,
  ratedAt: z.iso.datetime(),
  /** Null when too many lines were left out for a score: the occasion is kept, and is a gap. */
  strength: z.number().nullable(),
  /** Some lines were left out. */
  partial: z.boolean(),
  /** As it was answered; items left out are absent. */
  answers: z.array(z.object({ itemId: id, confidence: z.number() })).max(60),
});

/** Norms of a scale, or null when it has none: then no change is called reliable. */
export const norms = z
  .object({
    sd: z.number(),
    reliability: z.number(),
    mean: z.number().nullable(),
    kind: z.string().nullable(),
    source: z.string(),
  })
  .nullable();

export const ratedScale = z.object({
  id,
  title: z.string(),
  /** The range of the score; 0 to 100 on our own scales. */
  lowest: z.number(),
  highest: z.number(),
  norms,
  /** The line that the client wants to reach. */
  target: z.number().nullable(),
  items: z.array(z.object({ id, text: z.string() })).max(60),
  /** Oldest first. */
  ratings: z.array(rating).max(400),
});
export type RatedScale = z.infer<typeof ratedScale>;

export const efficacyView = z.object({ timeZone: z.string(), scales: z.array(ratedScale).max(20) });
