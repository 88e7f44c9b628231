import * as z from "zod";
import { day, id, version } from "#lib/schema.ts";
import { somethingSaid, words } from "../schema.ts";

export const MOST_OVERRIDE_DAYS = 28;

/** Tiers that ask for something, gentlest first. */
export const liftedTier = z.enum(["caution", "adapt", "preliminary", "pause", "stop"]);
/** A stop gives way to a clinician alone. */
export const overriddenTier = liftedTier.exclude(["stop"]);
export const basis = z.enum(["cleared", "co_treatment"]);

/** A clinician's word, as staff heard or read it. */
export const clearInput = z.object({
  operationId: id,
  clientId: id,
  tier: liftedTier,
  basis,
  clinician: words("Name the clinician and their profession.", 200).regex(
    somethingSaid,
    "Write the clinician’s name and profession.",
  ),
  said: words("Say what the clinician said, and how you know.").regex(
    somethingSaid,
    "Say what the clinician said, in a sentence.",
  ),
  /** The last day on which it counts; null for until something new happens. */
  lastDay: day.nullable().default(null),
});
export type ClearInput = z.input<typeof clearInput>;

/** A coach's wish to go on below stop; a supervisor decides. */
export const overrideInput = z.object({
  operationId: id,
  clientId: id,
  tier: overriddenTier,
  reason: words("Say why it is right to go on.").regex(somethingSaid, "Give the reason in a sentence."),
  days: z.int().min(1, "At least one day.").max(MOST_OVERRIDE_DAYS, `At most ${MOST_OVERRIDE_DAYS} days.`),
});
export type OverrideInput = z.infer<typeof overrideInput>;

export const liftRef = z.object({ liftId: id, version });
export type LiftRef = z.infer<typeof liftRef>;
export const liftReceipt = z.object({ id, version: z.int() });

/** What is sealed in a lift's `detail`. */
export const liftDetail = z.object({ reason: z.string(), clinician: z.string(), basis: basis.nullable() });

export const person = z.object({ id, name: z.string() });

export const lift = z.object({
  id,
  kind: z.enum(["clearance", "override"]),
  tier: liftedTier,
  basis: basis.nullable(),
  at: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  reason: z.string(),
  /** Empty for an override. */
  clinician: z.string(),
  author: person,
  supervisor: person.nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type Lift = z.infer<typeof lift>;
