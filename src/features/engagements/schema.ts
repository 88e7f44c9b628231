import * as z from "zod";
import { audiences } from "#content/audiences.ts";
import { useCases } from "#content/use-cases.ts";
import { longestWeeks, phases, plannedWeeks } from "#domain/protocol/phases.ts";
import { id, version } from "#lib/schema.ts";
import { handover } from "./handover/schema.ts";

export const WORDS_MAX = 1_000;
export const CLOSING_MAX = 8_000;

const person = z.object({ id, name: z.string() });

/** Every change starts from the version of the client that somebody saw. */
export const planRef = z.object({ clientId: id, version });

export const clientRef = z.object({ clientId: id });

const reason = z.string().trim().max(WORDS_MAX, "Please keep the reason below 1,000 characters.");

export const pauseInput = planRef.extend({ reason: reason.min(1, "Say why it pauses, if only in a word.") });
export type PauseInput = z.infer<typeof pauseInput>;

/** Goes on with the work, if wanted with the weeks that were rested added at the end. */
export const resumeInput = planRef.extend({ addWeeks: z.int().min(0).max(longestWeeks), reason });
export type ResumeInput = z.infer<typeof resumeInput>;

export const lengthInput = planRef.extend({
  weeks: z
    .int("Choose a whole number of weeks.")
    .min(plannedWeeks.fewest, `An engagement lasts at least ${plannedWeeks.fewest} weeks.`)
    .max(longestWeeks, `An engagement lasts at most ${longestWeeks} weeks.`),
  reason,
});
export type LengthInput = z.infer<typeof lengthInput>;

export const closing = z
  .string()
  .trim()
  .min(1, "Write a few lines to look back on.")
  .max(CLOSING_MAX, "Please keep this below 8,000 characters.");

export const completeInput = planRef.extend({
  closing,
  /** Whether the client may read the closing summary. */
  share: z.boolean(),
});
export type CompleteInput = z.infer<typeof completeInput>;

export const supervisorInput = planRef.extend({ supervisorId: id.nullable() });
export type SupervisorInput = z.infer<typeof supervisorInput>;

export const statuses = ["active", "paused", "completed"] as const;

/** An engagement as it is now, when somebody else changed it first. */
export const planNow = z.object({
  status: z.enum(statuses),
  weeks: z.int(),
  supervisorId: id.nullable(),
  version: z.int(),
});
export type PlanNow = z.infer<typeof planNow>;

export const eventKinds = [
  "paused",
  "resumed",
  "extended",
  "completed",
  "reopened",
  "handed_over",
  "supervisor_named",
] as const;

/** What happened to an engagement, for its coach. */
export const engagementEvent = z.object({
  id,
  engagementId: id,
  kind: z.enum(eventKinds),
  at: z.iso.datetime(),
  byName: z.string(),
  reason: z.string().nullable(),
  /** Length from then on, where that changed. */
  weeks: z.int().nullable(),
  /** The new coach or the supervisor. */
  memberName: z.string().nullable(),
});
export type EngagementEvent = z.infer<typeof engagementEvent>;

export const planWeek = z.object({
  week: z.int(),
  from: z.iso.date(),
  to: z.iso.date(),
  phases: z.array(z.enum(phases)).max(phases.length),
  restingDays: z.int(),
  standing: z.enum(["past", "now", "ahead"]),
});

/** A template that we ship. */
const template = z.object({ key: z.string(), title: z.string() });

export const engagementView = z.object({
  client: z.object({ id, name: z.string(), timeZone: z.string(), reachable: z.boolean() }),
  engagementId: id,
  version: z.int(),
  status: z.enum(statuses),
  audience: z.enum(audiences),
  focus: z.string(),
  /** Written when it was completed once before; only the coach sees it. */
  closing: z.string(),
  startsOn: z.iso.date(),
  weeks: z.int(),
  /** Null before the start. */
  week: z.int().nullable(),
  plan: z.array(planWeek).max(longestWeeks),
  sessionsHeld: z.int().nullable(),
  /** Planned and still ahead: they are cancelled when it is completed. */
  sessionsComing: z.int(),
  /** Who reads this, for what stays on the device while it is written. */
  person: z.string(),
  /** First day of the pause that lasts, and how many weeks to offer if it ends today. */
  pause: z.object({ since: z.iso.date(), weeksRested: z.int() }).nullable(),
  flagged: z.boolean(),
  /** What the use case suggests to begin with, without what the client has been given already. */
  start: z.object({ useCase: z.enum(useCases), scale: template.nullable(), ladder: template.nullable() }).nullable(),
  events: z.array(engagementEvent).max(200),
  handover: handover.nullable(),
  supervisor: person.nullable(),
  supervisors: z.array(person).max(500),
  colleagues: z.array(person).max(500),
});
export type EngagementView = z.infer<typeof engagementView>;
