import { AppError } from "#domain/errors.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { remade } from "#server/images/remade.ts";
import type { ClientScope } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { ownEntry } from "../queries.ts";
import { MOST_PHOTOS, type PhotoInput } from "../schema.ts";

const TOO_MANY = `An entry holds up to ${MOST_PHOTOS} pictures in its life, those that were replaced among them.`;

/**
 * Adds a picture to an entry, in the place of the one before: taking it away leaves none. The same operation id again
 * changes nothing.
 */
export async function addPhoto(
  ctx: ClientContext,
  { operationId, entryId, image }: PhotoInput,
): Promise<{ id: string }> {
  const { organisationId, clientId } = ctx.scope;
  const whose = { organisationId, clientId, entryId };
  await withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    await ownEntry(tx, ctx.scope, entryId);
  });
  // Made anew before the transaction that keeps it: that takes a moment, and no row should wait for it.
  const picture = await remade(Buffer.from(image, "base64"));
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    await takeTurn(tx, ctx.scope, entryId);
    if ((await tx.entryPhoto.count({ where: { ...whose, id: operationId } })) > 0) return { id: operationId };
    const { _count: count, _max: newest } = await tx.entryPhoto.aggregate({
      where: whose,
      _count: true,
      _max: { createdAt: true },
    });
    if (count >= MOST_PHOTOS) throw new AppError("invalid", TOO_MANY, { field: "image" });
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const sealed = vault.seal("entry_photo.image", operationId, picture.toString("base64"));
    const at = ctx.now();
    // Later than the one before even within a millisecond: which one is the last must never be a guess.
    const createdAt = new Date(Math.max(at.getTime(), (newest.createdAt?.getTime() ?? 0) + 1));
    const added = await tx.entryPhoto.createMany({
      data: [{ ...whose, id: operationId, image: sealed, createdAt }],
      skipDuplicates: true,
    });
    // An id that a picture elsewhere has already: phones do not make those.
    if (added.count === 0) throw new AppError("invalid", "This picture could not be kept. Please add it once more.");
    await tx.entryPhoto.updateMany({
      where: { ...whose, id: { not: operationId }, removedAt: null },
      data: { removedAt: at },
    });
    await audit(tx, ctx, { action: "photo.added", subjectId: entryId, clientId });
    return { id: operationId };
  });
}

/**
 * Takes a picture away, or brings it back.
 *
 * @throws {AppError} `invalid` for bringing back one that another picture took the place of
 */
export function hidePhoto(ctx: ClientContext, { id }: { id: string }, hidden: boolean): Promise<{ id: string }> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const photo = await tx.entryPhoto.findFirst({
      where: { organisationId, clientId, id, entry: { deletedAt: null } },
      select: { entryId: true },
    });
    if (!photo) throw new AppError("not_found", "Not found.");
    await takeTurn(tx, ctx.scope, photo.entryId);
    if (!hidden) {
      const last = await tx.entryPhoto.findFirst({
        where: { organisationId, clientId, entryId: photo.entryId },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { id: true },
      });
      if (last?.id !== id) throw new AppError("invalid", "Another picture has taken its place.");
    }
    await tx.entryPhoto.update({
      where: { organisationId_id: { organisationId, id } },
      data: { removedAt: hidden ? ctx.now() : null },
      select: { id: true },
    });
    await audit(tx, ctx, { action: hidden ? "photo.removed" : "photo.restored", subjectId: id, clientId });
    return { id };
  });
}

/** One device after the other: of two pictures sent at once, the one that arrived last stays. */
async function takeTurn(tx: Transaction, scope: ClientScope, entryId: string): Promise<void> {
  const { organisationId, clientId } = scope;
  await tx.$queryRaw`
    select id from tenant.mastery_experience
    where organisation_id = ${organisationId}::uuid and client_id = ${clientId}::uuid and id = ${entryId}::uuid
    for no key update`;
  await ownEntry(tx, scope, entryId);
}
