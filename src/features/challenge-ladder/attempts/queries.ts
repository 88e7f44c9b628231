import { AppError } from "#domain/errors.ts";
import type { Vault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { AttemptModel } from "#server/db/generated/models.ts";
import type { ClientScope, CoachScope } from "#server/scope.ts";
import { type Attempt, reflection, sealedReflection, type Task, type TimelineAttempt, task } from "./schema.ts";

export const attemptFields = {
  id: true,
  rungId: true,
  forecast: true,
  forecastAt: true,
  task: true,
  outcome: true,
  attemptedAt: true,
  assisted: true,
  effort: true,
  distressBefore: true,
  distressAfter: true,
  reflection: true,
  recalled: true,
  cueUsed: true,
  createdAt: true,
} as const;

export type AttemptRow = Pick<AttemptModel, keyof typeof attemptFields>;

/** An attempt in the clear; its reflection only for those who may read it. */
export function toAttempt(
  vault: Vault,
  { createdAt, ...row }: AttemptRow,
  { withReflection }: { withReflection: boolean },
): Attempt {
  const { operations: _, ...words } = (withReflection && openReflection(vault, row)) || {};
  const said = Object.values(words).some((answer) => answer !== "");
  return {
    ...row,
    forecastAt: row.forecastAt.toISOString(),
    receivedAt: createdAt.toISOString(),
    task: taskOf(vault, row),
    attemptedAt: row.attemptedAt?.toISOString() ?? null,
    reflection: said ? reflection.parse(words) : null,
  };
}

/** The words of an attempt with the operations that brought them, or null when there are none. */
export function openReflection(vault: Vault, { id, reflection: sealed }: Pick<AttemptRow, "id" | "reflection">) {
  return sealed && sealedReflection.parse(JSON.parse(vault.open("attempt.reflection", id, sealed)));
}

function taskOf(vault: Vault, row: Pick<AttemptRow, "id" | "task">): Task | null {
  return row.task && task.parse(JSON.parse(vault.open("attempt.task", row.id, row.task)));
}

/** One of the client's own attempts. Throws `not_found`. */
export async function ownAttempt(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  id: string,
): Promise<AttemptRow> {
  const row = await tx.attempt.findFirst({ where: { organisationId, clientId, id }, select: attemptFields });
  if (!row) throw new AppError("not_found", "Not found.");
  return row;
}

/**
 * A client's finished attempts as lines of a timeline, newest first, the last 200. Without reflections: those are
 * read on the ladder itself.
 *
 * @param scope of the client themselves, or of a coach for whom `ownClient` has found this client
 */
export async function attemptsForTimeline(
  tx: Transaction,
  { organisationId }: ClientScope | CoachScope,
  clientId: string,
  vault: Vault,
  only?: readonly string[],
): Promise<TimelineAttempt[]> {
  const rows = await tx.attempt.findMany({
    where: { organisationId, clientId, outcome: { not: null }, ...(only && { id: { in: [...only] } }) },
    orderBy: [{ attemptedAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { ...attemptFields, reflection: false, rung: { select: { title: true, ladderId: true } } },
  });
  return rows.flatMap(({ id, rungId, rung, task, attemptedAt, outcome, forecast, assisted, effort }) =>
    outcome && attemptedAt
      ? {
          id,
          rungId,
          rungTitle: taskOf(vault, { id, task })?.title ?? vault.open("rung.title", rungId, rung.title),
          ladderId: rung.ladderId,
          at: attemptedAt.toISOString(),
          forecast,
          outcome,
          assisted,
          effort,
        }
      : [],
  );
}
