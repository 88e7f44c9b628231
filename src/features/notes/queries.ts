import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { namesOf } from "#features/safety/people/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachScope } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import type { ClientRef, EarlierNote, NoteRef, NotesOfClient, ShownNote } from "./schema.ts";

const MOST = 200;
const EARLIER = 50;

export const noteFields = {
  id: true,
  clientId: true,
  sharing: true,
  body: true,
  shown: true,
  shownAt: true,
  savedBy: true,
  savedAt: true,
  createdAt: true,
  version: true,
} as const;

/**
 * A note about one of the coach's own clients, removed ones too when asked for.
 *
 * @throws {AppError} `not_found` when there is none, or when the client is another coach's
 */
export async function ownNote(
  tx: Transaction,
  scope: CoachScope,
  { noteId, removed = false }: NoteRef & { removed?: boolean },
) {
  const { organisationId } = scope;
  const row = await tx.coachNote.findFirst({
    where: { organisationId, id: noteId, removedAt: removed ? { not: null } : null },
    select: noteFields,
  });
  if (!row) throw new AppError("not_found", "Not found.");
  await ownClient(tx, scope, row.clientId);
  return row;
}

/** Notes about a client, for their own coach, the last begun first; the latest 200, and how many there are before. */
export function notesFor(ctx: CoachContext, { clientId }: ClientRef): Promise<NotesOfClient> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const rows = await tx.coachNote.findMany({
      where: { organisationId, clientId, removedAt: null },
      select: noteFields,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    });
    const count = await tx.coachNote.count({ where: { organisationId, clientId, removedAt: null } });
    const nameOf = await namesOf(
      tx,
      ctx.scope,
      rows.map(({ savedBy }) => savedBy),
    );
    await audit(tx, ctx, { action: "notes.read", clientId });
    return {
      reader: `${ctx.actorId}.${organisationId}`,
      earlier: count - rows.length,
      notes: rows.map(({ id, sharing, body, shown, shownAt, savedBy, savedAt, createdAt, version }) => ({
        id,
        sharing,
        version,
        text: vault.open("coach_note.body", id, body),
        shown: shown && shownAt && { text: vault.open("coach_note.shown", id, shown), at: shownAt.toISOString() },
        savedBy: nameOf(savedBy),
        isOwn: savedBy === coachId,
        savedAt: savedAt.toISOString(),
        createdAt: createdAt.toISOString(),
      })),
    };
  });
}

/** A note as it stood before it was written over, the newest of those first. */
export function earlierOf(ctx: CoachContext, { noteId }: NoteRef): Promise<{ versions: EarlierNote[] }> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId } = await ownNote(tx, ctx.scope, { noteId });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const rows = await tx.coachNoteVersion.findMany({
      where: { organisationId, noteId },
      select: { id: true, version: true, body: true, savedBy: true, savedAt: true },
      orderBy: { version: "desc" },
      take: EARLIER,
    });
    const nameOf = await namesOf(
      tx,
      ctx.scope,
      rows.map(({ savedBy }) => savedBy),
    );
    await audit(tx, ctx, { action: "notes.read", subjectId: noteId, clientId });
    return {
      versions: rows.map(({ id, version, body, savedBy, savedAt }) => ({
        version,
        text: vault.open("coach_note_version.body", id, body),
        savedBy: nameOf(savedBy),
        savedAt: savedAt.toISOString(),
      })),
    };
  });
}

/** What their coach showed to a client, the last shown first. */
export function shownToMe(ctx: ClientContext): Promise<{ notes: ShownNote[] }> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const rows = await tx.coachNote.findMany({
      where: { organisationId, clientId, sharing: "shared", removedAt: null, shown: { not: null } },
      select: { id: true, shown: true, shownAt: true, savedBy: true },
      orderBy: [{ shownAt: "desc" }, { id: "desc" }],
      take: MOST,
    });
    const nameOf = await namesOf(
      tx,
      ctx.scope,
      rows.map(({ savedBy }) => savedBy),
    );
    await audit(tx, ctx, { action: "notes.read", clientId });
    return {
      notes: rows.flatMap(({ id, shown, shownAt, savedBy }) =>
        shown && shownAt
          ? [{ id, text: vault.open("coach_note.shown", id, shown), at: shownAt.toISOString(), coach: nameOf(savedBy) }]
          : [],
      ),
    };
  });
}
