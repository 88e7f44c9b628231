import * as z from "zod";
import { isAnswered, screenKinds } from "#content/safety/screens.ts";
import { practices, tiers } from "#domain/safety/practices.ts";
import { id } from "#lib/schema.ts";

const screenKind = z.enum(screenKinds);

/** Answers in the order of the items, by their score. The same operation id again is the same check-in. */
export const takeInput = z
  .object({ operationId: id, screen: screenKind, answers: z.array(z.int().min(0).max(3)).max(8) })
  .refine(({ screen, answers }) => isAnswered(screen, answers), {
    path: ["answers"],
    error: "Please answer every question, or leave the check-in.",
  });
export type TakeInput = z.infer<typeof takeInput>;

/** What a check-in means for the exercises. No total: a number would only look like a verdict. */
export const outcome = z.object({
  screen: screenKind,
  takenAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  expired: z.boolean(),
  /** How much care this one check-in asks for; the words for it are on the screen, never this name. */
  care: z.enum(tiers),
});
export type Outcome = z.infer<typeof outcome>;

export const takeReceipt = z.object({ outcome, allowed: z.record(z.enum(practices), z.boolean()) });
export type TakeReceipt = z.infer<typeof takeReceipt>;

export const decideInput = z.object({ granted: z.boolean(), textVersion: z.int().min(1).max(1_000) });
export const decided = z.object({ granted: z.boolean() });
export type DecideInput = z.infer<typeof decideInput>;

/** Where a client stands with check-ins: their decision, and the newest of each. */
export const myScreens = z.object({
  consent: z.object({ granted: z.boolean(), decidedAt: z.iso.datetime() }).nullable(),
  taken: z.array(outcome).max(screenKinds.length),
});
export type MyScreens = z.infer<typeof myScreens>;

/** What is sealed in a screening's `result`. */
export const sealedResult = z.object({ answers: z.array(z.int()) });
