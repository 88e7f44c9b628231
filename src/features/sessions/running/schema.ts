import * as z from "zod";
import { phases } from "#domain/protocol/phases.ts";
import { tiers } from "#domain/safety/practices.ts";
import { id } from "#lib/schema.ts";
import { actions } from "../actions/schema.ts";
import { agendaReceipt } from "../agenda/schema.ts";
import { keptWords, shared } from "../notes/schema.ts";
import { frame } from "../schema.ts";

/** A session as its coach prepares, runs and ends it. */
export const sessionView = z.object({
  session: frame,
  /** Counted from 1 among those of the engagement that were held or are to be. */
  number: z.int(),
  client: z.object({ id, name: z.string(), timeZone: z.string(), email: z.string().nullable() }),
  /** The coach's own zone, by which the session is planned. */
  timeZone: z.string(),
  now: z.iso.datetime(),
  /** Of the engagement on the day of the session; null before its start. */
  week: z.int().nullable(),
  weeks: z.int(),
  phases: z.array(z.enum(phases)).max(phases.length),
  tier: z.enum(tiers),
  agenda: agendaReceipt,
  notes: keptWords,
  summary: keptWords,
  shared,
  actions,
  /** Whose drafts on this device belong here. */
  person: z.string(),
});
export type SessionView = z.infer<typeof sessionView>;
