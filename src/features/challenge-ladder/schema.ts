import * as z from "zod";
import { audiences } from "#content/audiences.ts";
import { id, plainWords, version } from "#lib/schema.ts";
import { attempt, percent } from "./attempts/schema.ts";
import { preparation } from "./preparation/schema.ts";
import { progression } from "./progression/schema.ts";
import { proposal } from "./proposals/schema.ts";

export const limits = { title: 160, criterion: 600, context: 160, conditions: 300, support: 300, rungs: 30 } as const;

const line = (most: number) => plainWords.max(most, `Please keep this below ${most} characters.`);
/** The name of a ladder or a rung. */
export const title = line(limits.title).min(1, "Give it a name.");
const key = z.string().max(60);
const ladderStatus = z.enum(["draft", "agreed", "archived"]);

export const stakes = z.enum(["low", "reversible", "high"]);

/** Rungs that one rung may have taken over in its life. */
const absorbed = 60;

/** One rung as the coach designs it. The browser makes the id of a new one. */
export const rungInput = z.object({
  id,
  title,
  criterion: line(limits.criterion),
  context: line(limits.context),
  /** Who is there, where, how long. */
  conditions: line(limits.conditions),
  /** Who or what helps. */
  support: line(limits.support),
  expectedDistress: percent.nullable(),
  efficacy: percent.multipleOf(10, "Whole tens, please.").nullable(),
  forecast: percent.nullable(),
  stakes,
  /** A talk afterwards is arranged. */
  debriefPlanned: z.boolean(),
  /** Rungs that were merged into this one: their attempts count here, once. */
  absorbs: z.array(id).max(absorbed),
});
export type RungInput = z.infer<typeof rungInput>;

function standsOnce(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

/** The whole ladder, easiest rung first; rungs that are left out are set aside, never deleted. */
export const saveInput = z.object({
  ladderId: id,
  version,
  title,
  rungs: z
    .array(rungInput)
    .max(limits.rungs)
    .refine((rungs) => standsOnce(rungs.flatMap(({ id, absorbs }) => [id, ...absorbs])), "A rung stands twice."),
});
export type SaveInput = z.infer<typeof saveInput>;

const chosen = z.array(key).min(1, "Choose a rung.").max(limits.rungs);

/** The browser makes the ladder's id, so that pressing twice makes one ladder. */
export const createInput = z.object({
  ladderId: id,
  clientId: id,
  start: z.discriminatedUnion("from", [
    z.object({ from: z.literal("blank"), title }),
    z.object({ from: z.literal("template"), key, rungs: chosen }),
    z.object({ from: z.literal("own"), templateId: id, rungs: chosen }),
  ]),
});
export type CreateInput = z.infer<typeof createInput>;

export const agreeInput = z.object({ ladderId: id, version });
export type AgreeInput = z.infer<typeof agreeInput>;

export const clientRef = z.object({ clientId: id });
export const rungRef = z.object({ rungId: id });

export const ladderReceipt = z.object({ id, version: z.int(), status: ladderStatus });
export type LadderReceipt = z.infer<typeof ladderReceipt>;

/** A hundred of its own, and as many of each rung merged into it. */
const attempts = z.array(attempt).max(100 * (1 + absorbed));

export const rung = rungInput.extend({ attempts });
export type Rung = z.infer<typeof rung>;

/** A ladder on which nothing was tried for long, or on which wins come so easily that they build little. */
const notice = z.enum(["stalled", "fragile"]).nullable();

const ladderCore = z.object({
  id,
  title: z.string(),
  status: ladderStatus,
  /** From when on the client sees it; null while it is the coach's draft. */
  offeredAt: z.iso.datetime().nullable(),
  agreedAt: z.iso.datetime().nullable(),
  version: z.int(),
  /** The rung the client is working on; null when the ladder is climbed or empty. */
  currentRungId: id.nullable(),
});

export const coachLadder = ladderCore.extend({
  rungs: z.array(rung.extend({ progression: progression.nullable() })).max(limits.rungs),
  /** Taken off the ladder, with attempts that stay on record. */
  setAside: z.array(rung).max(200),
});
export type CoachLadder = z.infer<typeof coachLadder>;

export const coachView = z.object({
  client: z.object({ id, name: z.string() }),
  /** A safety pause holds new attempts. */
  paused: z.boolean(),
  /** A safety pause holds designing as well: ladders can be read, not changed. */
  designPaused: z.boolean(),
  /** A safety pause holds sorting what is in one's control as well: no work of this kind for now. */
  controlPaused: z.boolean(),
  /** False when the client keeps reflections to themselves. */
  reflectionsShared: z.boolean(),
  ladders: z.array(coachLadder).max(50),
  putAway: z.array(z.object({ id, title: z.string() })).max(50),
  proposals: z.array(proposal).max(200),
});
export type CoachView = z.infer<typeof coachView>;

/** A rung as the client sees it: what to do, never the coach's estimates. */
export const clientRung = rung.pick({
  id: true,
  title: true,
  criterion: true,
  context: true,
  conditions: true,
  support: true,
  attempts: true,
});
export type ClientRung = z.infer<typeof clientRung>;

export const clientLadder = ladderCore.extend({
  rungs: z.array(clientRung).max(limits.rungs),
  setAside: z.array(clientRung).max(200),
  notice,
});
export type ClientLadder = z.infer<typeof clientLadder>;

export const clientView = z.object({
  paused: z.boolean(),
  ladders: z.array(clientLadder).max(50),
  proposals: z.array(proposal).max(200),
});
export type ClientView = z.infer<typeof clientView>;

export const clientRungView = z.object({
  paused: z.boolean(),
  reflectionsShared: z.boolean(),
  /** False while the ladder waits for the client's agreement, or the rung was set aside. */
  open: z.boolean(),
  /** From 1; null when set aside. */
  position: z.int().nullable(),
  ladder: z.object({ id, title: z.string() }),
  rung: clientRung,
  preparation,
  /** Null while the ladder rests, and where there is nothing to say yet. */
  progression: progression.nullable(),
  /** The rung above; null at the top. */
  next: z.object({ id, title: z.string() }).nullable(),
});
export type ClientRungView = z.infer<typeof clientRungView>;

export const template = z.object({
  key,
  title: z.string(),
  /** Whom it suits first; the picker groups by it. */
  suits: z.enum(audiences),
  audience: z.string(),
  basis: z.string(),
  sources: z
    .array(z.object({ authors: z.string(), year: z.int(), title: z.string(), publishedIn: z.string() }))
    .max(20),
  rungs: z
    .array(z.object({ key, title: z.string(), criterion: z.string(), conditions: z.string(), context: z.string() }))
    .max(limits.rungs),
});
export type Template = z.infer<typeof template>;
export const templates = z.array(template).max(50);

/** Where a ladder stands, for a record, a caseload or a portal's home. */
export const ladderSummary = z.object({
  ladderId: id,
  title: z.string(),
  status: ladderStatus,
  steps: z.array(z.enum(["unassisted", "assisted", "tried", "ahead"])).max(limits.rungs),
  current: z.object({ rungId: id, position: z.int(), title: z.string(), forecastLocked: z.boolean() }).nullable(),
  notice,
});
export type LadderSummaryData = z.infer<typeof ladderSummary>;
