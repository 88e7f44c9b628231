import { AppError } from "#domain/errors.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { remade } from "#server/images/remade.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { ownEntry } from "../queries.ts";
import type { PhotoInput } from "../schema.ts";

/** Adds a picture to an entry; the newest is the one that is shown. The same operation id again changes nothing. */
export async function addPhoto(
  ctx: ClientContext,
  { operationId, entryId, image }: PhotoInput,
): Promise<{ id: string }> {
  const { organisationId, clientId } = ctx.scope;
  await withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    await ownEntry(tx, ctx.scope, entryId);
  });
  // Made anew before the transaction that keeps it: that takes a moment, and no row should wait for it.
  const picture = await remade(Buffer.from(image, "base64"));
  return withOrganisation(ctx.scope, async (tx) => {
    await ownEntry(tx, ctx.scope, entryId);
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const sealed = vault.seal("entry_photo.image", operationId, picture.toString("base64"));
    const { count } = await tx.entryPhoto.createMany({
      data: [{ organisationId, id: operationId, clientId, entryId, image: sealed, createdAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 1) await audit(tx, ctx, { action: "photo.added", subjectId: entryId, clientId });
    const kept = await tx.entryPhoto.count({ where: { organisationId, id: operationId, clientId, entryId } });
    if (kept === 0) throw new AppError("invalid", "This picture could not be kept. Please add it once more.");
    return { id: operationId };
  });
}

/** Takes a picture away, or brings it back. */
export function hidePhoto(ctx: ClientContext, { id }: { id: string }, hidden: boolean): Promise<{ id: string }> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { count } = await tx.entryPhoto.updateMany({
      where: { organisationId, clientId, id, entry: { deletedAt: null } },
      data: { removedAt: hidden ? ctx.now() : null },
    });
    if (count === 0) throw new AppError("not_found", "Not found.");
    await audit(tx, ctx, { action: hidden ? "photo.removed" : "photo.restored", subjectId: id, clientId });
    return { id };
  });
}
