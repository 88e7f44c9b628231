import { join } from "node:path";
import pg from "pg";
import { type Postmaster, readPostmaster } from "#server/db/embedded/postmaster.ts";
import { superuserUrl } from "#server/db/embedded/probe.ts";
import { readSecret } from "#server/secrets.ts";

/** The process of a product's own PostgreSQL. */
export async function postmasterOf(dataDir: string): Promise<Postmaster> {
  const postmaster = await readPostmaster(join(dataDir, "postgres/data"));
  if (!postmaster) throw new Error(`No PostgreSQL runs in ${dataDir}`);
  return postmaster;
}

/** Every row of every table as text, past row-level security, as in a stolen copy of the database; bytes as hexadecimals. */
export async function dumpOf(dataDir: string): Promise<string> {
  const { port } = await postmasterOf(dataDir);
  const password = (await readSecret(dataDir, "postgres-superuser")) ?? "";
  const superuser = new pg.Client({ connectionString: superuserUrl(port, password, "proven") });
  await superuser.connect();
  try {
    const { rows: tables } = await superuser.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const dump: string[] = [];
    for (const { name } of tables) {
      const { rows } = await superuser.query<{ row: string }>(`select each::text as row from ${name} as each`);
      dump.push(name, ...rows.map(({ row }) => row));
    }
    return dump.join("\n");
  } finally {
    await superuser.end();
  }
}

/** Lets a client's coaching and scale have been entered so many days earlier, so that ratings of those days are possible. */
export async function begunEarlier(dataDir: string, scaleId: string, days: number): Promise<void> {
  const { port } = await postmasterOf(dataDir);
  const password = (await readSecret(dataDir, "postgres-superuser")) ?? "";
  const superuser = new pg.Client({ connectionString: superuserUrl(port, password, "proven") });
  await superuser.connect();
  try {
    // What notes that a standing changed writes as the tables' owner, whom row-level security holds to one organisation.
    await superuser.query(
      `select set_config('app.organisation_id', organisation_id::text, false) from tenant.efficacy_scale where id = $1`,
      [scaleId],
    );
    const { rows } = await superuser.query<{ client: string }>(
      `update tenant.efficacy_scale set created_at = created_at - make_interval(days => $2)
        where id = $1 returning client_id as client`,
      [scaleId, days],
    );
    if (rows.length !== 1) throw new Error(`There is no scale ${scaleId}`);
    await superuser.query(
      "update tenant.engagement set created_at = created_at - make_interval(days => $2) where client_id = $1",
      [rows[0]?.client, days],
    );
  } finally {
    await superuser.end();
  }
}

/** Moves somebody who has signed up elsewhere into a practice, as its supervisor: invitations of staff have no page yet. */
export async function makeSupervisor(dataDir: string, email: string, practice: string): Promise<void> {
  const { port } = await postmasterOf(dataDir);
  const password = (await readSecret(dataDir, "postgres-superuser")) ?? "";
  const superuser = new pg.Client({ connectionString: superuserUrl(port, password, "proven") });
  await superuser.connect();
  try {
    const { rowCount } = await superuser.query(
      `update directory.membership set roles = '{supervisor}',
         organisation_id = (select id from directory.organisation where name = $2)
        where user_id = (select id from directory."user" where email = $1)`,
      [email, practice],
    );
    if (rowCount !== 1) throw new Error(`${email} is not among the members`);
    await superuser.query(
      `update directory.session set revoked_at = now() where user_id = (select id from directory."user" where email = $1)`,
      [email],
    );
  } finally {
    await superuser.end();
  }
}
