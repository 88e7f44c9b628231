import * as z from "zod";
import { type AgendaReason, agendaCodes } from "#domain/protocol/agenda.ts";
import { id, line, version } from "#lib/schema.ts";

export const limits = { items: 30, title: 160, minutes: 240 } as const;

export const code = z.enum(agendaCodes);

const item = {
  /** Of the method's, or null for one that the coach wrote. */
  code: code.nullable(),
  /** In the coach's own words; empty for one of the method's. */
  title: line.max(limits.title, "Please keep this below 160 characters."),
  minutes: z.int().min(0, "From 0 to 240 minutes, please.").max(limits.minutes, "From 0 to 240 minutes, please."),
  ifTimeAllows: z.boolean(),
  done: z.boolean(),
};
const itemInput = z
  .object(item)
  .refine(({ code: of, title }) => of !== null || title !== "", { path: ["title"], error: "Say what it is." });

/** The agenda as it is sealed. */
export const keptAgenda = z.array(z.object(item)).max(limits.items);
export type KeptAgenda = z.infer<typeof keptAgenda>;

/** The agenda as the coach has arranged it; null goes back to the suggested one. `version` is the agenda's own. */
export const agendaInput = z.object({
  sessionId: id,
  version,
  items: z.array(itemInput).max(limits.items, "An agenda has at most 30 items.").nullable(),
});
export type AgendaInput = z.infer<typeof agendaInput>;

/** Why it is suggested, with the figures to put it into words. */
const because = z.custom<AgendaReason>((value) => typeof value === "object" && value !== null && "code" in value);

export const agendaItem = z.object({
  ...item,
  /** Null for what the coach wrote, and for what is no longer suggested. */
  because: because.nullable(),
  /** Safety has paused it since it was put here. */
  resting: z.boolean(),
});
export type AgendaItem = z.infer<typeof agendaItem>;

export const agenda = z.object({ arranged: z.boolean(), items: z.array(agendaItem).max(limits.items) });
export type Agenda = z.infer<typeof agenda>;

/** The agenda with its own version; also what a conflict shows. */
export const agendaReceipt = z.object({ agenda, version: z.int() });
export type AgendaReceipt = z.infer<typeof agendaReceipt>;
