import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { noteFields, ownNote } from "./queries.ts";
import type { CurrentWords, NoteReceipt, NoteRef, SaveInput, ShowInput } from "./schema.ts";

/** Saves of one person in one sitting are one version; after a rest this long, in ms, the earlier words are kept aside. */
const SITTING = 5 * 60_000;

type NoteRow = Awaited<ReturnType<typeof ownNote>>;

/**
 * Keeps a note as it is typed; version 0 begins it. Who writes over somebody else's words, or over their own of an
 * earlier sitting, leaves those as an earlier version. A stale save is a `conflict` with the words as they are now.
 */
export function saveNote(
  ctx: CoachContext,
  { clientId, noteId, sharing, version, text }: SaveInput,
): Promise<NoteReceipt> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const at = ctx.now();
    const words = { body: vault.seal("coach_note.body", noteId, text), savedBy: coachId, savedAt: at };
    if (version === 0) {
      const { count } = await tx.coachNote.createMany({
        data: [{ organisationId, id: noteId, clientId, sharing, authorId: coachId, createdAt: at, ...words }],
        skipDuplicates: true,
      });
      if (count === 1) {
        await audit(tx, ctx, { action: "note.begun", subjectId: noteId, clientId });
        return { noteId, version: 1 };
      }
    }
    const before = await tx.coachNote.findFirst({
      where: { organisationId, clientId, id: noteId, removedAt: null },
      select: noteFields,
    });
    if (!before) throw new AppError("not_found", "This note was removed.");
    const { count } = await tx.coachNote.updateMany({
      where: { organisationId, clientId, id: noteId, version, removedAt: null },
      data: { ...words, version: { increment: 1 } },
    });
    if (count === 0) throw conflict(await currentOf(tx, ctx, vault, noteId));
    if (before.savedBy !== coachId || at.getTime() - before.savedAt.getTime() > SITTING) {
      await keepAside(tx, ctx, vault, before);
    }
    await audit(tx, ctx, { action: "note.saved", subjectId: noteId, clientId });
    return { noteId, version: version + 1 };
  });
}

async function keepAside(tx: Transaction, { scope }: CoachContext, vault: Vault, { id: noteId, ...before }: NoteRow) {
  const id = newId();
  const text = vault.open("coach_note.body", noteId, before.body);
  if (text.trim() === "") return;
  const { version, savedBy, savedAt } = before;
  await tx.coachNoteVersion.create({
    data: {
      ...{ organisationId: scope.organisationId, id, noteId, version, savedBy, savedAt },
      body: vault.seal("coach_note_version.body", id, text),
    },
    select: { id: true },
  });
}

async function currentOf(
  tx: Transaction,
  { scope }: CoachContext,
  vault: Vault,
  noteId: string,
): Promise<CurrentWords> {
  const { body, version } = await ownNote(tx, scope, { noteId });
  return { text: vault.open("coach_note.body", noteId, body), version };
}

function conflict(current: CurrentWords): AppError {
  return new AppError("conflict", "This note was changed elsewhere. Both texts are kept.", { current });
}

/**
 * Shows a shared note to the client as it is now; what is typed later is not shown until this is done again.
 * Throws `invalid` for a private note and for an empty one, `conflict` when it was saved since.
 */
export function showNote(ctx: CoachContext, { noteId, version }: ShowInput): Promise<NoteReceipt> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId, sharing, body } = await ownNote(tx, ctx.scope, { noteId });
    if (sharing !== "shared") throw new AppError("invalid", "A private note stays with the coaches.");
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const text = vault.open("coach_note.body", noteId, body).trim();
    if (text === "") throw new AppError("invalid", "There is nothing in this note to show yet.");
    const { count } = await tx.coachNote.updateMany({
      where: { organisationId, id: noteId, version, removedAt: null },
      data: {
        shown: vault.seal("coach_note.shown", noteId, text),
        shownAt: ctx.now(),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict(await currentOf(tx, ctx, vault, noteId));
    await audit(tx, ctx, { action: "note.shown", subjectId: noteId, clientId });
    return { noteId, version: version + 1 };
  });
}

/** Takes a shared note back: the client no longer reads it. What they have read, they have read. */
export function takeNoteBack(ctx: CoachContext, { noteId }: NoteRef): Promise<NoteReceipt> {
  return change(ctx, { noteId }, "note.taken_back", { shown: null, shownAt: null });
}

/** Takes a note out of sight, the client's too; `restoreNote` brings it back. */
export function removeNote(ctx: CoachContext, { noteId }: NoteRef): Promise<NoteReceipt> {
  return change(ctx, { noteId }, "note.removed", { removedAt: ctx.now() });
}

export function restoreNote(ctx: CoachContext, { noteId }: NoteRef): Promise<NoteReceipt> {
  return change(ctx, { noteId, removed: true }, "note.restored", { removedAt: null });
}

type Change = { shown: null; shownAt: null } | { removedAt: Date | null };

function change(
  ctx: CoachContext,
  ref: NoteRef & { removed?: boolean },
  action: `note.${string}`,
  data: Change,
): Promise<NoteReceipt> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { id: noteId, clientId } = await ownNote(tx, ctx.scope, ref);
    const receipt = await tx.coachNote.update({
      where: { organisationId_id: { organisationId, id: noteId } },
      data: { ...data, version: { increment: 1 } },
      select: { version: true },
    });
    await audit(tx, ctx, { action, subjectId: noteId, clientId });
    return { noteId, ...receipt };
  });
}
