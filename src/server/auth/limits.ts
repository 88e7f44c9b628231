import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "#domain/errors.ts";
import { database } from "#server/db/client.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * How often, in how many seconds. `pair` is one account tried from one network address: it slows a guesser, and a stranger
 * uses up nobody's tries but their own. `account` bounds what many addresses can try together; `address` is for whoever
 * tries many accounts.
 */
const limits = {
  password: { duration: 15 * MINUTE, pair: 10, account: 100, address: 100 },
  link: { duration: HOUR, pair: 5, account: 50, address: 50 },
  sign_up: { duration: HOUR, pair: 5, account: 50, address: 50 },
  // Only who was invited has the token, so nobody can be shut out by strangers trying it.
  invitation: { duration: HOUR, pair: 30, account: 30, address: 100 },
  operator: { duration: 15 * MINUTE, pair: 10, account: 250, address: 10 },
  // A calendar program asks every few minutes at most; whoever tries addresses tries many.
  calendar: { duration: HOUR, pair: 120, account: 240, address: 600 },
  confirm: { duration: HOUR, pair: 20, account: 200, address: 100 },
} as const;

export type Limited = keyof typeof limits;
/** Whom an attempt counts against. `account` is an e-mail address or a token, whether or not it exists. */
export type Attempt = { account: string; address: string };
type Counter = "address" | "pair" | "account";

type Statement = { text: string; values: unknown[] };

/** What rate-limiter-flexible needs of a PostgreSQL client, over the pool that we have. */
const storeClient = {
  async query({ text, values }: Statement) {
    const rows = await database().$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
    return { rowCount: rows.length, rows: rows.map((row) => ({ ...row, expire: row.expire && Number(row.expire) })) };
  },
};

const limiters = new Map<string, RateLimiterPostgres>();

function limiter(what: Limited, per: Counter): RateLimiterPostgres {
  const keyPrefix = `${what}:${per}`;
  const kept = limiters.get(keyPrefix);
  if (kept) return kept;
  const made = new RateLimiterPostgres({
    points: limits[what][per],
    duration: limits[what].duration,
    keyPrefix,
    storeClient,
    storeType: "client",
    schemaName: "directory",
    tableName: "rate_limit",
    tableCreated: true,
  });
  limiters.set(keyPrefix, made);
  return made;
}

/** Addresses of people do not stand in the table of counters. */
function keyOf(per: Counter, { account, address }: Attempt): string {
  const counted = { account, address, pair: `${account}\n${address}` }[per];
  return createHash("sha256").update(counted).digest("base64url");
}

/**
 * Counts an attempt against its network address, its account from there, and its account. To be called before any
 * hashing. What one counter refuses the next does not see, so that one address cannot use up a whole account.
 *
 * @throws {AppError} `rate_limited`, with when to try again
 */
export async function countAttempt(what: Limited, attempt: Attempt): Promise<void> {
  for (const per of ["address", "pair", "account"] as const) {
    try {
      await limiter(what, per).consume(keyOf(per, attempt));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw tooMany(Math.ceil(refused.msBeforeNext / 60_000));
    }
  }
}

function tooMany(minutes: number): AppError {
  const wait = minutes <= 1 ? "a minute" : `${minutes} minutes`;
  return new AppError("rate_limited", `That was tried too often. Try again in ${wait}.`);
}

/** Forgets an account's attempts once its owner came in; what others tried from elsewhere stays counted where they are. */
export async function forgetAttempts(what: Limited, attempt: Attempt): Promise<void> {
  for (const per of ["pair", "account"] as const) await limiter(what, per).delete(keyOf(per, attempt));
}
