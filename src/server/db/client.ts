import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { env } from "#server/env.ts";
import { PrismaClient } from "./generated/client.ts";
import { poolAt } from "./pool.ts";

export type Database = PrismaClient;
/** A transaction in which the tenant is set; what every query and command works on. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Milliseconds that people who save at once on a slow machine wait for their turn; the pool and Prisma both count it. */
const PATIENCE = 15_000;

/** As many statements as a connection keeps prepared; the product has some hundred, lists of ids make a few more. */
const MOST_PREPARED = 600;

type Connected = { pool: pg.Pool; database: Database };

function connect(connectionString: string): Connected {
  const pool = poolAt(connectionString, { max: 10, connectionTimeoutMillis: PATIENCE, idleTimeoutMillis: 30_000 });
  const database = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) }),
    transactionOptions: { maxWait: PATIENCE, timeout: 20_000 },
  });
  return { pool, database };
}

type Kept = { provenApp?: Connected; provenWorker?: Connected; provenStatements?: Map<string, string> };

// A build holds this module several times over, and the development server reloads it; the pools outlive them all, and
// with them the names under which their connections know statements.
const kept = globalThis as Kept;
kept.provenStatements ??= new Map();
const names = kept.provenStatements;

/** The name of a statement, so that a connection reads and plans its text once and not at each use. */
export function statementName(text: string): string {
  const known = names.get(text);
  // Without a name a statement is read anew, as ever.
  if (known !== undefined || names.size >= MOST_PREPARED) return known ?? "";
  const name = `proven_${names.size}`;
  names.set(text, name);
  return name;
}

function app(): Connected {
  kept.provenApp ??= connect(env().APP_DATABASE_URL);
  return kept.provenApp;
}

/** The database as the `proven_app` role. Row-level security holds: without a tenant it sees no tenant row. */
export function database(): Database {
  return app().database;
}

/** The connections of the `proven_app` role without Prisma, for what is read at every look; see `readInOrganisation`. */
export function connections(): pg.Pool {
  return app().pool;
}

/** The database as the `proven_worker` role, for jobs. */
export function workerDatabase(): Database {
  kept.provenWorker ??= connect(env().WORKER_DATABASE_URL);
  return kept.provenWorker.database;
}

/** Closes both pools; for a graceful stop and for tests. */
export async function disconnect(): Promise<void> {
  const connected = [kept.provenApp, kept.provenWorker];
  kept.provenApp = undefined;
  kept.provenWorker = undefined;
  for (const each of connected) {
    await each?.database.$disconnect();
    await each?.pool.end();
  }
}
