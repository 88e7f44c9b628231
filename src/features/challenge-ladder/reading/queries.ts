import type { Decision } from "#domain/ladder/decision.ts";
import { carriersOf } from "#domain/ladder/merging.ts";
import type { Vault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { LadderModel, LadderSelect, ProgressionDecisionModel, RungModel } from "#server/db/generated/models.ts";
import type { Tenant } from "#server/scope.ts";
import { type AttemptRow, attemptFields, toAttempt } from "../attempts/queries.ts";
import type { Rung, RungInput } from "../schema.ts";
import { type Climbed, currentRungOf } from "../series.ts";

export const rungFields = {
  id: true,
  position: true,
  title: true,
  criterion: true,
  context: true,
  conditions: true,
  support: true,
  expectedDistress: true,
  efficacy: true,
  forecast: true,
  stakes: true,
  debriefPlanned: true,
  removedAt: true,
  mergedIntoId: true,
} as const;

const decisionFields = { choice: true, decidedBy: true, decidedAt: true } as const;
type DecisionRow = Pick<ProgressionDecisionModel, keyof typeof decisionFields>;

function toDecision({ choice, decidedBy, decidedAt }: DecisionRow): Decision {
  return { choice, by: decidedBy === "client" ? "client" : "coach", at: decidedAt.getTime() };
}

const ladderFields = {
  id: true,
  title: true,
  status: true,
  offeredAt: true,
  agreedAt: true,
  version: true,
  rungs: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      ...rungFields,
      attempts: { orderBy: [{ forecastAt: "desc" }, { id: "desc" }], take: 100, select: attemptFields },
      decisions: { orderBy: [{ decidedAt: "desc" }, { id: "desc" }], take: 20, select: decisionFields },
    },
  },
} satisfies LadderSelect;

type RungRow = Pick<RungModel, keyof typeof rungFields>;
type LadderRow = Pick<LadderModel, "id" | "title" | "status" | "offeredAt" | "agreedAt" | "version"> & {
  rungs: (RungRow & { attempts: AttemptRow[]; decisions: DecisionRow[] })[];
};
/** Whose words are opened, and whether the reader may see reflections. */
export type Reading = { vault: Vault; withReflections: boolean };

/** A rung's own design in the clear, without what was merged into it. */
export function toRung(
  vault: Vault,
  { position: _, removedAt: __, mergedIntoId: ___, ...row }: RungRow,
): Omit<RungInput, "absorbs"> {
  const openIfSaid = (place: "conditions" | "support") => {
    const sealed = row[place];
    return sealed ? vault.open(`rung.${place}`, row.id, sealed) : "";
  };
  return {
    ...row,
    title: vault.open("rung.title", row.id, row.title),
    criterion: vault.open("rung.criterion", row.id, row.criterion),
    context: vault.open("rung.context", row.id, row.context),
    conditions: openIfSaid("conditions"),
    support: openIfSaid("support"),
  };
}

/** For each rung that still stands for itself, the rungs whose attempts it carries. */
export function absorbedBy(rows: readonly Pick<RungRow, "id" | "mergedIntoId">[]): ReadonlyMap<string, string[]> {
  const absorbed = new Map<string, string[]>();
  for (const [id, carrier] of carriersOf(rows)) {
    if (id !== carrier) absorbed.set(carrier, [...(absorbed.get(carrier) ?? []), id]);
  }
  return absorbed;
}

/** A ladder in the clear: its rungs, easiest first, and those set aside that have been tried. */
function toLadder({ vault, withReflections }: Reading, { rungs: rows, ...row }: LadderRow) {
  const absorbed = absorbedBy(rows);
  const attemptsOf = (ids: readonly string[]) =>
    rows
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ attempts }) => attempts)
      .toSorted((a, b) => b.forecastAt.getTime() - a.forecastAt.getTime());
  const opened = rows
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .map(({ attempts: _, decisions: __, ...rung }) => {
      const absorbs = absorbed.get(rung.id) ?? [];
      const carried = [rung.id, ...absorbs];
      return {
        removed: rung.removedAt !== null,
        rung: {
          ...toRung(vault, rung),
          absorbs,
          attempts: attemptsOf(carried).map((attempt) =>
            toAttempt(vault, attempt, { withReflection: withReflections }),
          ),
          decisions: rows
            .filter(({ id }) => carried.includes(id))
            .flatMap(({ decisions }) => decisions.map(toDecision)),
        } satisfies Rung & { decisions: Decision[] },
      };
    });
  const rungs = opened.filter(({ removed }) => !removed).map(({ rung }) => rung);
  const current = currentRungOf(rungs);
  return {
    ...row,
    title: vault.open("ladder.title", row.id, row.title),
    offeredAt: row.offeredAt?.toISOString() ?? null,
    agreedAt: row.agreedAt?.toISOString() ?? null,
    rungs,
    setAside: opened.filter(({ removed, rung }) => removed && rung.attempts.length > 0).map(({ rung }) => rung),
    currentRungId: current === null ? null : (rungs[current]?.id ?? null),
  };
}

export type OpenedLadder = ReturnType<typeof toLadder>;

type LadderQuery = { clientId: string; ladderId?: string; reading: Reading; offeredOnly?: boolean };

/** A client's ladders that are not archived, newest first; or the one asked for. A client sees only offered ones. */
export async function laddersOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, ladderId, reading, offeredOnly = false }: LadderQuery,
): Promise<OpenedLadder[]> {
  const rows = await tx.ladder.findMany({
    where: {
      organisationId,
      clientId,
      status: { not: "archived" },
      ...(ladderId && { id: ladderId }),
      ...(offeredOnly && { offeredAt: { not: null } }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: ladderFields,
  });
  return rows.map((row) => toLadder(reading, row));
}

const bareRung = { id: true, efficacy: true, forecast: true, removedAt: true, mergedIntoId: true } as const;
const bareAttempt = {
  id: true,
  forecast: true,
  forecastAt: true,
  outcome: true,
  attemptedAt: true,
  assisted: true,
  effort: true,
  distressBefore: true,
  distressAfter: true,
} as const;

/**
 * Which rung of how many is under way, from 1, on the agreed ladders of some clients; null at the top. Opens no word.
 *
 * @param clientIds whom the caller has proven to be theirs
 */
export async function rungsUnderWay(
  tx: Transaction,
  { organisationId }: Tenant,
  clientIds: readonly string[],
): Promise<Map<string, { rung: number | null; rungs: number }>> {
  const ladders = await tx.ladder.findMany({
    where: { organisationId, clientId: { in: [...clientIds] }, status: "agreed" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      clientId: true,
      rungs: {
        orderBy: ladderFields.rungs.orderBy,
        select: {
          ...bareRung,
          attempts: { orderBy: [{ forecastAt: "desc" }, { id: "desc" }], take: 100, select: bareAttempt },
          decisions: { orderBy: [{ decidedAt: "desc" }, { id: "desc" }], take: 20, select: decisionFields },
        },
      },
    },
  });
  return new Map(
    ladders.map(({ clientId, rungs: rows }) => {
      const absorbed = absorbedBy(rows);
      const rungs = rows
        .filter(({ removedAt, mergedIntoId }) => removedAt === null && mergedIntoId === null)
        .map(({ id, efficacy, forecast }) => {
          const carried = rows.filter((row) => row.id === id || absorbed.get(id)?.includes(row.id));
          return {
            id,
            efficacy,
            forecast,
            attempts: carried
              .flatMap(({ attempts }) => attempts)
              .toSorted((a, b) => b.forecastAt.getTime() - a.forecastAt.getTime())
              .map((attempt) => ({
                ...attempt,
                forecastAt: attempt.forecastAt.toISOString(),
                attemptedAt: attempt.attemptedAt?.toISOString() ?? null,
              })),
            decisions: carried.flatMap(({ decisions }) => decisions.map(toDecision)),
          } satisfies Climbed;
        });
      const current = currentRungOf(rungs);
      return [clientId, { rung: current === null ? null : current + 1, rungs: rungs.length }];
    }),
  );
}
