import { missingAllowedIn } from "#domain/efficacy/scoring.ts";
import { AppError } from "#domain/errors.ts";
import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Prisma } from "#server/db/generated/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { keyOf } from "./queries.ts";
import type { ArchiveInput, ImportedScaleInput, OwnScaleInput } from "./schema.ts";

/** Keeps a scale that the practice wrote. Sending the same operation id again returns the first one. */
export function saveScale(ctx: CoachContext, input: OwnScaleInput): Promise<{ key: string }> {
  const { operationId, title, context, practiceItem, items } = input;
  return withOrganisation(ctx.scope, (tx) =>
    insertDefinition(tx, ctx, "scale.written", {
      operationId,
      origin: "own",
      title,
      context,
      practiceItem: practiceItem === "" ? null : practiceItem,
      items: items.map((text) => ({ text, reversed: false })),
      itemLowest: 0,
      itemHighest: 100,
      itemStep: 10,
      score: "mean",
      missingAllowed: missingAllowedIn(items.length),
    }),
  );
}

/** Keeps a licensed scale with the attestation under which it may be used. The same operation id returns the first one. */
export function importScale(
  ctx: CoachContext,
  { attested: _, ...input }: ImportedScaleInput,
): Promise<{ key: string }> {
  return withOrganisation(ctx.scope, (tx) =>
    insertDefinition(tx, ctx, "scale.imported", { ...input, origin: "imported" }),
  );
}

type Definition = Omit<
  Prisma.ScaleDefinitionCreateManyInput,
  "organisationId" | "id" | "createdBy" | "createdAt" | "archivedAt"
>;

async function insertDefinition(tx: Transaction, ctx: CoachContext, action: `scale.${string}`, definition: Definition) {
  const { organisationId, coachId } = ctx.scope;
  const id = newId();
  const { count } = await tx.scaleDefinition.createMany({
    data: [{ ...definition, organisationId, id, createdBy: coachId, createdAt: ctx.now() }],
    skipDuplicates: true,
  });
  if (count > 0) await audit(tx, ctx, { action, subjectId: id });
  const kept = await tx.scaleDefinition.findUniqueOrThrow({
    where: { organisationId_operationId: { organisationId, operationId: definition.operationId } },
    select: { id: true },
  });
  return { key: keyOf(kept.id) };
}

/** Takes one of the practice's scales off the list, or back onto it. Clients who have it go on with it. */
export function archiveScale(
  ctx: CoachContext,
  { definitionId: id, archived }: ArchiveInput,
): Promise<{ definitionId: string }> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { count } = await tx.scaleDefinition.updateMany({
      where: { organisationId, id, archivedAt: archived ? null : { not: null } },
      data: { archivedAt: archived ? ctx.now() : null },
    });
    if (count > 0) await audit(tx, ctx, { action: archived ? "scale.archived" : "scale.restored", subjectId: id });
    else if ((await tx.scaleDefinition.count({ where: { organisationId, id } })) === 0) {
      throw new AppError("not_found", "Not found.");
    }
    return { definitionId: id };
  });
}
