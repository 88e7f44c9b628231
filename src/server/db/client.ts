import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#server/env.ts";
import { PrismaClient } from "./generated/client.ts";

export type Database = PrismaClient;
/** A transaction in which the tenant is set; what every query and command works on. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Milliseconds that people who save at once on a slow machine wait for their turn; the pool and Prisma both count it. */
const PATIENCE = 15_000;

/** As many statements as a connection keeps prepared; the product has some hundred, lists of ids make a few more. */
const MOST_PREPARED = 600;

/** Names each text of a statement, so that a connection reads and plans it once and not at each use. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    // Without a name a statement is read anew, as ever.
    if (known !== undefined || names.size >= MOST_PREPARED) return known ?? "";
    const name = `proven_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

function connect(connectionString: string): Database {
  const pool = { connectionString, max: 10, connectionTimeoutMillis: PATIENCE, idleTimeoutMillis: 30_000 };
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
    transactionOptions: { maxWait: PATIENCE, timeout: 20_000 },
  });
}

// The development server reloads modules; one pool must outlive them.
const kept = globalThis as { provenDatabase?: Database; provenWorkerDatabase?: Database };

/** The pool of the `proven_app` role. Row-level security holds: without a tenant it sees no tenant row. */
export function database(): Database {
  kept.provenDatabase ??= connect(env().APP_DATABASE_URL);
  return kept.provenDatabase;
}

/** The pool of the `proven_worker` role, for jobs. */
export function workerDatabase(): Database {
  kept.provenWorkerDatabase ??= connect(env().WORKER_DATABASE_URL);
  return kept.provenWorkerDatabase;
}

/** Closes both pools; for a graceful stop and for tests. */
export async function disconnect(): Promise<void> {
  await Promise.all([kept.provenDatabase?.$disconnect(), kept.provenWorkerDatabase?.$disconnect()]);
  kept.provenDatabase = undefined;
  kept.provenWorkerDatabase = undefined;
}
