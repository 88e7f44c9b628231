import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { fileKind } from "#lib/file-kind.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { contentOf, ownDocument } from "./queries.ts";
import { type BeginInput, type Begun, type DocumentRef, limits, type PartInput, type SharingInput } from "./schema.ts";

/**
 * Makes room for a document whose parts follow. Beginning the same again tells which parts are there already.
 * Throws `invalid` when the client's record has no room for it.
 */
export function beginDocument(ctx: CoachContext, input: BeginInput): Promise<Begun> {
  const { organisationId, coachId } = ctx.scope;
  const { clientId, documentId, name, size, sharing } = input;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    await takeTurn(tx, ctx.scope, clientId);
    const known = await tx.document.findFirst({
      where: { organisationId, clientId, id: documentId, removedAt: null },
      select: { completedAt: true, parts: { select: { position: true }, orderBy: { position: "asc" } } },
    });
    if (known) {
      const parts = known.parts.map(({ position }) => position);
      return { documentId, parts, isComplete: known.completedAt !== null };
    }
    await assertRoom(tx, ctx.scope, { clientId, size });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const { count } = await tx.document.createMany({
      data: [
        {
          ...{ organisationId, id: documentId, clientId, size, sharing, addedBy: coachId, createdAt: ctx.now() },
          name: vault.seal("document.name", documentId, name),
        },
      ],
      skipDuplicates: true,
    });
    // An id that is taken belongs to somebody else's document, or to one that was removed.
    if (count === 0) throw new AppError("not_found", "Not found.");
    await audit(tx, ctx, { action: "document.begun", subjectId: documentId, clientId });
    return { documentId, parts: [], isComplete: false };
  });
}

/** Keeps one part. The same part again changes nothing. Throws `invalid` when it has not the length that it should. */
export function addPart(ctx: CoachContext, { documentId, position, content }: PartInput) {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId, size, completedAt, removedAt } = await ownDocument(tx, ctx.scope, { documentId });
    if (removedAt) throw new AppError("not_found", "Not found.");
    if (completedAt) return { documentId, position };
    const plain = Buffer.from(content, "base64");
    if (plain.length !== Math.min(limits.part, size - position * limits.part)) {
      throw new AppError("invalid", "This part of the document has another length than announced.");
    }
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const sealed = vault.sealBytes("document_part.content", `${documentId}/${position}`, plain);
    await tx.documentPart.createMany({
      data: [{ organisationId, documentId, position, content: sealed }],
      skipDuplicates: true,
    });
    await audit(tx, ctx, { action: "document.part_added", subjectId: documentId, clientId });
    return { documentId, position };
  });
}

/**
 * Takes a document into the record once all of it is there and it is what a record takes. Anything else is removed,
 * and `invalid` says why. The same again changes nothing.
 */
export async function finishDocument(ctx: CoachContext, { documentId }: DocumentRef): Promise<DocumentRef> {
  const { organisationId } = ctx.scope;
  const isTaken = await withOrganisation(ctx.scope, async (tx) => {
    const row = await ownDocument(tx, ctx.scope, { documentId });
    const { clientId, size, completedAt, removedAt } = row;
    if (removedAt) throw new AppError("not_found", "Not found.");
    if (completedAt) return true;
    const content = await contentOf(tx, ctx.scope, await vaultOf(tx, ctx.scope, clientId), documentId);
    if (content.length !== size) throw new AppError("invalid", "A part of this document is still missing. Try again.");
    const mediaType = fileKind(content);
    const at = ctx.now();
    await tx.document.updateMany({
      where: { organisationId, id: documentId, completedAt: null },
      data: mediaType ? { mediaType, completedAt: at } : { removedAt: at },
    });
    const action = mediaType ? "document.added" : "document.refused";
    await audit(tx, ctx, { action, subjectId: documentId, clientId });
    return mediaType !== null;
  });
  if (isTaken) return { documentId };
  throw new AppError(
    "invalid",
    "This is not a PDF, a PNG or JPEG picture, or plain text, whatever its name says. It was not added.",
  );
}

/** Shares a document with the client, or stops sharing it. What they have downloaded, they have. */
export function setSharing(ctx: CoachContext, { documentId, sharing }: SharingInput): Promise<DocumentRef> {
  const action = sharing === "shared" ? "document.shared" : "document.taken_back";
  return change(ctx, { documentId, removed: false }, action, { sharing });
}

/** Takes a document out of sight. `restoreDocument` brings it back within 30 days; then it is deleted for good. */
export function removeDocument(ctx: CoachContext, { documentId }: DocumentRef): Promise<DocumentRef> {
  return change(ctx, { documentId, removed: false }, "document.removed", { removedAt: ctx.now() });
}

/** Throws `invalid` when what was added since has taken the room. */
export function restoreDocument(ctx: CoachContext, { documentId }: DocumentRef): Promise<DocumentRef> {
  return change(ctx, { documentId, removed: true }, "document.restored", { removedAt: null });
}

/** Two documents that come together must not both take the last room. */
async function takeTurn(tx: Transaction, { organisationId }: Tenant, clientId: string): Promise<void> {
  await tx.$queryRaw`select 1 from tenant.client
    where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid for no key update`;
}

async function assertRoom(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, size }: { clientId: string; size: number },
): Promise<void> {
  const { _sum, _count } = await tx.document.aggregate({
    where: { organisationId, clientId, removedAt: null },
    _sum: { size: true },
    _count: true,
  });
  if (_count >= limits.count || (_sum.size ?? 0) + size > limits.ofClient) {
    throw new AppError(
      "invalid",
      "This record is full. Remove a document that is no longer needed, then add this one.",
    );
  }
}

type Change = { sharing: "private" | "shared" } | { removedAt: Date | null };

function change(
  ctx: CoachContext,
  { documentId, removed }: DocumentRef & { removed: boolean },
  action: `document.${string}`,
  data: Change,
): Promise<DocumentRef> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId, size, completedAt, removedAt } = await ownDocument(tx, ctx.scope, { documentId });
    if (!completedAt) throw new AppError("not_found", "Not found.");
    if (removed && removedAt) {
      await takeTurn(tx, ctx.scope, clientId);
      await assertRoom(tx, ctx.scope, { clientId, size });
    }
    const { count } = await tx.document.updateMany({
      where: { organisationId, id: documentId, removedAt: removed ? { not: null } : null },
      data,
    });
    if (count === 0) throw new AppError("not_found", "Not found.");
    await audit(tx, ctx, { action, subjectId: documentId, clientId });
    return { documentId };
  });
}
