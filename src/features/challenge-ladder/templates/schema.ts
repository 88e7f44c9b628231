import * as z from "zod";
import { id, plainWords, version } from "#lib/schema.ts";
import { limits, rungInput, title } from "../schema.ts";

const audience = plainWords.max(160, "Please keep this below 160 characters.");

/** A rung of a template: what to do, without anyone's own figures. */
export const templateRung = rungInput
  .pick({ title: true, criterion: true, conditions: true, context: true, expectedDistress: true, stakes: true })
  .extend({ key: plainWords.min(1).max(60) });
export type TemplateRung = z.infer<typeof templateRung>;

const rungs = z
  .array(templateRung)
  .min(1, "A template needs a rung.")
  .max(limits.rungs)
  .refine((each) => new Set(each.map(({ key }) => key)).size === each.length, "A rung stands twice.");

/** The browser makes the template's id, so that pressing twice makes one. */
export const saveTemplateInput = z.object({ templateId: id, title, audience, rungs });
export type SaveTemplateInput = z.infer<typeof saveTemplateInput>;

export const nameTemplateInput = z.object({ templateId: id, version, title, audience });
export type NameTemplateInput = z.infer<typeof nameTemplateInput>;

export const archiveTemplateInput = z.object({ templateId: id, archived: z.boolean() });
export type ArchiveTemplateInput = z.infer<typeof archiveTemplateInput>;

export const ownTemplate = z.object({
  id,
  version: z.int(),
  title: z.string(),
  audience: z.string(),
  rungs: z.array(templateRung).max(limits.rungs),
});
export type OwnTemplate = z.infer<typeof ownTemplate>;
export const ownTemplates = z.array(ownTemplate).max(200);

export const templateReceipt = z.object({ id, version: z.int() });
export type TemplateReceipt = z.infer<typeof templateReceipt>;
