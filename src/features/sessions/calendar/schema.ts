import * as z from "zod";

/** What a calendar program asks with; anything that is no token is simply unknown. */
export const feedInput = z.object({ token: z.string().max(200) });
export type FeedInput = z.infer<typeof feedInput>;
/** A file for calendar programs (RFC 5545). */
export const feedFile = z.object({ ics: z.string() });

/** Whether there is an address, and since when. It cannot be shown again: only its hash is kept. */
export const feedState = z.object({ openedAt: z.iso.datetime().nullable() });
export const feedAddress = z.object({ address: z.url(), openedAt: z.iso.datetime() });
export type FeedAddress = z.infer<typeof feedAddress>;
