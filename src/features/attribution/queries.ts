import type { AttributedEvent } from "#domain/attribution/patterns.ts";
import { AppError } from "#domain/errors.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { ClientScope, CoachScope } from "#server/scope.ts";
import type { ClientContext } from "#server/trpc/procedures.ts";
import { type Explanation, ratings, type SubjectRef } from "./schema.ts";

const READ = 100;

const ratedFields = { locus: true, stability: true, control: true, globality: true, outsideCause: true } as const;
const newestFirst = [{ ratedAt: "desc" }, { id: "desc" }] as const;

/**
 * Lets pass what is the client's own to explain: a win that is there, or a try whose outcome is known.
 *
 * @throws {AppError} `not_found`
 */
export async function assertOwnSubject(
  tx: Transaction,
  { organisationId, clientId }: ClientScope,
  { subject, subjectId: id }: SubjectRef,
): Promise<void> {
  const own = { organisationId, clientId, id };
  const found =
    subject === "win"
      ? await tx.masteryExperience.count({ where: { ...own, deletedAt: null } })
      : await tx.attempt.count({ where: { ...own, outcome: { not: null } } });
  if (found === 0) throw new AppError("not_found", "Not found.");
}

/** How the client explained something the last time; null when they have not. */
export function myExplanation(ctx: ClientContext, { subject, subjectId }: SubjectRef): Promise<Explanation | null> {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await assertOwnSubject(tx, ctx.scope, { subject, subjectId });
    const row = await tx.attribution.findFirst({
      where: { organisationId, clientId, subject, subjectId },
      orderBy: [...newestFirst],
      select: { id: true, ...ratedFields, cause: true },
    });
    await audit(tx, ctx, { action: "attribution.read", subjectId, clientId });
    if (!row) return null;
    const { id, cause, ...rated } = row;
    const vault = await vaultOf(tx, ctx.scope, clientId);
    return { ...rated, cause: cause ? vault.open("attribution.cause", id, cause) : "" };
  });
}

/**
 * A client's explained events for the pattern finder: numbers only, no words. Of wins, the shared ones.
 *
 * @param scope of the coach for whom `ownClient` has found this client, and to whom the client agrees to share
 */
export async function attributedEventsOf(
  tx: Transaction,
  { organisationId }: CoachScope,
  clientId: string,
): Promise<AttributedEvent[]> {
  const rows = await tx.attribution.findMany({
    where: { organisationId, clientId },
    orderBy: [...newestFirst],
    take: READ,
    select: { subject: true, subjectId: true, ...ratedFields },
  });
  const latest = [...Map.groupBy(rows, ({ subjectId }) => subjectId).values()].flatMap(([newest]) => newest ?? []);
  const idsOf = (subject: string) => latest.filter((row) => row.subject === subject).map(({ subjectId }) => subjectId);
  const wins = await tx.masteryExperience.findMany({
    where: { organisationId, clientId, id: { in: idsOf("win") }, deletedAt: null, sharing: "shared" },
    select: { id: true, occurredOn: true },
  });
  const attempts = await tx.attempt.findMany({
    where: { organisationId, clientId, id: { in: idsOf("attempt") }, outcome: { not: null } },
    select: { id: true, outcome: true, attemptedAt: true },
  });
  const known = new Map<string, Pick<AttributedEvent, "kind" | "at">>([
    ...wins.map(({ id, occurredOn }) => [id, { kind: "win" as const, at: occurredOn.toISOString() }] as const),
    ...attempts.flatMap(({ id, outcome, attemptedAt }) =>
      attemptedAt
        ? [[id, { kind: outcome === "met" ? ("win" as const) : ("setback" as const), at: attemptedAt }] as const]
        : [],
    ),
  ]);
  return latest.flatMap(({ subjectId, outsideCause, ...row }) => {
    const event = known.get(subjectId);
    return event ? [{ id: subjectId, ...event, ...ratings.parse(row), outsideCause }] : [];
  });
}
