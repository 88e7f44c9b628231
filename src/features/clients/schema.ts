import * as z from "zod";
import { audiences } from "#content/audiences.ts";
import { useCases } from "#content/use-cases.ts";
import { phases, plannedWeeks as weeks } from "#domain/protocol/phases.ts";
import { day, email, id, line, timeZone, version } from "#lib/schema.ts";
import { invitationState } from "./invitations/schema.ts";

const audience = z.enum(audiences, "Choose what fits best.");
/** An empty choice means that none of the card's use cases fits. */
const useCase = z
  .union([z.literal("").transform(() => null), z.enum(useCases)])
  .nullable()
  .default(null);
const plannedWeeks = z
  .int("Choose a whole number of weeks.")
  .min(weeks.fewest, "An engagement is planned for 6 to 12 weeks.")
  .max(weeks.most, "An engagement is planned for 6 to 12 weeks.");

/** What a coach writes down about a client and the work with them. An empty e-mail field means that there is none. */
export const particulars = z.object({
  name: line.min(1, "Give the client a name.").max(120, "Please keep the name below 120 characters."),
  email: z.union([z.literal("").transform(() => null), email]).nullable(),
  timeZone,
  audience,
  useCase,
  focus: z
    .string()
    .trim()
    .min(1, "Say what they want to be able to do.")
    .max(500, "Please keep this below 500 characters."),
  startsOn: day,
  plannedWeeks,
});
export type Particulars = z.output<typeof particulars>;
/** Particulars as a form holds them. */
export type ParticularsDraft = z.input<typeof particulars>;

export const clientRef = z.object({ clientId: id });
export type ClientRef = z.infer<typeof clientRef>;

/** The id is made by the form: sending it again adds nobody twice. */
export const addInput = clientRef.extend(particulars.shape);
export type AddInput = z.output<typeof addInput>;

export const updateInput = addInput.extend({ version });
export type UpdateInput = z.output<typeof updateInput>;

/** A client as they are now, when somebody else changed them first. */
export const currentParticulars = z.object({
  ...particulars.shape,
  email: z.string().nullable(),
  useCase: z.enum(useCases).nullable(),
  version: z.int(),
});
export type CurrentParticulars = z.output<typeof currentParticulars>;

export const clientReceipt = clientRef.extend({ version: z.int() });
export type ClientReceipt = z.infer<typeof clientReceipt>;

/** The head of a client's record. */
export const clientHeader = clientReceipt.extend({
  ...particulars.shape,
  email: z.string().nullable(),
  useCase: z.enum(useCases).nullable(),
  engagementId: id,
  status: z.enum(["active", "paused", "completed"]),
  archivedAt: z.iso.datetime().nullable(),
  /** From 1, counted where the client lives; null before the start. */
  week: z.int().nullable(),
  /** How long it lasts in all, with weeks that were added beyond the plan. */
  weeks: z.int(),
  /** Phases of the method that are open now. */
  phases: z.array(z.enum(phases)).max(phases.length),
  invitation: invitationState,
  consents: z.object({ coaching_record: z.boolean(), share_with_coach: z.boolean(), share_by_default: z.boolean() }),
});
export type ClientHeader = z.output<typeof clientHeader>;

/** What the form for a client offers, and where it starts. */
export const clientOptions = z.object({
  audiences: z
    .array(
      z.object({
        audience,
        examples: z.array(z.string().max(120)).max(5),
        /** What to begin with, those that suit the audience first. */
        presets: z
          .array(z.object({ useCase: z.enum(useCases), focus: z.string().max(120), weeks: z.int() }))
          .max(useCases.length),
      }),
    )
    .max(20),
  timeZones: z.array(z.string().max(64)).max(1_000),
  timeZone: z.string().max(64),
  today: day,
});
export type ClientOptions = z.infer<typeof clientOptions>;
