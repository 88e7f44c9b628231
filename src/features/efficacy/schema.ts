import * as z from "zod";
import { id } from "#lib/schema.ts";
import { limits, templateKey } from "./scales/schema.ts";
import { planInput } from "./schedule/schema.ts";

export const clientRef = z.object({ clientId: id });
export const scaleRef = z.object({ scaleId: id });

/** With a plan the first rating has a day; without one the scale is rated about weekly. */
export const assignInput = z.object({ clientId: id, templateKey, plan: planInput.optional() });
export type AssignInput = z.infer<typeof assignInput>;
export const takeInput = z.object({ templateKey });

/** One answer to "How sure are you that you can …". Whether it is a step of its scale is for the scale to say. */
export const answer = z.object({
  itemId: id,
  confidence: z.int("Confidence is a whole number.").min(0).max(100, "Confidence goes from 0 to 100."),
});

/** As many ratings of one scale as any view takes in: the latest of them. More than a year of days. */
export const MOST_RATINGS = 400;

/** How long a device may keep a rating before it is sent. */
export const LONGEST_OFFLINE = 30 * 86_400_000;

/** An occasion as the phone sends it; the same operation id again changes nothing. */
export const rateInput = z.object({
  operationId: id,
  scaleId: id,
  answers: z.array(answer).min(1, "Answer each line before you finish.").max(limits.items),
  /** The client was asked about the open lines and finished all the same. */
  leftOut: z.boolean().optional(),
  /** Milliseconds since it was rated, as the device measured them: it may have the wrong time, and never a future one. */
  ago: z
    .int()
    .min(0, "A rating cannot be from the future.")
    .max(LONGEST_OFFLINE, "This lay on your device for more than 30 days, which is too long to count.")
    .optional(),
});
export type RateInput = z.infer<typeof rateInput>;

/** The score is null when too many lines were left out for one. */
export const rateReceipt = z.object({ id, strength: z.number().nullable(), missing: z.int() });
export type RateReceipt = z.infer<typeof rateReceipt>;

export const targetInput = z.object({ scaleId: id, target: z.number().min(0).max(999).nullable() });
export type TargetInput = z.infer<typeof targetInput>;

/** What the rating screen shows: never the answers of the time before. */
export const scaleToRate = z.object({
  id,
  title: z.string(),
  answers: z.object({ min: z.number(), max: z.number(), step: z.number() }),
  items: z.array(z.object({ id, text: z.string() })).max(limits.items),
  /** Something neutral to try the steps on, the first time only. */
  practiceItem: z.string().nullable(),
  ended: z.boolean(),
  ratedToday: z.boolean(),
});
export type ScaleToRate = z.infer<typeof scaleToRate>;

export const rating = z.object({
  id,
  ratedAt: z.iso.datetime(),
  /** The day it was for the client. */
  on: z.iso.date(),
  /** Null when too many lines were left out for a score: the occasion is kept, and is a gap. */
  strength: z.number().nullable(),
  /** Some lines were left out. */
  partial: z.boolean(),
  /** Rated before or elsewhere and brought in from a file. */
  imported: z.boolean().optional(),
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
  /** The range of one answer; another than the score's where that is a sum. */
  itemLowest: z.number(),
  itemHighest: z.number(),
  norms,
  /** The line that the client wants to reach. */
  target: z.number().nullable(),
  items: z.array(z.object({ id, text: z.string(), reversed: z.boolean() })).max(60),
  /** Oldest first; the latest, should there ever be more. */
  ratings: z.array(rating).max(MOST_RATINGS),
  /** How many older ones are left out. */
  earlier: z.int().min(0),
  /** How many of the first scored ratings came before the work began, and are the baseline. */
  baseline: z.int().min(0),
  /** No longer rated. */
  ended: z.boolean(),
});
export type RatedScale = z.infer<typeof ratedScale>;
