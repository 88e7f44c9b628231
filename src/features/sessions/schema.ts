import * as z from "zod";
import { day, id, plainWords, timeZone, version } from "#lib/schema.ts";

export const limits = {
  minutes: { fewest: 10, most: 240 },
  whereabouts: 500,
  weeks: 12,
  page: 50,
  overlaps: 20,
} as const;

export const places = ["in_person", "video", "phone"] as const;
export const place = z.enum(places);
export type SessionPlace = z.infer<typeof place>;

export const states = ["planned", "held", "missed", "cancelled"] as const;
export const state = z.enum(states);
export type SessionState = z.infer<typeof state>;

/** A time on the clock of the zone beside it. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give the time as hours and minutes, such as 09:30.");
const minutes = z
  .int("Give whole minutes, such as 50.")
  .min(limits.minutes.fewest, "A session takes at least 10 minutes.")
  .max(limits.minutes.most, "A session takes at most 4 hours.");
const whereabouts = plainWords.max(limits.whereabouts, "Please keep this below 500 characters.");

/** When and where, as the coach reads it off their own clock. */
const when = { date: day, time, timeZone, minutes };
export const slotInput = z.object({ clientId: id, ...when, except: id.nullable() });
export type SlotInput = z.infer<typeof slotInput>;

const otherSession = z.object({ id, clientName: z.string(), startsAt: z.iso.datetime(), minutes: z.int() });

/** What a time means: the moment, whether clocks leave that time out, and what else the coach has then. */
export const slot = z.object({
  startsAt: z.iso.datetime(),
  shifted: z.boolean(),
  past: z.boolean(),
  overlaps: z.array(otherSession).max(limits.overlaps),
});
export type Slot = z.infer<typeof slot>;

export const clientRef = z.object({ clientId: id });

/** The browser makes the ids: one per week, so that pressing twice plans each session once. */
export const planInput = z.object({
  sessionIds: z.array(id).min(1).max(limits.weeks),
  clientId: id,
  ...when,
  place,
  whereabouts,
  invite: z.boolean(),
});
export type PlanInput = z.infer<typeof planInput>;

export const sessionRef = z.object({ sessionId: id });
export type SessionRef = z.infer<typeof sessionRef>;
export const changeInput = z.object({ sessionId: id, version, ...when, place, whereabouts });
export type ChangeInput = z.infer<typeof changeInput>;
export const stateInput = z.object({ sessionId: id, version, state });
export type StateInput = z.infer<typeof stateInput>;
export const inviteInput = z.object({ sessionId: id, version });
export type InviteInput = z.infer<typeof inviteInput>;

/** A session in a list. */
export const sessionLine = z.object({
  id,
  clientId: id,
  clientName: z.string(),
  clientZone: z.string(),
  startsAt: z.iso.datetime(),
  timeZone: z.string(),
  minutes: z.int(),
  place,
  state,
  summaryShared: z.boolean(),
});
export type SessionLine = z.infer<typeof sessionLine>;

/** Where a page of past sessions goes on. */
export const cursor = z.object({ startsAt: z.iso.datetime().refine((value) => value > "0001"), id });
export const listInput = z.object({ before: cursor.optional() }).optional();
export type ListInput = z.infer<typeof listInput>;

export const coachSessions = z.object({
  timeZone: z.string(),
  coming: z.array(sessionLine).max(500),
  past: z.array(sessionLine).max(limits.page),
  /** Where older ones begin; null when there are none. */
  older: cursor.nullable(),
});
export type CoachSessions = z.infer<typeof coachSessions>;

/** What planning needs to know beforehand. */
export const clientSessions = z.object({
  client: z.object({ id, name: z.string(), timeZone: z.string(), email: z.string().nullable() }),
  /** The coach's own zone and day. */
  timeZone: z.string(),
  today: day,
  sessions: z.array(sessionLine).max(200),
});
export type ClientSessions = z.infer<typeof clientSessions>;

/** Time, place and state of a session: what a change of these is held against. */
export const frame = z.object({
  id,
  clientId: id,
  startsAt: z.iso.datetime(),
  timeZone: z.string(),
  minutes: z.int(),
  place,
  whereabouts: z.string(),
  state,
  /** Whether the client has an invitation to their calendar. */
  invited: z.boolean(),
  version: z.int(),
});
export type Frame = z.infer<typeof frame>;
export const frames = z.array(frame).min(1).max(limits.weeks);
