import * as z from "zod";
import { type AgendaReason, agendaCodes } from "#domain/protocol/agenda.ts";
import { tiers } from "#domain/safety/practices.ts";
import { choice } from "#features/challenge-ladder/progression/schema.ts";
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

const count = z.int();
/** Why it is suggested, with the figures to put it into words. */
const because = z.discriminatedUnion("code", [
  z.object({ code: z.literal("always") }),
  z.object({ code: z.literal("tier"), tier: z.enum(tiers) }),
  z.object({ code: z.literal("open_actions"), count, overdue: count }),
  z.object({ code: z.literal("ratings_due"), count }),
  z.object({ code: z.literal("since_last"), count }),
  z.object({ code: z.literal("week"), week: count }),
  z.object({ code: z.literal("reliving"), session: count, of: count }),
  z.object({ code: z.literal("no_ladder"), week: count }),
  z.object({ code: z.literal("rung"), position: count, advice: choice.nullable() }),
  z.object({ code: z.literal("ending"), weeksLeft: count }),
]) satisfies z.ZodType<AgendaReason>;

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
