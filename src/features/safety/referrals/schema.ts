import * as z from "zod";
import { id, version } from "#lib/schema.ts";
import { words } from "../schema.ts";

const recipient = words("Say to whom you refer.", 200);
const letter = words("Write the letter.", 6_000);

export const draftInput = z.object({ operationId: id, flagId: id, recipient, letter });
export type DraftInput = z.infer<typeof draftInput>;

export const reviseInput = z.object({ referralId: id, version, recipient, letter });
export type ReviseInput = z.infer<typeof reviseInput>;

/** A referral and the version of it that a change starts from. */
export const referralRef = z.object({ referralId: id, version });
export type ReferralRef = z.infer<typeof referralRef>;

export const letterRef = z.object({ referralId: id });
export const referralReceipt = z.object({ id, version: z.int() });

export const referral = z.object({
  id,
  status: z.enum(["draft", "sent", "withdrawn"]),
  recipient: z.string(),
  letter: z.string(),
  author: z.string(),
  createdAt: z.iso.datetime(),
  consentedAt: z.iso.datetime().nullable(),
  consentNotedBy: z.string(),
  sentAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type Referral = z.infer<typeof referral>;

/** A letter as it is printed. */
export const letterToPrint = z.object({
  practiceName: z.string(),
  author: z.string(),
  recipient: z.string(),
  letter: z.string(),
  /** When it went out, or when it was last written. */
  on: z.iso.datetime(),
  timeZone: z.string(),
  isDraft: z.boolean(),
});
export type LetterToPrint = z.infer<typeof letterToPrint>;
