import * as z from "zod";
import { id, version } from "#lib/schema.ts";

/** A minute of the day by the client's clock. */
const minute = z.int().min(0).max(1_439);
/** 1 is Monday. */
const weekday = z.int().min(1).max(7);

/** As many times a day as a person can be reminded without it becoming noise. */
export const MOST_TIMES = 4;

const different = (values: readonly number[]) => new Set(values).size === values.length;
const days = z.array(weekday).max(7).refine(different, "Choose each day once.");
const minutes = z.array(minute).max(MOST_TIMES).refine(different, "Choose each time once.");

/** Hours at which a reminder of ratings may come: never at night. */
export const ratingHours = { earliest: 7, latest: 20 } as const;
const hour = z.int().min(ratingHours.earliest).max(ratingHours.latest);

export const channel = z.enum(["mail", "push"]);

const choice = {
  channel,
  quietFrom: minute,
  quietUntil: minute,
  moment: z.object({ enabled: z.boolean(), days, minutes }),
  /** On the day of the weekly review. */
  review: z.object({ enabled: z.boolean(), minute }),
  /** On days when a rating is due. */
  rating: z.object({ enabled: z.boolean(), hour }),
};

/** What a client wants to be reminded of, and how. `version` 0 where nothing has been chosen yet. */
export const chooseInput = z
  .object({ version: version.or(z.literal(0)), ...choice })
  .refine(({ moment }) => !moment.enabled || moment.days.length > 0, {
    path: ["moment", "days"],
    error: "Choose at least one day.",
  })
  .refine(({ moment }) => !moment.enabled || moment.minutes.length > 0, {
    path: ["moment", "minutes"],
    error: "Choose at least one time.",
  });
export type ChooseInput = z.infer<typeof chooseInput>;

export const device = z.object({
  id,
  browser: z.string().nullable(),
  system: z.string().nullable(),
  /** SHA-256 of its endpoint in hexadecimal, by which a browser knows itself. */
  fingerprint: z.string(),
  addedAt: z.iso.datetime(),
});
export type Device = z.infer<typeof device>;

export const settings = z.object({
  version: z.int().min(0),
  ...choice,
  /** Three went unanswered, so that none follow until the client writes something or chooses again. */
  paused: z.boolean(),
  devices: z.array(device).max(20),
  /** What browsers subscribe with; null where the operator has turned web push off. */
  pushKey: z.string().nullable(),
});
export type ReminderSettings = z.infer<typeof settings>;

export const MOST_DEVICES = 10;

export const addDeviceInput = z.object({
  endpoint: z.url().max(1_000),
  keys: z.object({ p256dh: z.string().regex(/^[\w-]{87}$/), auth: z.string().regex(/^[\w-]{22}$/) }),
});
export type AddDeviceInput = z.infer<typeof addDeviceInput>;

export const deviceRef = z.object({ deviceId: id });
export const devices = z.array(device).max(20);

export const stopInput = z.object({ token: z.string().max(1_000) });
export const stopped = z.object({ stopped: z.boolean() });
