import * as z from "zod";
import { id } from "#lib/schema.ts";
import { action } from "../actions/schema.ts";
import { place } from "../schema.ts";

const mySession = z.object({ id, startsAt: z.iso.datetime(), minutes: z.int(), place });

/** What a client sees of their sessions: what comes, what their coach wrote for them, what was agreed. */
export const mySessions = z.object({
  timeZone: z.string(),
  coming: z.array(mySession.extend({ whereabouts: z.string(), cancelled: z.boolean() })).max(50),
  /** Summaries that the coach shared, the latest session first. */
  summaries: z.array(mySession.extend({ text: z.string(), sharedAt: z.iso.datetime() })).max(100),
  actions: z.array(action).max(100),
});
export type MySessions = z.infer<typeof mySessions>;

/** The next session in short; null when none is planned. */
export const myNextSession = z
  .object({ timeZone: z.string(), startsAt: z.iso.datetime(), minutes: z.int() })
  .nullable();
export type MyNextSession = z.infer<typeof myNextSession>;
