import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#server/env.ts";
import { PrismaClient } from "./generated/client.ts";

export type Database = PrismaClient;
/** A transaction in which the tenant is set; what every query and command works on. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Milliseconds that people who save at once on a slow machine wait for their turn; the pool and Prisma both count it. */
const PATIENCE = 15_000;

function connect(connectionString: string): Database {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: 10, connectionTimeoutMillis: PATIENCE, idleTimeoutMillis: 30_000 }),
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
