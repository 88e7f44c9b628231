import { isAnswer, type ScoringKey, scoreOf } from "#domain/efficacy/scoring.ts";
import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { decisionsOf } from "#features/consent/queries.ts";
import { dayIn } from "#lib/day.ts";
import { newId } from "#lib/uuid.ts";
import { momentOf } from "#lib/wall-clock.ts";
import { audit } from "#server/audit.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import type { ImportInput, Occasion } from "./schema.ts";

type Receipt = { importId: string; count: number };

/**
 * Keeps ratings that were made before or elsewhere, marked as imported, at noon of their day where the client lives,
 * or now when noon is still to come. All or none; the same import sent again is answered as the first time.
 *
 * @throws {AppError} `invalid` for a day that is rated already, is still to come or comes twice, and for what is off the
 *   scale; `forbidden` when the client has decided against a record
 */
export function importRatings(ctx: CoachContext, input: ImportInput): Promise<Receipt> {
  const { organisationId, coachId } = ctx.scope;
  const { importId, clientId, scaleId, rows } = input;
  return withOrganisation(ctx.scope, async (tx) => {
    const { timeZone } = await ownClient(tx, ctx.scope, clientId);
    await tx.$queryRaw`select 1 from tenant.client
      where organisation_id = ${organisationId}::uuid and id = ${clientId}::uuid for no key update`;
    const scale = await scaleOf(tx, ctx.scope, { clientId, scaleId });
    const created = { organisationId, id: importId, coachId, clientId, createdAt: ctx.now() };
    const { count } = await tx.fileImport.createMany({
      data: [{ ...created, kind: "ratings", digest: Buffer.from(input.digest, "hex"), rows: rows.length }],
      skipDuplicates: true,
    });
    if (count === 0) return earlierOf(tx, ctx, { importId, clientId });
    const decision = (await decisionsOf(tx, ctx.scope, clientId)).get("coaching_record");
    if (decision?.granted === false) {
      throw new AppError("forbidden", "This client has decided that nothing is kept. Talk with them first.");
    }
    const today = dayIn(timeZone, ctx.now());
    const taken = new Set(scale.rated);
    for (const { row, ratedOn } of rows) {
      if (ratedOn > today) throw new AppError("invalid", `Row ${row}: this day is still to come.`);
      if (taken.has(ratedOn)) throw new AppError("invalid", `Row ${row}: this day is rated already.`);
      taken.add(ratedOn);
    }
    for (const occasion of rows) {
      const id = newId();
      const { strength, missing, items } = scored(occasion, scale);
      const noon = momentOf({ date: occasion.ratedOn, time: "12:00" }, timeZone);
      const ratedAt = new Date(Math.min(noon.getTime(), ctx.now().getTime()));
      await tx.rating.createMany({
        data: [
          {
            ...{ organisationId, id, clientId, scaleId, operationId: newId(), importId, strength, missing },
            ...{ ratedAt, ratedOn: new Date(occasion.ratedOn), createdAt: ctx.now() },
          },
        ],
      });
      await tx.ratingItem.createMany({ data: items.map((item) => ({ organisationId, ratingId: id, ...item })) });
      await tx.fileImportRow.create({ data: { organisationId, importId, row: occasion.row, subjectId: id } });
    }
    await audit(tx, ctx, { action: "efficacy.imported", subjectId: importId, clientId });
    return { importId, count: rows.length };
  });
}

/** Takes the ratings of one file away again; what the client rated stays. */
export function undoRatings(ctx: CoachContext, { clientId, importId }: { clientId: string; importId: string }) {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await ownClient(tx, ctx.scope, clientId);
    const { count } = await tx.fileImport.updateMany({
      where: { organisationId, id: importId, clientId, kind: "ratings" },
      data: { undoneAt: ctx.now() },
    });
    if (count === 0) throw new AppError("not_found", "Not found.");
    const [answer] = await tx.$queryRaw<{ removed: bigint }[]>`
      select tenant.remove_imported_ratings(${organisationId}::uuid, ${importId}::uuid) as removed`;
    await audit(tx, ctx, { action: "efficacy.import_undone", subjectId: importId, clientId });
    return { removed: Number(answer?.removed ?? 0) };
  });
}

/** The receipt of the same import sent before. Throws `not_found` for the id of another. */
async function earlierOf(
  tx: Transaction,
  { scope: { organisationId, coachId } }: CoachContext,
  { importId, clientId }: { importId: string; clientId: string },
): Promise<Receipt> {
  const earlier = await tx.fileImport.findFirst({
    where: { organisationId, coachId, id: importId, clientId, kind: "ratings", undoneAt: null },
    select: { rows: true },
  });
  if (!earlier) throw new AppError("not_found", "Not found.");
  return { importId, count: earlier.rows };
}

type Scale = { key: ScoringKey; itemIds: string[]; lowest: number; highest: number; rated: string[] };

async function scaleOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, scaleId }: { clientId: string; scaleId: string },
): Promise<Scale> {
  const scale = await tx.efficacyScale.findFirst({
    where: { organisationId, clientId, id: scaleId },
    select: {
      itemLowest: true,
      itemHighest: true,
      itemStep: true,
      score: true,
      missingAllowed: true,
      items: { orderBy: { position: "asc" }, select: { id: true, reversed: true } },
      ratings: { where: { ratedOn: { not: null } }, select: { ratedOn: true } },
    },
  });
  if (!scale) throw new AppError("not_found", "Not found.");
  const { itemLowest: lowest, itemHighest: highest, itemStep: step, score, missingAllowed, items } = scale;
  const count = score === "sum" ? items.length : 1;
  return {
    key: { lowest, highest, step, score, missingAllowed, items },
    itemIds: items.map(({ id }) => id),
    lowest: lowest * count,
    highest: highest * count,
    rated: scale.ratings.flatMap(({ ratedOn }) => (ratedOn ? [ratedOn.toISOString().slice(0, 10)] : [])),
  };
}

function scored({ row, score, answers }: Occasion, { key, itemIds, lowest, highest }: Scale) {
  if (answers.some((answer) => answer !== null)) {
    if (answers.length !== itemIds.length || answers.some((answer) => answer !== null && !isAnswer(answer, key))) {
      throw new AppError("invalid", `Row ${row}: an answer is not on this scale.`);
    }
    const items = itemIds.flatMap((itemId, index) => {
      const confidence = answers[index] ?? null;
      return confidence === null ? [] : [{ itemId, confidence }];
    });
    return { strength: scoreOf(answers, key), missing: itemIds.length - items.length, items };
  }
  if (score === null || score < lowest || score > highest) {
    throw new AppError("invalid", `Row ${row}: the score is not on this scale.`);
  }
  return { strength: score, missing: 0, items: [] };
}
