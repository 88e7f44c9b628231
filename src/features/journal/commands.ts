import { AppError } from "#domain/errors.ts";
import { consentsOf, requireConsent } from "#features/consent/queries.ts";
import { dayIn } from "#lib/day.ts";
import { audit } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { ownEntry, toEntry } from "./queries.ts";
import { type ChangeInput, EARLIEST_DAY, type Entry, recallPrompts, type Said, type WinInput } from "./schema.ts";

/** Somewhere it is already tomorrow: UTC+14. */
const EARLIEST_ZONE = 14 * 3_600_000;
const NO_SUCH_YEAR = "Please check the year: that day is more than a hundred years ago.";

type Receipt = { id: string; version: number; revision: string };
const receiptFields = { id: true, version: true, revision: true } as const;

/** Keeps one win. Sending the same operation id again returns the first receipt and changes nothing. */
export function logWin(ctx: ClientContext, input: WinInput): Promise<Receipt> {
  const { organisationId, clientId } = ctx.scope;
  const { operationId, sharing } = input;
  const id = operationId;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    const occurredOn = await dayOf(tx, ctx, input);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const at = ctx.now();
    // Two sendings of one win may arrive together: the unique key lets one in, and both read what is there.
    const { count } = await tx.masteryExperience.createMany({
      data: [
        {
          organisationId,
          clientId,
          id,
          operationId,
          revision: operationId,
          kind: "win",
          sharing: (await canShare(tx, ctx)) ? sharing : "private",
          createdAt: at,
          updatedAt: at,
          ...toColumns(vault, id, { ...input, occurredOn }),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 1) await audit(tx, ctx, { action: "win.logged", subjectId: id, clientId });
    const kept = await tx.masteryExperience.findUnique({
      where: { organisationId_clientId_operationId: { organisationId, clientId, operationId } },
      select: receiptFields,
    });
    // An id that somebody else's entry has already: phones do not make those.
    if (!kept) throw new AppError("invalid", "This could not be kept. Please write it once more.");
    return kept;
  });
}

/**
 * Changes an entry whose content is the one that the writer saw. Otherwise it is a `conflict` that carries the entry as
 * it is now. The same operation id again changes nothing, also when something else was written since.
 */
export async function changeEntry(ctx: ClientContext, input: ChangeInput): Promise<Receipt> {
  const { organisationId, clientId } = ctx.scope;
  const { id, operationId, after, sharing, occurredOn } = input;
  assertNotTooLongAgo(occurredOn);
  assertHappened(ctx, occurredOn);
  return withOrganisation(ctx.scope, async (tx) => {
    const before = await ownEntry(tx, ctx.scope, id);
    if (before.revision === operationId) return { id, version: before.version, revision: operationId };
    const vault = await vaultOf(tx, ctx.scope, clientId);
    // Nobody needs a permission to keep something to themselves; words are kept only with one.
    if (!isOnlyPrivate(toEntry(vault, before), input)) await requireConsent(tx, ctx.scope, "coaching_record");
    const { count } = await tx.masteryExperience.updateMany({
      where: { organisationId, clientId, id, revision: after, deletedAt: null },
      data: {
        ...toColumns(vault, id, input),
        ...(sharing && { sharing: (await canShare(tx, ctx)) ? sharing : "private" }),
        ...(dayOfDate(before.occurredOn) !== occurredOn && { yearOnly: false }),
        revision: operationId,
        version: { increment: 1 },
        updatedAt: ctx.now(),
      },
    });
    const now = await ownEntry(tx, ctx.scope, id);
    if (count === 0 && now.revision !== operationId) {
      throw new AppError("conflict", "This entry was changed on another device. Your words are still here.", {
        current: toEntry(vault, now),
      });
    }
    if (count === 1) await audit(tx, ctx, { action: "entry.changed", subjectId: id, clientId });
    return { id, version: now.version, revision: operationId };
  });
}

/** Whether a change makes an entry private and says nothing new. */
function isOnlyPrivate(entry: Entry, { sharing, ...input }: ChangeInput): boolean {
  return sharing === "private" && sameSaid(entry, input);
}

function sameSaid(one: Said, other: Said): boolean {
  const told = ({ what, occurredOn, lifeDomain, context, source, recall: answers, difficulty, effort }: Said) =>
    JSON.stringify([
      ...[what, occurredOn, lifeDomain, context, source, difficulty, effort],
      recallPrompts.map((prompt) => answers?.[prompt] ?? ""),
    ]);
  return told(one) === told(other);
}

/** Takes an entry out of sight; `restoreEntry` brings it back. */
export function removeEntry(ctx: ClientContext, { id }: { id: string }): Promise<Receipt> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownEntry(tx, ctx.scope, id);
    const receipt = await tx.masteryExperience.update({
      where: { organisationId_id: { organisationId, id } },
      data: { deletedAt: ctx.now(), version: { increment: 1 } },
      select: receiptFields,
    });
    await audit(tx, ctx, { action: "entry.removed", subjectId: id, clientId });
    return receipt;
  });
}

export function restoreEntry(ctx: ClientContext, { id }: { id: string }): Promise<Receipt> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { count } = await tx.masteryExperience.updateMany({
      where: { organisationId, clientId, id },
      data: { deletedAt: null },
    });
    if (count === 0) throw new AppError("not_found", "Not found.");
    await audit(tx, ctx, { action: "entry.restored", subjectId: id, clientId });
    const { version, revision } = await ownEntry(tx, ctx.scope, id);
    return { id, version, revision };
  });
}

/** The day of a win. Left open it is the day on which it was written, where the client lives, whatever the phone's clock said. */
async function dayOf(tx: Transaction, ctx: ClientContext, { occurredOn, ago }: WinInput): Promise<string> {
  const { organisationId, clientId } = ctx.scope;
  if (occurredOn !== null) assertNotTooLongAgo(occurredOn);
  const isAhead = occurredOn !== null && isStillAhead(ctx, occurredOn);
  // What waited on a phone was chosen by its clock: one that runs ahead must not cost anybody their words.
  if (isAhead && ago === undefined) assertHappened(ctx, occurredOn);
  if (occurredOn !== null && !isAhead) return occurredOn;
  const { timeZone } = await tx.client.findUniqueOrThrow({
    where: { organisationId_id: { organisationId, id: clientId } },
    select: { timeZone: true },
  });
  return dayIn(timeZone, new Date(ctx.now().getTime() - (ago ?? 0)));
}

function isStillAhead({ now }: ClientContext, day: string): boolean {
  return Date.parse(day) > now().getTime() + EARLIEST_ZONE;
}

function assertHappened(ctx: ClientContext, day: string): void {
  if (!isStillAhead(ctx, day)) return;
  throw new AppError("invalid", "That day is still ahead. A win is something that has happened.", {
    field: "occurredOn",
  });
}

/** A year that was typed halfway is a day long before anybody's life. */
function assertNotTooLongAgo(day: string): void {
  if (day < EARLIEST_DAY) throw new AppError("invalid", NO_SUCH_YEAR, { field: "occurredOn" });
}

/** Nothing is stored as shared while the client has not agreed to share. */
async function canShare(tx: Transaction, { scope }: ClientContext): Promise<boolean> {
  return (await consentsOf(tx, scope, scope.clientId)).share_with_coach;
}

/** What an entry says, as columns. */
function toColumns(vault: Vault, id: string, { what, recall, occurredOn, context, ...plain }: Said) {
  const { lifeDomain, source, difficulty, effort } = plain;
  const said = recall && Object.values(recall).some((answer) => answer !== "");
  return {
    what: vault.seal("mastery_experience.what", id, what),
    recall: said ? vault.seal("mastery_experience.recall", id, JSON.stringify(recall)) : null,
    context: context === "" ? null : vault.seal("mastery_experience.context", id, context),
    occurredOn: new Date(occurredOn),
    lifeDomain,
    source,
    difficulty,
    effort,
  };
}

function dayOfDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
