import type { Tenant } from "#server/scope.ts";
import { connections, type Database, database, statementName, type Transaction } from "./client.ts";
import type { Sql } from "./generated/internal/prismaNamespace.ts";
import { beginningFor, openingFor } from "./pool.ts";

/**
 * The way to tenant tables: one short transaction in which row-level security shows a single organisation.
 * Everything inside commits or rolls back together, audit entries and jobs included.
 */
export function withOrganisation<Result>(
  { organisationId }: Tenant,
  work: (tx: Transaction) => Promise<Result>,
  db: Database = database(),
): Promise<Result> {
  return beginningFor(organisationId, () => db.$transaction((tx) => beginningFor(undefined, () => work(tx))));
}

/**
 * The same for statements that are known beforehand, without Prisma and in one trip: the transaction, its tenant, all of
 * them and the end. Nobody is told anything unless all of it held, the audit entry among them too.
 *
 * @returns the rows of each statement, as PostgreSQL's types come
 */
export async function readInOrganisation({ organisationId }: Tenant, statements: readonly Sql[]): Promise<unknown[][]> {
  const client = await connections().connect();
  const [begun, ...answers] = await Promise.allSettled([
    client.query(openingFor(organisationId)),
    ...statements.map(({ text, values }) => client.query({ name: statementName(text), text, values })),
    client.query("commit"),
  ]);
  const failed = [begun, ...answers].find((each) => each.status === "rejected");
  // A transaction that failed has been rolled back by its end. A connection that is lost leaves the pool by itself.
  client.release();
  if (failed) throw failed.reason;
  return answers.slice(0, -1).map((each) => (each.status === "fulfilled" ? each.value.rows : []));
}
