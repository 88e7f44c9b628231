import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { namesOf } from "#features/safety/people/queries.ts";
import { fileName, type MediaType, mediaTypes } from "#lib/file-kind.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope, Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import {
  type ClientRef,
  type Document,
  type DocumentRef,
  type DocumentsOfClient,
  type File,
  limits,
} from "./schema.ts";

const fields = {
  id: true,
  clientId: true,
  name: true,
  mediaType: true,
  size: true,
  sharing: true,
  addedBy: true,
  createdAt: true,
  completedAt: true,
  removedAt: true,
} as const;

/**
 * A document of one of the coach's own clients, whatever its state.
 *
 * @throws {AppError} `not_found` when there is none, or when the client is another coach's
 */
export async function ownDocument(tx: Transaction, scope: CoachScope, { documentId }: DocumentRef) {
  const { organisationId } = scope;
  const row = await tx.document.findUnique({
    where: { organisationId_id: { organisationId, id: documentId } },
    select: fields,
  });
  if (!row) throw new AppError("not_found", "Not found.");
  await ownClient(tx, scope, row.clientId);
  return row;
}

function typeOf({ mediaType }: { mediaType: string | null }): MediaType {
  const known = mediaTypes.find((type) => type === mediaType);
  if (!known) throw new AppError("not_found", "Not found.");
  return known;
}

/** Where the name of a document opens; safe to show and to save under. */
function nameOf(
  vault: Vault,
  { id, name, ...row }: { id: string; name: Uint8Array; mediaType: string | null },
): string {
  return fileName(vault.open("document.name", id, name), typeOf(row));
}

async function listOf(tx: Transaction, tenant: Tenant, { clientId, shared }: ClientRef & { shared: boolean }) {
  const { organisationId } = tenant;
  const rows = await tx.document.findMany({
    where: {
      ...{ organisationId, clientId, removedAt: null, completedAt: { not: null } },
      ...(shared && { sharing: "shared" }),
    },
    select: fields,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limits.count,
  });
  const vault = await vaultOf(tx, tenant, clientId);
  const coachOf = await namesOf(
    tx,
    tenant,
    rows.map(({ addedBy }) => addedBy),
  );
  return rows.map(
    (row): Document => ({
      id: row.id,
      name: nameOf(vault, row),
      mediaType: typeOf(row),
      size: row.size,
      sharing: row.sharing,
      addedBy: coachOf(row.addedBy),
      addedAt: row.createdAt.toISOString(),
    }),
  );
}

/** The documents of a client, newest first, for their own coach. */
export function documentsFor(ctx: CoachContext, { clientId }: ClientRef): Promise<DocumentsOfClient> {
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const documents = await listOf(tx, ctx.scope, { clientId, shared: false });
    await audit(tx, ctx, { action: "documents.read", clientId });
    const used = documents.reduce((sum, { size }) => sum + size, 0);
    return { documents, used, room: limits.ofClient };
  });
}

/** What their coach shares with a client, newest first. */
export function sharedWithMe(ctx: ClientContext): Promise<{ documents: Document[] }> {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const documents = await listOf(tx, ctx.scope, { clientId, shared: true });
    await audit(tx, ctx, { action: "documents.read", clientId });
    return { documents };
  });
}

/** The parts of a document in their order, in the clear. */
export async function contentOf(tx: Transaction, { organisationId }: Tenant, vault: Vault, documentId: string) {
  const parts = await tx.documentPart.findMany({
    where: { organisationId, documentId },
    select: { position: true, content: true },
    orderBy: { position: "asc" },
  });
  return Buffer.concat(
    parts.map(({ position, content }) =>
      vault.openBytes("document_part.content", `${documentId}/${position}`, content),
    ),
  );
}

/** A document as it was added, for the client's own coach. */
export function fileFor(ctx: CoachContext, { documentId }: DocumentRef): Promise<File> {
  return withOrganisation(ctx.scope, async (tx) => {
    const row = await ownDocument(tx, ctx.scope, { documentId });
    if (row.removedAt) throw new AppError("not_found", "Not found.");
    return read(tx, ctx, row);
  });
}

/** A document that was shared with the client, as it was added. */
export function myFile(ctx: ClientContext, { documentId }: DocumentRef): Promise<File> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const row = await tx.document.findFirst({
      where: { organisationId, id: documentId, clientId, sharing: "shared", removedAt: null },
      select: fields,
    });
    if (!row) throw new AppError("not_found", "Not found.");
    return read(tx, ctx, row);
  });
}

type Row = Awaited<ReturnType<typeof ownDocument>>;

async function read(tx: Transaction, ctx: CoachContext | ClientContext, row: Row): Promise<File> {
  const mediaType = typeOf(row);
  const vault = await vaultOf(tx, ctx.scope, row.clientId);
  await audit(tx, ctx, { action: "document.read", subjectId: row.id, clientId: row.clientId });
  const content = await contentOf(tx, ctx.scope, vault, row.id);
  return { name: nameOf(vault, row), mediaType, content: content.toString("base64") };
}
