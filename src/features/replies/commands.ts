import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { postLetter } from "#server/mail/post.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { entriesSharedWith, lettersChosen, ownThread, unreadAnswers } from "./queries.ts";
import type { AnswerInput, CommentInput, RetractInput, SeenInput } from "./schema.ts";

type Receipt = { id: string };
type Writer = { readonly by: "member" | "client"; readonly authorId: string };

/**
 * Keeps what a client says to an entry of their own.
 *
 * @throws {AppError} `invalid` while nobody but the client can read the entry
 */
export function comment(ctx: ClientContext, { entryId, ...said }: CommentInput): Promise<Receipt> {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    const { isOpen } = await ownThread(tx, ctx.scope, entryId);
    if (!isOpen) {
      throw new AppError("invalid", "Your coach cannot read this entry now. Share it, and they read what you add.");
    }
    const { id } = await keep(tx, ctx, { by: "client", authorId: clientId }, { clientId, entryId, ...said });
    // Whoever goes on talking has read what was said.
    await noteReading(tx, ctx, clientId, [entryId]);
    return { id };
  });
}

/**
 * Keeps what a coach answers to an entry that their client shares. Whoever answers has been in touch, so what was shared
 * before waits no longer. The client hears of it by letter only if they chose that, and once until they have read it.
 */
export function answer(ctx: CoachContext, { clientId, entryId, ...said }: AnswerInput): Promise<Receipt> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { engagementId, shared } = await entriesSharedWith(tx, ctx.scope, { clientId, entryIds: [entryId] });
    if (shared.length === 0) throw new AppError("not_found", "Not found.");
    const hadUnread = (await unreadAnswers(tx, { organisationId, clientId })).length > 0;
    const { id, isNew } = await keep(tx, ctx, { by: "member", authorId: coachId }, { clientId, entryId, ...said });
    if (!isNew) return { id };
    await tx.engagement.update({
      where: { organisationId_id: { organisationId, id: engagementId } },
      data: { contactAt: ctx.now() },
      select: { id: true },
    });
    await noteReading(tx, ctx, coachId, [entryId]);
    if (!hadUnread) await tellClient(tx, ctx, clientId);
    return { id };
  });
}

type Said = { clientId: string; entryId: string; operationId: string; words: string };

async function keep(tx: Transaction, ctx: ClientContext | CoachContext, { by, authorId }: Writer, said: Said) {
  const { organisationId } = ctx.scope;
  const { clientId, entryId, operationId, words } = said;
  const vault = await vaultOf(tx, ctx.scope, clientId);
  const id = newId();
  const sealed = vault.seal("entry_reply.words", id, words);
  const at = ctx.now();
  const { count } = await tx.entryReply.createMany({
    data: [{ organisationId, id, clientId, entryId, operationId, by, authorId, words: sealed, at }],
    skipDuplicates: true,
  });
  if (count === 1) await audit(tx, ctx, { action: "reply.written", subjectId: id, clientId });
  const kept = await tx.entryReply.findUniqueOrThrow({
    where: {
      organisationId_clientId_authorId_operationId: { organisationId, clientId, authorId, operationId },
    },
    select: { id: true },
  });
  return { id: kept.id, isNew: count === 1 };
}

async function tellClient(tx: Transaction, { scope: { organisationId }, now }: CoachContext, clientId: string) {
  if (!(await lettersChosen(tx, { organisationId, clientId })).enabled) return;
  const account = await tx.clientAccount.findUnique({
    where: { organisationId_clientId: { organisationId, clientId } },
    select: { user: { select: { email: true, disabledAt: true } } },
  });
  if (!account || account.user.disabledAt) return;
  const url = new URL("/portal/wins", env().PUBLIC_URL).href;
  await postLetter(tx, { template: "reply_waiting", to: account.user.email, url }, now());
}

/** Takes back a client's own words, or puts them back. */
export function retract(ctx: ClientContext, input: RetractInput): Promise<Receipt> {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, (tx) => setRetracted(tx, ctx, { by: "client", authorId: clientId }, input));
}

/** Takes back a coach's own words to a client who is still theirs, or puts them back. */
export function retractAnswer(ctx: CoachContext, input: RetractInput): Promise<Receipt> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const row = await tx.entryReply.findFirst({
      where: { organisationId, id: input.id, authorId: coachId },
      select: { clientId: true, entryId: true },
    });
    if (!row) throw new AppError("not_found", "Not found.");
    await ownClient(tx, ctx.scope, row.clientId);
    return setRetracted(tx, ctx, { by: "member", authorId: coachId }, input);
  });
}

async function setRetracted(
  tx: Transaction,
  ctx: ClientContext | CoachContext,
  { by, authorId }: Writer,
  { id, retracted }: RetractInput,
): Promise<Receipt> {
  const { organisationId } = ctx.scope;
  const row = await tx.entryReply.findFirst({
    where: { organisationId, id, by, authorId },
    select: { clientId: true },
  });
  if (!row) throw new AppError("not_found", "Not found.");
  await tx.entryReply.update({
    where: { organisationId_id: { organisationId, id } },
    data: { removedAt: retracted ? ctx.now() : null },
    select: { id: true },
  });
  const action = retracted ? "reply.retracted" : "reply.restored";
  await audit(tx, ctx, { action, subjectId: id, clientId: row.clientId });
  return { id };
}

/** Notes that the client has read what was said about an entry up to now. */
export function markRead(ctx: ClientContext, { entryId }: { entryId: string }) {
  const { clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownThread(tx, ctx.scope, entryId);
    await noteReading(tx, ctx, clientId, [entryId]);
    await audit(tx, ctx, { action: "thread.seen", subjectId: entryId, clientId });
    return {};
  });
}

/** Notes that the coach has read what was said about some of their client's shared entries. */
export function markSeen(ctx: CoachContext, { clientId, entryIds }: SeenInput) {
  return withOrganisation(ctx.scope, async (tx) => {
    const { shared } = await entriesSharedWith(tx, ctx.scope, { clientId, entryIds });
    await noteReading(tx, ctx, ctx.scope.coachId, shared);
    await audit(tx, ctx, { action: "thread.seen", clientId });
    return {};
  });
}

async function noteReading(
  tx: Transaction,
  { scope: { organisationId }, now }: ClientContext | CoachContext,
  readerId: string,
  entryIds: readonly string[],
) {
  // In the order of their ids: two that are noted at once then wait for each other instead of both.
  await tx.$executeRaw`
    insert into tenant.thread_reading as known (organisation_id, entry_id, reader_id, read_at)
    select ${organisationId}::uuid, entry_id, ${readerId}::uuid, ${now()}::timestamptz
    from unnest(${[...entryIds]}::uuid[]) as entry_id
    order by entry_id
    on conflict (organisation_id, entry_id, reader_id)
    do update set read_at = greatest(known.read_at, excluded.read_at)`;
}

/** Keeps whether the client wants a letter when their coach answers. */
export function setLetters(ctx: ClientContext, { enabled }: { enabled: boolean }) {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    if (enabled) await requireConsent(tx, ctx.scope, "coaching_record");
    const choice = { enabled, chosenAt: ctx.now() };
    await tx.replyLetterChoice.upsert({
      where: { organisationId_clientId: { organisationId, clientId } },
      create: { organisationId, clientId, ...choice },
      update: choice,
      select: { enabled: true },
    });
    await audit(tx, ctx, { action: enabled ? "reply_letters.chosen" : "reply_letters.declined", clientId });
    return { enabled };
  });
}
