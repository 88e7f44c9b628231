import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

// A build holds this module several times over, and the pool outlives them all: they must speak of the same.
const kept = globalThis as { provenOrganisation?: AsyncLocalStorage<string | undefined> };
kept.provenOrganisation ??= new AsyncLocalStorage();

/** For which organisation the transaction is that is about to begin. */
const organisationOf = kept.provenOrganisation;

/** Whatever begins a transaction in here begins it for this organisation, or for none. */
export function beginningFor<Result>(organisationId: string | undefined, begin: () => Promise<Result>) {
  return organisationOf.run(organisationId, begin);
}

/** The words that begin a transaction in which row-level security shows one organisation; they end with it. */
export function openingFor(organisationId: string | undefined): string {
  if (organisationId === undefined) return "begin";
  return `begin; select set_config('app.organisation_id', ${pg.escapeLiteral(organisationId)}, true)`;
}

/** A pool whose connections take a statement before the one ahead of it has been answered, and begin along the way. */
export function poolAt(connectionString: string, options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...options, connectionString, pipeline: true });
  pool.on("connect", (client) => {
    beginAlong(client);
    // A connection that breaks fails what was asked of it, and is replaced by the next that somebody needs.
    client.on("error", () => undefined);
  });
  pool.on("error", () => undefined);
  return pool;
}

/**
 * Prisma says BEGIN and waits; then comes the tenant, and then what somebody wants to know. Here BEGIN brings the tenant
 * with it, and nobody waits for the two: the first statement goes out right behind them, one trip instead of three. The
 * server takes them in the order in which they were sent. What cannot be begun fails with the first statement.
 */
function beginAlong(client: pg.PoolClient): void {
  const send = client.query.bind(client) as (...asked: unknown[]) => Promise<pg.QueryResult>;
  let begun: Promise<unknown> | undefined;

  function query(...asked: unknown[]) {
    if (textOf(asked[0]) === "BEGIN") {
      begun = send(openingFor(organisationOf.getStore()));
      begun.catch(() => undefined); // Told to whoever asks for something in this transaction.
      return Promise.resolve({ rows: [], fields: [], rowCount: 0 });
    }
    const answer = send(...asked);
    if (!begun) return answer;
    const both = Promise.all([begun, answer]);
    begun = undefined;
    return both.then(([, result]) => result);
  }
  client.query = query as typeof client.query;
}

function textOf(asked: unknown): unknown {
  return typeof asked === "object" && asked !== null && "text" in asked ? asked.text : undefined;
}
