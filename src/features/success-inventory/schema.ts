import * as z from "zod";
import { isPlace, MOST_CHOSEN } from "#content/inventory/steps.ts";
import { EXPLAIN, explainInput, explanation } from "#features/attribution/schema.ts";
import { MOST_STRENGTHS, meaning } from "#features/evidence/meaning/schema.ts";
import { lifeDomain, recall, sharing } from "#features/journal/schema.ts";
import { id } from "#lib/schema.ts";

export const EARLIEST_YEAR = 1920;

const answer = z.string().trim().max(4_000, "Please keep this below 4,000 characters.");
const tenth = z.int().min(0).max(10).nullable();
const year = z.int().min(EARLIEST_YEAR, "Please check the year.").max(9_999);

/** A past success, named in a few words. The entry has the operation's id, so that more can be said before we know it. */
export const nameInput = z.object({
  operationId: id,
  what: answer.min(1, "A few words are enough."),
  lifeDomain,
  year,
  sharing,
});
export type NameInput = z.infer<typeof nameInput>;

/** What can be said in words about a success: the card's five recall prompts, and "I could do this because I…". */
export const questions = ["challenge", "actions", "obstacles", "resources", "feelings", "because"] as const;
export type Question = (typeof questions)[number];

/** An answer, written by somebody who saw `before`. Where something else stands by now, both are kept. */
export const answerInput = z.object({
  operationId: id,
  entryId: id,
  question: z.enum(questions),
  before: z.string().max(4_000),
  text: answer,
});
export type AnswerInput = z.infer<typeof answerInput>;

/** How hard it felt, and how much it took. */
export const feltInput = z.object({ operationId: id, entryId: id, difficulty: tenth, effort: tenth });
export type FeltInput = z.infer<typeof feltInput>;

/**
 * Strengths that it shows, as they stand after the change, and as their writer saw them before it. What was named on
 * another device in between stays. An earlier release did not say what it saw.
 */
export const strengthsInput = z.object({
  operationId: id,
  entryId: id,
  before: meaning.shape.strengths.optional(),
  strengths: meaning.shape.strengths,
});
export type StrengthsInput = z.infer<typeof strengthsInput>;

/** Where somebody is by now, and what they chose for a closer look. */
export const moveInput = z.object({
  operationId: id,
  place: z.string().max(40).refine(isPlace, "This step does not exist."),
  chosen: z.array(id).max(MOST_CHOSEN),
  finished: z.boolean(),
});
export type MoveInput = z.infer<typeof moveInput>;

/** Deeds of an inventory as they wait on a phone, by kind. */
export const deeds = {
  "inventory.name": nameInput,
  "inventory.answer": answerInput,
  "inventory.felt": feltInput,
  "inventory.strengths": strengthsInput,
  "inventory.move": moveInput,
  [EXPLAIN]: explainInput,
} as const;
export type Deeds = { [Kind in keyof typeof deeds]: z.infer<(typeof deeds)[Kind]> };

export const done = z.object({});

export const success = z.object({
  id,
  what: z.string(),
  lifeDomain: lifeDomain.nullable(),
  year: z.int(),
  recall,
  because: z.string(),
  strengths: z.array(z.string()).max(MOST_STRENGTHS),
  difficulty: tenth,
  effort: tenth,
  explanation: explanation.nullable(),
});
export type Success = z.infer<typeof success>;

/** A client's inventory as far as they got. */
export const inventory = z.object({
  clientId: id,
  /** False while it rests for their safety. */
  allowed: z.boolean(),
  place: z.string(),
  chosen: z.array(id).max(MOST_CHOSEN),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  successes: z.array(success).max(100),
  sharing,
  canShare: z.boolean(),
  thisYear: z.int(),
});
export type Inventory = z.infer<typeof inventory>;

/** Whether to offer it, and how. */
export const standing = z.object({ standing: z.enum(["resting", "not_begun", "under_way", "finished"]) });
export type Standing = z.infer<typeof standing>["standing"];
