import * as z from "zod";
import { practices, tiers } from "#domain/safety/practices.ts";
import { observationKinds, selfReportKinds } from "#domain/safety/signals.ts";
import { day, id, version } from "#lib/schema.ts";

/** Words that somebody has to write. */
export const words = (missing: string, most = 2_000) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(most, `Please keep this below ${most.toLocaleString("en-GB")} characters.`);

/** At least three letters: a dot is no record. */
export const somethingSaid = /\p{L}.*\p{L}.*\p{L}/su;

const LONGEST_OFFLINE = 30 * 86_400_000;

export const observationKind = z.enum(observationKinds);
export const flagKind = z.enum([...observationKinds, ...selfReportKinds]);
export type FlagKind = z.infer<typeof flagKind>;
export const practice = z.enum(practices);
export const tier = z.enum(tiers);

/** What a coach saw or heard. The same operation id again raises nothing new. */
export const raiseInput = z.object({
  operationId: id,
  clientId: id,
  kind: observationKind,
  observed: words("Say what you saw or heard, in a sentence."),
  /** The day it was seen or heard; null when it was just now. */
  seenOn: day.nullable().default(null),
  /** Somebody may come to harm today: help comes first, the record later. */
  immediateDanger: z.boolean().default(false),
});
export type RaiseInput = z.input<typeof raiseInput>;

/** "I am not OK", from the client; words are welcome and not needed. `ago`: milliseconds for which a phone had no network. */
export const reportInput = z.object({
  operationId: id,
  note: z.string().trim().max(2_000).default(""),
  ago: z.int().min(0).max(LONGEST_OFFLINE).default(0),
});
export type ReportInput = z.input<typeof reportInput>;

/** Closes one flag or several at once with what came of them; the gravest tier needs a clinician's clearance on record. */
export const closeInput = z.object({
  clientId: id,
  flags: z
    .array(z.object({ flagId: id, version }))
    .min(1, "Choose at least one flag.")
    .max(50),
  outcome: words("Say what came of it.").regex(somethingSaid, "Say what came of it, in a sentence."),
});
export type CloseInput = z.infer<typeof closeInput>;

export const flagReceipt = z.object({ id, version: z.int() });
export const flagReceipts = z.array(flagReceipt).max(50);
export type FlagReceipt = z.infer<typeof flagReceipt>;
export const clientRef = z.object({ clientId: id });
export type ClientRef = z.infer<typeof clientRef>;

/** What is sealed in a flag's `detail` and `closing`. */
export const flagDetail = z.object({
  kind: flagKind,
  observed: z.string(),
  seenOn: day.nullable().default(null),
  immediateDanger: z.boolean().default(false),
});
export type FlagDetail = z.infer<typeof flagDetail>;
export const flagClosing = z.object({
  outcome: z.string(),
  /** Who cleared the gravest tier; empty otherwise. */
  clinician: z.string(),
  /** The clearance it rests on. Flags closed before clearances had rows of their own have none. */
  clearanceId: id.nullable().default(null),
});

export const flag = z.object({
  id,
  kind: flagKind,
  tier,
  observed: z.string(),
  seenOn: day.nullable(),
  immediateDanger: z.boolean(),
  raisedBy: z.enum(["member", "client"]),
  raisedAt: z.iso.datetime(),
  acknowledgedAt: z.iso.datetime().nullable(),
  recheckOn: day.nullable(),
  closedAt: z.iso.datetime().nullable(),
  closing: flagClosing.nullable(),
  version: z.int(),
});
export type Flag = z.infer<typeof flag>;

/** How many flags a screen shows: every open one first, then the newest. All of them are judged. */
export const FLAGS_SHOWN = 200;

export const allowed = z.record(practice, z.boolean());

export const safetyOfClient = z.object({
  tier,
  allowed,
  flags: z.array(flag).max(FLAGS_SHOWN),
  /** Flags in all, shown or not. */
  flagCount: z.int(),
  /** Supervisors other than whoever asks. */
  supervisors: z.int(),
});
export type SafetyOfClient = z.infer<typeof safetyOfClient>;

/** What a client may know: which practices wait. Never a tier, a reason or a label. */
export const mySafety = z.object({ allowed });

export const openFlag = z.object({
  id,
  clientId: id,
  clientInitials: z.string(),
  coachName: z.string(),
  kind: flagKind,
  tier,
  raisedAt: z.iso.datetime(),
  acknowledgedAt: z.iso.datetime().nullable(),
});
export type OpenFlag = z.infer<typeof openFlag>;

export const waitingOverride = z.object({
  id,
  clientId: id,
  clientInitials: z.string(),
  coachName: z.string(),
  tier,
  at: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type WaitingOverride = z.infer<typeof waitingOverride>;

/** Held back again since a clearance or an override has ended, though no flag is open. */
export const lapsedHold = z.object({
  clientId: id,
  clientInitials: z.string(),
  coachName: z.string(),
  kind: flagKind,
  tier,
  since: z.iso.datetime(),
});

/** What waits for a practice's supervisors. */
export const supervised = z.object({
  lapsed: z.array(lapsedHold).max(500),
  flags: z.array(openFlag).max(500),
  overrides: z.array(waitingOverride).max(500),
});
export type Supervised = z.infer<typeof supervised>;
