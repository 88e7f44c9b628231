import * as z from "zod";
import { sharing } from "#features/journal/schema.ts";
import { mediaTypes } from "#lib/file-kind.ts";
import { id, line } from "#lib/schema.ts";

/** In bytes. A document travels in parts, so that each request stays below what the product takes at once. */
export const limits = { size: 5_000_000, part: 512 * 1024, ofClient: 50_000_000, count: 200 } as const;

const most = Math.ceil(limits.size / limits.part);
const encoded = (bytes: number) => Math.ceil(bytes / 3) * 4;

export const clientRef = z.object({ clientId: id });
export type ClientRef = z.infer<typeof clientRef>;
export const documentRef = z.object({ documentId: id });
export type DocumentRef = z.infer<typeof documentRef>;

/** The id is made by the browser: beginning again tells which parts are there already. */
export const beginInput = z.object({
  clientId: id,
  documentId: id,
  name: line.min(1, "Give the document a name.").max(150, "Please keep the name below 150 characters."),
  size: z
    .int()
    .min(1, "This file is empty.")
    .max(limits.size, "A document can have up to 5 MB. Send a smaller one, or a part of it."),
  sharing,
});
export type BeginInput = z.infer<typeof beginInput>;
export const begun = z.object({ documentId: id, parts: z.array(z.int()).max(most), isComplete: z.boolean() });
export type Begun = z.infer<typeof begun>;

export const partInput = documentRef.extend({
  position: z
    .int()
    .min(0)
    .max(most - 1),
  content: z.base64().min(4).max(encoded(limits.part)),
});
export type PartInput = z.infer<typeof partInput>;
export const partReceipt = documentRef.extend({ position: z.int() });

export const sharingInput = documentRef.extend({ sharing });
export type SharingInput = z.infer<typeof sharingInput>;

const mediaType = z.enum(mediaTypes);

/** A document in the list; its content is fetched apart. */
export const document = z.object({
  id,
  name: z.string(),
  mediaType,
  size: z.int(),
  sharing,
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
});
export type Document = z.infer<typeof document>;
export const documentsOfClient = z.object({
  documents: z.array(document).max(limits.count),
  /** Bytes that the client's documents take, of how many. */
  used: z.int(),
  room: z.int(),
});
export type DocumentsOfClient = z.infer<typeof documentsOfClient>;
export const sharedDocuments = z.object({ documents: z.array(document).max(limits.count) });

/** A document as it was added, for downloading. */
export const file = z.object({ name: z.string(), mediaType, content: z.base64().max(encoded(limits.size)) });
export type File = z.infer<typeof file>;
