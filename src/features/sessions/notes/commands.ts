import { AppError } from "#domain/errors.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { ownSession } from "../queries.ts";
import type { KeptWords, Shared, ShareInput, UnshareInput, WordsInput } from "./schema.ts";

/** Saves the coach's own notes as they stand. Words that were saved meanwhile come back with the `conflict`. */
export function saveNotes(ctx: CoachContext, input: WordsInput): Promise<KeptWords> {
  return save(ctx, "notes", input);
}

/** Saves the summary being written; the client sees nothing of it until it is shared. */
export function saveSummary(ctx: CoachContext, input: WordsInput): Promise<KeptWords> {
  return save(ctx, "summary", input);
}

function save(
  ctx: CoachContext,
  which: "notes" | "summary",
  { sessionId, version, text }: WordsInput,
): Promise<KeptWords> {
  const { organisationId } = ctx.scope;
  const place = `coaching_session.${which}` as const;
  const [column, versionColumn] =
    which === "notes" ? (["notes", "notesVersion"] as const) : (["summary", "summaryVersion"] as const);
  return withOrganisation(ctx.scope, async (tx) => {
    const { client } = await ownSession(tx, ctx.scope, sessionId);
    const vault = await vaultOf(tx, ctx.scope, client.clientId);
    const { count } = await tx.coachingSession.updateMany({
      where: { organisationId, id: sessionId, [versionColumn]: version },
      data: { [column]: vault.seal(place, sessionId, text), [versionColumn]: { increment: 1 } },
    });
    if (count === 0) {
      const { session } = await ownSession(tx, ctx.scope, sessionId);
      const sealed = session[column];
      const current = { text: sealed ? vault.open(place, sessionId, sealed) : "", version: session[versionColumn] };
      throw new AppError("conflict", "This was changed elsewhere. Both texts are kept.", { current });
    }
    await audit(tx, ctx, { action: `session.${which}_saved`, subjectId: sessionId, clientId: client.clientId });
    return { text, version: version + 1 };
  });
}

/**
 * Lets the client read the summary as it stands at this version. What is written afterwards stays with the coach until
 * it is shared again. Throws `invalid` for an empty one, `conflict` when it changed meanwhile.
 */
export function shareSummary(ctx: CoachContext, { sessionId, summaryVersion }: ShareInput): Promise<Shared> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { session, client } = await ownSession(tx, ctx.scope, sessionId);
    const { clientId } = client;
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const text = session.summary ? vault.open("coaching_session.summary", sessionId, session.summary) : "";
    const current = { text, version: session.summaryVersion };
    const changed = () =>
      new AppError("conflict", "The summary was changed elsewhere. Read it again before you share it.", { current });
    if (session.summaryVersion !== summaryVersion) throw changed();
    if (text.trim() === "") throw new AppError("invalid", "Write a summary first.");
    const sharedAt = ctx.now();
    const { count } = await tx.coachingSession.updateMany({
      where: { organisationId, id: sessionId, summaryVersion },
      data: { sharedSummary: vault.seal("coaching_session.shared_summary", sessionId, text), sharedAt },
    });
    if (count === 0) throw changed();
    await audit(tx, ctx, { action: "session.summary_shared", subjectId: sessionId, clientId });
    return { text, at: sharedAt.toISOString() };
  });
}

/** Takes the summary back: the client no longer sees it. What was written stays with the coach. */
export function unshareSummary(ctx: CoachContext, { sessionId }: UnshareInput): Promise<Shared> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { client } = await ownSession(tx, ctx.scope, sessionId);
    const { count } = await tx.coachingSession.updateMany({
      where: { organisationId, id: sessionId, sharedAt: { not: null } },
      data: { sharedSummary: null, sharedAt: null },
    });
    if (count > 0) {
      await audit(tx, ctx, { action: "session.summary_taken_back", subjectId: sessionId, clientId: client.clientId });
    }
    return null;
  });
}
