import { newId } from "#lib/uuid.ts";
import { anyClient, type Matrix, ownClientOnly, ownCoachOnly } from "#test/matrix.ts";
import { asCoach, type ClientPerson, type Member, type Practice } from "#test/people.ts";
import { addPart, beginDocument, finishDocument, removeDocument } from "./commands.ts";
import { type BeginInput, limits } from "./schema.ts";

type Pair = { practice: Practice; coach: Member; client: ClientPerson };

export const aText = Buffer.from("Tuesday: asked the first question.\n");

/** The beginning of a document of this content. */
export function aDocument(clientId: string, content: Uint8Array, change: Partial<BeginInput> = {}): BeginInput {
  const documentId = newId();
  return { clientId, documentId, name: "notes.txt", size: content.length, sharing: "shared", ...change };
}

/** The parts of a content as a browser sends them. */
export function partsOf(documentId: string, content: Uint8Array) {
  return Array.from({ length: Math.ceil(content.length / limits.part) }, (_, position) => {
    const part = content.subarray(position * limits.part, (position + 1) * limits.part);
    return { documentId, position, content: Buffer.from(part).toString("base64") };
  });
}

const aBegunDocument = ({ practice, coach, client }: Pair) =>
  beginDocument(asCoach(practice, coach), aDocument(client.clientId, aText));

/** A document in the record. */
export async function aKeptDocument(
  { practice, coach, client }: Pair,
  content: Uint8Array = aText,
  change: Partial<BeginInput> = {},
) {
  const ctx = asCoach(practice, coach);
  const { documentId } = await beginDocument(ctx, aDocument(client.clientId, content, change));
  for (const part of partsOf(documentId, content)) await addPart(ctx, part);
  return finishDocument(ctx, { documentId });
}

export const documentsMatrix: Matrix<"documents"> = {
  ofClient: { input: ({ client }) => ({ clientId: client.clientId }), verdicts: ownCoachOnly },
  file: { input: (world) => aKeptDocument(world), verdicts: ownCoachOnly },
  begin: { input: ({ client }) => aDocument(client.clientId, aText), verdicts: ownCoachOnly },
  addPart: {
    input: async (world) => {
      const [part] = partsOf((await aBegunDocument(world)).documentId, aText);
      if (!part) throw new Error("A text has a part.");
      return part;
    },
    verdicts: ownCoachOnly,
  },
  finish: { input: (world) => aKeptDocument(world), verdicts: ownCoachOnly },
  setSharing: {
    input: async (world) => ({ ...(await aKeptDocument(world)), sharing: "private" as const }),
    verdicts: ownCoachOnly,
  },
  remove: { input: (world) => aKeptDocument(world), verdicts: ownCoachOnly },
  restore: {
    input: async (world) => removeDocument(asCoach(world.practice, world.coach), await aKeptDocument(world)),
    verdicts: ownCoachOnly,
  },
  sharedWithMe: { input: () => undefined, verdicts: anyClient },
  myFile: { input: (world) => aKeptDocument(world), verdicts: ownClientOnly },
};
