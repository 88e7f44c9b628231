import * as z from "zod";
import { id, version } from "#lib/schema.ts";

/** Shows a ladder to its client as the coach sees it now. */
export const offerInput = z.object({ ladderId: id, version });
export type OfferInput = z.infer<typeof offerInput>;

/** Puts a ladder away, or brings it back. */
export const archiveInput = z.object({ ladderId: id, archived: z.boolean() });
export type ArchiveInput = z.infer<typeof archiveInput>;
