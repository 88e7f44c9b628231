import * as z from "zod";
import { day, id, version } from "#lib/schema.ts";
import { lift, person } from "../lifts/schema.ts";
import { referral } from "../referrals/schema.ts";
import { allowed, FLAGS_SHOWN, flag, flagKind, tier, words } from "../schema.ts";

/** Days until somebody looks at an open flag again, where nobody names another day. */
export const RECHECK_DAYS = 7;

/** "I have seen this", with the day on which to look again; `RECHECK_DAYS` later where none is named. */
export const acknowledgeInput = z.object({ flagId: id, version, recheckOn: day.optional() });
export type AcknowledgeInput = z.input<typeof acknowledgeInput>;

/** What was found on looking again, and the next day to look. */
export const recheckInput = z.object({
  operationId: id,
  flagId: id,
  version,
  found: words("Say what you found."),
  nextOn: day.nullable().default(null),
});
export type RecheckInput = z.input<typeof recheckInput>;

const moment = z.iso.datetime();

/** Something that the judgement took in: where it comes from, when, until when it says anything. */
export const signal = z.object({
  source: z.enum(["coach", "client", "screen", "expired_screen", "ladder"]),
  /** Which observation; null for a screen, whose answers stay with the client. */
  kind: flagKind.nullable(),
  tier,
  status: z.enum(["active", "cleared", "overridden"]),
  since: moment,
  /** Empty where no member of staff wrote it. */
  author: z.string(),
  /** Null when it holds until somebody ends it. */
  validUntil: moment.nullable(),
});
export type Signal = z.infer<typeof signal>;

export const told = z.object({ name: z.string(), step: z.enum(["flag_raised", "flag_escalated"]), at: moment });
export const recheck = z.object({ id, found: z.string(), by: z.string(), at: moment, nextOn: day.nullable() });

export const flagRecord = flag.extend({
  /** Who noted it; empty when the client did. */
  author: z.string(),
  acknowledgedBy: z.string(),
  closedBy: z.string(),
  told: z.array(told).max(1_000),
  rechecks: z.array(recheck).max(200),
  referrals: z.array(referral).max(200),
});
export type FlagRecord = z.infer<typeof flagRecord>;

export const safetyRecord = z.object({
  client: z.object({ clientId: id, name: z.string(), timeZone: z.string(), isOwn: z.boolean() }),
  /** The member who asks. */
  me: person,
  practiceName: z.string(),
  supervises: z.boolean(),
  /** Supervisors other than whoever asks. */
  supervisors: z.int(),
  tier,
  allowed,
  /** When time alone changes tier or practices next; null when it does not. */
  expiresAt: moment.nullable(),
  recheckDue: z.boolean(),
  signals: z.array(signal).max(2_000),
  flags: z.array(flagRecord).max(FLAGS_SHOWN),
  flagCount: z.int(),
  lifts: z.array(lift).max(500),
});
export type SafetyRecord = z.infer<typeof safetyRecord>;
