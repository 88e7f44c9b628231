import { AppError } from "#domain/errors.ts";
import { keyOf } from "#domain/journal/own-words.ts";
import { requireConsent } from "#features/consent/queries.ts";
import { ownEntry } from "#features/journal/queries.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { ownMeaning, sealMeaning, toMeaning } from "./queries.ts";
import type { SetInput } from "./schema.ts";

/**
 * Keeps what an entry says about its writer.
 *
 * @throws {AppError} `conflict` with what is kept when it was changed since it was read, unless it says the same
 */
export function setMeaning(ctx: ClientContext, { entryId, version, because, strengths }: SetInput) {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await requireConsent(tx, ctx.scope, "coaching_record");
    await ownEntry(tx, ctx.scope, entryId);
    // One device after the other: two first sayings would otherwise both find nothing.
    await tx.$queryRaw`
      select id from tenant.mastery_experience
      where organisation_id = ${organisationId}::uuid and id = ${entryId}::uuid for no key update`;
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const before = await ownMeaning(tx, ctx.scope, entryId);
    const told = { because, strengths: [...new Map(strengths.map((name) => [keyOf(name), name])).values()] };
    const current = { ...toMeaning(vault, before), version: before?.version ?? 0 };
    if (current.version !== version) {
      if (JSON.stringify({ ...told, version: current.version }) === JSON.stringify(current)) return current;
      throw new AppError("conflict", "You changed this on another device. Your words are still here.", { current });
    }
    const columns = { ...sealMeaning(vault, entryId, told), updatedAt: ctx.now() };
    const row = await tx.experienceMeaning.upsert({
      where: { organisationId_experienceId: { organisationId, experienceId: entryId } },
      create: { organisationId, experienceId: entryId, clientId, ...columns },
      update: { ...columns, version: { increment: 1 } },
      select: { version: true },
    });
    await audit(tx, ctx, { action: "meaning.set", subjectId: entryId, clientId });
    return { version: row.version };
  });
}
