import { AppError } from "#domain/errors.ts";
import { consentsOf, requireConsent } from "#features/consent/queries.ts";
import { ownMeaning, sealMeaning, toMeaning } from "#features/evidence/meaning/queries.ts";
import { MOST_STRENGTHS } from "#features/evidence/meaning/schema.ts";
import { ownEntry, toEntry } from "#features/journal/queries.ts";
import { type Recall, recall } from "#features/journal/schema.ts";
import { assertPractiseAllowed } from "#features/safety/queries.ts";
import { keepBoth } from "#lib/keep-both.ts";
import { audit, type Deed } from "#server/audit.ts";
import { type Vault, vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { thisYear } from "./queries.ts";
import type { AnswerInput, FeltInput, MoveInput, NameInput, StrengthsInput } from "./schema.ts";

const TOO_MANY =
  "Other strengths were named here on another device, and eight to one win are plenty. Take one away first.";
const LONGEST = 4_000;
const LONGEST_BECAUSE = 1_000;

/** Names a past success. It is an entry like any other from then on. */
export function nameSuccess(ctx: ClientContext, { operationId, what, lifeDomain, year, sharing }: NameInput) {
  const { organisationId, clientId } = ctx.scope;
  return once(ctx, operationId, { action: "success.named", subjectId: operationId }, async (tx, vault) => {
    const current = await thisYear(tx, ctx);
    if (year > current) throw new AppError("invalid", "That year is still ahead.");
    const { share_with_coach: canShare } = await consentsOf(tx, ctx.scope, clientId);
    const at = ctx.now();
    const { count } = await tx.masteryExperience.createMany({
      data: [
        {
          ...{
            organisationId,
            clientId,
            id: operationId,
            operationId,
            revision: operationId,
            kind: "past",
            lifeDomain,
          },
          sharing: canShare ? sharing : "private",
          what: vault.seal("mastery_experience.what", operationId, what),
          occurredOn: middleOf(year, at),
          yearOnly: true,
          createdAt: at,
          updatedAt: at,
        },
      ],
      skipDuplicates: true,
    });
    // An id that somebody else's entry has already: phones do not make those.
    if (count === 0) throw new AppError("invalid", "This could not be kept. Please write it once more.");
  });
}

/** The day that stands for a year of which nothing nearer is known; never one that is still ahead. */
function middleOf(year: number, at: Date): Date {
  const middle = new Date(0);
  middle.setUTCFullYear(year, 6, 1);
  return middle > at ? new Date(at.toISOString().slice(0, 10)) : middle;
}

/**
 * Keeps an answer about a success. Where another device wrote something else in the meantime, both are kept.
 *
 * @throws {AppError} `conflict` when both together are longer than an answer can be
 */
export function answer(ctx: ClientContext, { operationId, entryId, question, before, text }: AnswerInput) {
  const { organisationId, clientId } = ctx.scope;
  return once(ctx, operationId, { action: "success.answered", subjectId: entryId }, async (tx, vault) => {
    const entry = await heldEntry(tx, ctx, vault, entryId);
    if (question === "because") {
      const kept = toMeaning(vault, await ownMeaning(tx, ctx.scope, entryId));
      const because = fitting(keepBoth(kept.because, before, text), LONGEST_BECAUSE, kept.because);
      return putMeaning(tx, ctx, vault, entryId, { ...kept, because });
    }
    const told: Recall = entry.recall ?? recall.parse({});
    const kept = fitting(keepBoth(told[question], before, text), LONGEST, told[question]);
    const answers = { ...told, [question]: kept };
    const isSaid = Object.values(answers).some((said) => said !== "");
    await tx.masteryExperience.update({
      where: { organisationId_id: { organisationId, id: entryId }, clientId },
      data: {
        recall: isSaid ? vault.seal("mastery_experience.recall", entryId, JSON.stringify(answers)) : null,
        ...{ revision: operationId, version: { increment: 1 }, updatedAt: ctx.now() },
      },
      select: { id: true },
    });
  });
}

function fitting(text: string, most: number, current: string): string {
  if (text.length <= most) return text;
  const because =
    "There is a longer answer here from another device, and both together are too long. Shorten one of them.";
  throw new AppError("conflict", because, { current });
}

/** Keeps how hard a success felt, and how much it took. */
export function feel(ctx: ClientContext, { operationId, entryId, difficulty, effort }: FeltInput) {
  const { organisationId, clientId } = ctx.scope;
  return once(ctx, operationId, { action: "success.felt", subjectId: entryId }, async (tx) => {
    await ownEntry(tx, ctx.scope, entryId);
    await tx.masteryExperience.update({
      where: { organisationId_id: { organisationId, id: entryId }, clientId },
      data: { difficulty, effort, revision: operationId, version: { increment: 1 }, updatedAt: ctx.now() },
      select: { id: true },
    });
  });
}

/** Keeps the strengths that a success shows, by the client's own names. */
export function nameStrengths(ctx: ClientContext, { operationId, entryId, before, strengths }: StrengthsInput) {
  return once(ctx, operationId, { action: "success.strengths_named", subjectId: entryId }, async (tx, vault) => {
    await heldEntry(tx, ctx, vault, entryId);
    const kept = toMeaning(vault, await ownMeaning(tx, ctx.scope, entryId));
    const all = allNames(kept.strengths, before ?? kept.strengths, strengths);
    if (all.length > MOST_STRENGTHS) throw new AppError("conflict", TOO_MANY, { current: kept.strengths });
    await putMeaning(tx, ctx, vault, entryId, { because: kept.because, strengths: all });
  });
}

/** What stands by now, with what this device added to it and without what it took away. */
function allNames(current: readonly string[], before: readonly string[], now: readonly string[]): string[] {
  const left = current.filter((name) => now.includes(name) || !before.includes(name));
  return [...now, ...left.filter((name) => !now.includes(name))];
}

/** Keeps where somebody is by now, to go on from there on any device. */
export function move(ctx: ClientContext, { operationId, place, chosen, finished }: MoveInput) {
  const { organisationId, clientId } = ctx.scope;
  return once(ctx, operationId, { action: finished ? "inventory.finished" : "inventory.moved" }, async (tx) => {
    const at = ctx.now();
    const own = await tx.masteryExperience.count({ where: { organisationId, clientId, id: { in: chosen } } });
    if (own !== new Set(chosen).size) throw new AppError("not_found", "Not found.");
    const position = { place, chosen: [...new Set(chosen)], movedAt: at };
    const key = { organisationId, clientId };
    await tx.successInventory.createMany({ data: [{ ...key, ...position, startedAt: at }], skipDuplicates: true });
    await tx.successInventory.update({
      where: { organisationId_clientId: key },
      data: position,
      select: { place: true },
    });
    // Whoever looks through it again has finished it all the same.
    if (finished) {
      await tx.successInventory.updateMany({ where: { ...key, finishedAt: null }, data: { finishedAt: at } });
    }
  });
}

/** The client's own entry in the clear, held until the transaction ends: one device after the other. */
async function heldEntry(tx: Transaction, { scope }: ClientContext, vault: Vault, entryId: string) {
  const { organisationId, clientId } = scope;
  await tx.$queryRaw`
    select id from tenant.mastery_experience
    where organisation_id = ${organisationId}::uuid and client_id = ${clientId}::uuid and id = ${entryId}::uuid
    for no key update`;
  return toEntry(vault, await ownEntry(tx, scope, entryId));
}

async function putMeaning(
  tx: Transaction,
  { scope: { organisationId, clientId }, now }: ClientContext,
  vault: Vault,
  experienceId: string,
  told: Parameters<typeof sealMeaning>[2],
): Promise<void> {
  const columns = { ...sealMeaning(vault, experienceId, told), updatedAt: now() };
  await tx.experienceMeaning.upsert({
    where: { organisationId_experienceId: { organisationId, experienceId } },
    create: { organisationId, experienceId, clientId, ...columns },
    update: { ...columns, version: { increment: 1 } },
    select: { version: true },
  });
}

/**
 * One deed of an inventory, with the client's consent and while nothing pauses it. The same operation again changes
 * nothing, however often and however late a phone sends it.
 */
function once(
  ctx: ClientContext,
  operationId: string,
  deed: Deed,
  work: (tx: Transaction, vault: Vault) => Promise<void>,
): Promise<Record<never, never>> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { count } = await tx.inventoryOperation.createMany({
      data: [{ organisationId, clientId, operationId, at: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 0) return {};
    await requireConsent(tx, ctx.scope, "coaching_record");
    await assertPractiseAllowed(tx, ctx.scope, clientId, "inventory", ctx.now());
    await work(tx, await vaultOf(tx, ctx.scope, clientId));
    await audit(tx, ctx, { ...deed, clientId });
    return {};
  });
}
