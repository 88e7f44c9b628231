import { AppError } from "#domain/errors.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { ownEngagements } from "../commands.ts";
import { TAGS_MOST, type Tag } from "../schema.ts";

const fields = { id: true, name: true, colour: true, version: true } as const;

/** A new word to find clients by, for everybody in the practice. The same id again changes nothing. */
export function addTag(ctx: CoachContext, { id, name, colour }: Omit<Tag, "version">): Promise<Tag> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await takeTurn(tx, ctx.scope);
    const known = await tx.tag.findFirst({ where: { organisationId, id }, select: fields });
    if (known) return known;
    if ((await tx.tag.count({ where: { organisationId, removedAt: null } })) >= TAGS_MOST) {
      throw new AppError("invalid", `There are ${TAGS_MOST} tags already. Remove one that nobody uses.`);
    }
    await assertNameIsFree(tx, ctx.scope, { id, name });
    const about = { organisationId, id, name, colour, createdBy: ctx.scope.coachId, createdAt: ctx.now() };
    const made = await tx.tag.create({ data: about, select: fields });
    await audit(tx, ctx, { action: "tag.added", subjectId: id });
    return made;
  });
}

/** Another name or colour. A stale version is a `conflict` that carries the tag as it is now. */
export function changeTag(ctx: CoachContext, { id, name, colour, version }: Tag): Promise<Tag> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await takeTurn(tx, ctx.scope);
    await assertNameIsFree(tx, ctx.scope, { id, name });
    const [changed] = await tx.tag.updateManyAndReturn({
      where: { organisationId, id, version, removedAt: null },
      data: { name, colour, version: { increment: 1 } },
      select: fields,
    });
    if (!changed) {
      const current = await tx.tag.findFirst({ where: { organisationId, id, removedAt: null }, select: fields });
      if (!current) throw new AppError("not_found", "Not found.");
      throw new AppError("conflict", "This tag was changed elsewhere.", { current });
    }
    await audit(tx, ctx, { action: "tag.changed", subjectId: id });
    return changed;
  });
}

/** Takes a tag away everywhere, or brings it back to those who had it. */
export function removeTag(ctx: CoachContext, { id, removed }: { id: string; removed: boolean }) {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await takeTurn(tx, ctx.scope);
    const tag = await tx.tag.findFirst({ where: { organisationId, id }, select: fields });
    if (!tag) throw new AppError("not_found", "Not found.");
    if (!removed) await assertNameIsFree(tx, ctx.scope, tag);
    await tx.tag.updateMany({ where: { organisationId, id }, data: { removedAt: removed ? ctx.now() : null } });
    await audit(tx, ctx, { action: removed ? "tag.removed" : "tag.restored", subjectId: id });
    return {};
  });
}

type Tagging = { clientIds: string[]; tagId: string; on: boolean };

/**
 * Puts a tag on clients of the coach, or takes it off.
 *
 * @returns those for whom that changed something: undo is the opposite for exactly them
 */
export function tagClients(ctx: CoachContext, { clientIds, tagId, on }: Tagging): Promise<{ changed: string[] }> {
  const { organisationId, coachId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const tag = await tx.tag.findFirst({ where: { organisationId, id: tagId, removedAt: null }, select: { id: true } });
    if (!tag) throw new AppError("not_found", "Not found.");
    const mine = (await ownEngagements(tx, ctx.scope, clientIds)).map(({ clientId }) => clientId);
    const at = ctx.now();
    const present = await tx.clientTag.findMany({
      where: { organisationId, tagId, clientId: { in: mine } },
      select: { clientId: true, removedAt: true },
    });
    const tagged = new Set(present.filter(({ removedAt }) => removedAt === null).map(({ clientId }) => clientId));
    const changed = mine.filter((clientId) => tagged.has(clientId) !== on);
    await tx.clientTag.updateMany({
      where: { organisationId, tagId, clientId: { in: changed } },
      data: on ? { removedAt: null, taggedAt: at, taggedBy: coachId } : { removedAt: at },
    });
    if (on) {
      await tx.clientTag.createMany({
        data: changed.map((clientId) => ({ organisationId, clientId, tagId, taggedBy: coachId, taggedAt: at })),
        skipDuplicates: true,
      });
    }
    const action = on ? "client.tagged" : "client.untagged";
    for (const clientId of changed) await audit(tx, ctx, { action, subjectId: tagId, clientId });
    return { changed };
  });
}

async function assertNameIsFree(tx: Transaction, { organisationId }: Tenant, { id, name }: Pick<Tag, "id" | "name">) {
  const taken = await tx.tag.count({
    where: { organisationId, removedAt: null, id: { not: id }, name: { equals: name, mode: "insensitive" } },
  });
  if (taken > 0) throw new AppError("invalid", "There is a tag with this name.", { field: "name" });
}

/** Tags of one practice change one after the other, so that two cannot take the same name. */
async function takeTurn(tx: Transaction, { organisationId }: Tenant): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${organisationId} || ' tags', 0))`;
}
