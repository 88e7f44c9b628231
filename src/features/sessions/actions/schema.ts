import * as z from "zod";
import { day, id, line, version } from "#lib/schema.ts";

export const limits = { what: 300, actions: 100 } as const;

/** Who does it. */
export const owners = ["client", "coach"] as const;
export const owner = z.enum(owners);

const words = {
  what: line.min(1, "Say what will be done.").max(limits.what, "Please keep this below 300 characters."),
  owner,
  dueOn: day.nullable(),
};

/** The browser makes the id, so that pressing twice makes one. */
export const addInput = z.object({ actionId: id, clientId: id, sessionId: id.nullable(), ...words });
export type AddInput = z.infer<typeof addInput>;
export const changeInput = z.object({ actionId: id, version, ...words });
export type ChangeInput = z.infer<typeof changeInput>;
export const doneInput = z.object({ actionId: id, version, done: z.boolean() });
export type DoneInput = z.infer<typeof doneInput>;
export const removeInput = z.object({ actionId: id, version, removed: z.boolean() });
export type RemoveInput = z.infer<typeof removeInput>;

export const action = z.object({
  id,
  sessionId: id.nullable(),
  owner,
  what: z.string(),
  dueOn: day.nullable(),
  /** The day has passed where the client is, and it is not done. */
  overdue: z.boolean(),
  doneAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type Action = z.infer<typeof action>;
export const actions = z.array(action).max(limits.actions);

export const clientRef = z.object({ clientId: id });
export const actionsOfClient = z.object({ clientId: id, timeZone: z.string(), actions });
