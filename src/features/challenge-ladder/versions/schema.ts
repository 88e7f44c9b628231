import * as z from "zod";
import { id, version } from "#lib/schema.ts";
import { limits, rungInput } from "../schema.ts";

/** Asks for the saves of a ladder, newest first; `before` a version for the page that follows. */
export const versionsInput = z.object({ ladderId: id, before: version.optional() });
export type VersionsInput = z.infer<typeof versionsInput>;

/** How many saves stand on one page. */
export const pageOfVersions = 30;

export const versionLine = z.object({
  version: z.int(),
  savedAt: z.iso.datetime(),
  /** Name of the coach who saved it. */
  savedBy: z.string(),
});

export const versionPage = z.object({ lines: z.array(versionLine).max(pageOfVersions), more: z.boolean() });
export type VersionPage = z.infer<typeof versionPage>;

export const versionRef = z.object({ ladderId: id, version });
export type VersionRef = z.infer<typeof versionRef>;

/** A ladder as it stood after one save. */
export const snapshot = z.object({ title: z.string(), rungs: z.array(rungInput).max(limits.rungs) });
export type Snapshot = z.infer<typeof snapshot>;
