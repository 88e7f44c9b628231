import * as z from "zod";
import { day, id } from "#lib/schema.ts";

/** Of one field, in characters. */
export const MOST_WORDS = 4_000;
const words = z.string().trim().max(MOST_WORDS, "Please keep this below 4,000 characters.");
/** A step is one thing, so that one knows next week whether it was done. */
export const MOST_STEP = 300;
const step = z.string().trim().max(MOST_STEP, "Please keep this below 300 characters.");

export const lastSteps = ["done", "partly", "not_yet"] as const;
const lastStep = z.enum(lastSteps);

/** 1 is Monday. */
const weekday = z.int().min(1).max(7);
/** A week by its Monday. */
const week = day.refine((value) => new Date(value).getUTCDay() === 1, "A week begins on a Monday.");

export const choice = z.object({ enabled: z.boolean(), day: weekday });
export type Choice = z.infer<typeof choice>;

const content = { lastStep: lastStep.nullable(), reflection: words, nextStep: step };

/**
 * A review as far as it has come, as the phone sends it; the same operation id again changes nothing. `after` is the
 * operation that wrote what its author saw, null for a first word about the week.
 */
export const saveInput = z.object({ operationId: id, week, after: id.nullable(), ...content, finished: z.boolean() });
export type SaveInput = z.infer<typeof saveInput>;
/** Names the deed in the outbox. */
export const SAVE_REVIEW = "review.save";

export const receipt = z.object({ revision: id, finished: z.boolean() });
export type Receipt = z.infer<typeof receipt>;

export const review = z.object({ week: day, revision: id, ...content, finished: z.boolean() });
export type Review = z.infer<typeof review>;

const win = z.object({ id, what: z.string(), occurredOn: day });

/** This week, as the client can look back at it. */
export const mine = z.object({
  clientId: id,
  choice,
  week: day,
  /** Whether it waits: chosen, its day has come, and not finished. */
  due: z.boolean(),
  review: review.nullable(),
  /** What the review before meant to do next. */
  before: z.object({ week: day, nextStep: z.string() }).nullable(),
  wins: z.array(win).max(50),
});
export type Mine = z.infer<typeof mine>;

/** Finished reviews, the newest first; `before` is the week after which the page before ended. */
export const historyInput = z.object({ before: week.optional() });
export type HistoryInput = z.infer<typeof historyInput>;
export const history = z.object({
  reviews: z.array(review).max(20),
  /** Ask with it for the next page; null on the last one. */
  next: day.nullable(),
});
export type History = z.infer<typeof history>;
