import * as z from "zod";
import { id } from "#lib/schema.ts";

const words = (most: number, missing: string) =>
  z.string().trim().min(1, missing).max(most, `Please keep this below ${most} characters.`);

/** How much the client can influence something, in their own judgement. Nobody corrects it. */
export const influence = z.enum(["mine", "partly", "not_mine"]);
export type Influence = z.infer<typeof influence>;

const mapContent = z.object({
  situation: words(1_000, "Say in a few words what it is about."),
  parts: z
    .array(z.object({ text: words(300, "A few words are enough."), influence }))
    .min(1, "Write down at least one part of it.")
    .max(20, "Twenty parts are enough for one sitting."),
});
export const sealedMap = mapContent;

/** A situation taken apart by what one can influence. A changed map is a new one; the newest counts. */
export const mapInput = mapContent.extend({ operationId: id });
export type MapInput = z.infer<typeof mapInput>;

export const controlMap = mapContent.extend({ id, createdAt: z.iso.datetime() });
export type ControlMap = z.infer<typeof controlMap>;

/** A step so small that it can hardly be missed. */
export const stepInput = z.object({
  operationId: id,
  controlMapId: id.nullable().default(null),
  step: words(500, "Say what you will do, in a few words."),
});
export type StepInput = z.infer<typeof stepInput>;

export const stepOutcome = z.enum(["done", "partly", "not_done"]);
export type StepOutcome = z.infer<typeof stepOutcome>;

/** How a small step went, and what the client noticed of their own part in it; words are welcome and not needed. */
export const answerInput = z.object({
  id,
  operationId: id,
  outcome: stepOutcome,
  noticed: z.string().trim().max(2_000, "Please keep this below 2,000 characters.").default(""),
});
export type AnswerInput = z.infer<typeof answerInput>;

export const stepRef = z.object({ id });
export const receipt = z.object({ id });

export const microRung = z.object({
  id,
  step: z.string(),
  plannedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  outcome: stepOutcome.nullable(),
  noticed: z.string(),
});
export type MicroRung = z.infer<typeof microRung>;

const work = { map: controlMap.nullable(), steps: z.array(microRung).max(100) };

/** The client's own map and small steps, open ones and the newest first. */
export const myWork = z.object({
  ...work,
  /** Whether the coach sees it. */
  shared: z.boolean(),
});

export const clientRef = z.object({ clientId: id });

/** What a coach sees of it: nothing unless the client has agreed to share. */
export const workOfClient = z.object({ ...work, sharingGranted: z.boolean() });
export type WorkOfClient = z.infer<typeof workOfClient>;
