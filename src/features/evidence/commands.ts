import { AppError } from "#domain/errors.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { audit } from "#server/audit.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import type { ShareInput } from "./schema.ts";

/**
 * Says who may read some entries from now on. What the coach sees follows at once; nothing that was said is lost.
 *
 * @throws {AppError} `not_found`, and changes nothing, when one of them is not the client's
 */
export function share(ctx: ClientContext, { ids, sharing }: ShareInput): Promise<{ changed: string[] }> {
  const { organisationId, clientId } = ctx.scope;
  const wanted = [...new Set(ids)];
  return withOrganisation(ctx.scope, async (tx) => {
    // Nobody needs a permission to keep something to themselves.
    if (sharing === "shared") {
      await requireConsent(tx, ctx.scope, "coaching_record");
      await requireConsent(tx, ctx.scope, "share_with_coach");
    }
    const where = { organisationId, clientId, id: { in: wanted }, deletedAt: null };
    if ((await tx.masteryExperience.count({ where })) !== wanted.length) throw new AppError("not_found", "Not found.");
    const changed = await tx.masteryExperience.updateManyAndReturn({
      where: { ...where, sharing: { not: sharing } },
      data: { sharing, version: { increment: 1 }, updatedAt: ctx.now() },
      select: { id: true },
    });
    for (const { id } of changed) {
      await audit(tx, ctx, {
        action: sharing === "shared" ? "entry.shared" : "entry.unshared",
        subjectId: id,
        clientId,
      });
    }
    return { changed: changed.map(({ id }) => id) };
  });
}
