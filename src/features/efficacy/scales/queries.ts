import { practiceItem, type ScaleTemplate, scaleTemplate, scaleTemplates } from "#content/scales/scales.ts";
import { missingAllowedIn } from "#domain/efficacy/scoring.ts";
import { AppError } from "#domain/errors.ts";
import type { Transaction } from "#server/db/client.ts";
import type { Prisma } from "#server/db/generated/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { Tenant } from "#server/scope.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { type ScaleChoice, storedItems } from "./schema.ts";

const OWN = "own-";

/** The key by which a client's scale names the practice's scale that it was made from. */
export function keyOf(definitionId: string): string {
  return `${OWN}${definitionId}`;
}

/** The id of the practice's scale behind a key; null for one of ours. */
export function definitionIn(key: string): string | null {
  return key.startsWith(OWN) ? key.slice(OWN.length) : null;
}

const definitionFields = {
  id: true,
  origin: true,
  title: true,
  context: true,
  practiceItem: true,
  items: true,
  itemLowest: true,
  itemHighest: true,
  itemStep: true,
  score: true,
  missingAllowed: true,
  mean: true,
  sd: true,
  reliability: true,
  reliabilityKind: true,
  source: true,
  permission: true,
  archivedAt: true,
} as const;
type DefinitionRow = Prisma.ScaleDefinitionGetPayload<{ select: typeof definitionFields }>;

/** Everything a client's scale is made from. */
export type Blueprint = {
  title: string;
  practiceItem: string | null;
  items: { text: string; reversed: boolean }[];
  scoring: { itemLowest: number; itemHighest: number; itemStep: number; score: "mean" | "sum"; missingAllowed: number };
  norms: SourceNorms | null;
};
export type SourceNorms = {
  normSd: number;
  normReliability: number;
  normMean: number | null;
  normKind: string | null;
  normSource: string;
};

/** What a key stands for. @throws {AppError} `invalid` when there is no such scale to choose any more */
export async function blueprintOf(tx: Transaction, { organisationId }: Tenant, key: string): Promise<Blueprint> {
  const definitionId = definitionIn(key);
  if (definitionId === null) {
    const template = scaleTemplate(key);
    if (!template) throw new AppError("invalid", "There is no such scale.");
    return ofTemplate(template);
  }
  const row = await tx.scaleDefinition.findFirst({
    where: { organisationId, id: definitionId, archivedAt: null },
    select: definitionFields,
  });
  if (!row) throw new AppError("invalid", "There is no such scale.");
  const { itemLowest, itemHighest, itemStep, score, missingAllowed } = row;
  return {
    title: row.title,
    practiceItem: row.practiceItem,
    items: storedItems.parse(row.items),
    scoring: { itemLowest, itemHighest, itemStep, score, missingAllowed },
    norms: sourceNorms(row),
  };
}

function ofTemplate({ title, items }: ScaleTemplate): Blueprint {
  return {
    title,
    practiceItem,
    items: items.map((text) => ({ text, reversed: false })),
    scoring: {
      itemLowest: 0,
      itemHighest: 100,
      itemStep: 10,
      score: "mean",
      missingAllowed: missingAllowedIn(items.length),
    },
    norms: null,
  };
}

/** What the source of an imported scale says about it; null unless both spread and reliability are known. */
export function sourceNorms(
  row: Pick<DefinitionRow, "mean" | "sd" | "reliability" | "reliabilityKind" | "source">,
): SourceNorms | null {
  if (!row.sd || !row.reliability || !row.source) return null;
  return {
    normSd: row.sd.toNumber(),
    normReliability: row.reliability.toNumber(),
    normMean: row.mean?.toNumber() ?? null,
    normKind: row.reliabilityKind,
    normSource: row.source,
  };
}

/** Every scale there is: the practice's own by title, those that were taken off the list among them, then ours. */
export function scaleChoicesOf(ctx: CoachContext): Promise<ScaleChoice[]> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const rows = await tx.scaleDefinition.findMany({
      where: { organisationId },
      orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { title: "asc" }, { id: "asc" }],
      take: 250,
      select: definitionFields,
    });
    const adopted = await tx.scaleNorms.findMany({
      where: { organisationId, revokedAt: null },
      select: { templateKey: true },
    });
    const withNorms = new Set(adopted.map(({ templateKey }) => templateKey));
    return [...rows.map(toChoice), ...scaleTemplates.map(templateChoice)].map((choice) => ({
      ...choice,
      hasNorms: choice.hasNorms || withNorms.has(choice.key),
    }));
  });
}

function toChoice({
  id,
  origin,
  title,
  context,
  practiceItem,
  itemLowest,
  itemHighest,
  score,
  ...row
}: DefinitionRow): ScaleChoice {
  return {
    key: keyOf(id),
    definitionId: id,
    origin,
    title,
    context,
    practiceItem,
    items: storedItems.parse(row.items),
    itemLowest,
    itemHighest,
    score,
    hasNorms: sourceNorms(row) !== null,
    source: row.source,
    permission: row.permission,
    archived: row.archivedAt !== null,
  };
}

function templateChoice(template: ScaleTemplate): ScaleChoice {
  const { title, practiceItem, items, scoring } = ofTemplate(template);
  return {
    key: template.key,
    definitionId: null,
    origin: "ours",
    title,
    context: template.context,
    practiceItem,
    items,
    itemLowest: scoring.itemLowest,
    itemHighest: scoring.itemHighest,
    score: scoring.score,
    hasNorms: false,
    source: null,
    permission: null,
    archived: false,
  };
}
