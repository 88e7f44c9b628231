import pg from "pg";
import type { Settings } from "#server/env.ts";
import { newVapidKeys } from "#server/push/vapid.ts";
import { readOrMakeSecret, readSecret } from "#server/secrets.ts";
import { BootFailure } from "./boot-failure.ts";

export type Keys = { KEY_ENCRYPTION_KEY: string; AUTH_SECRET: string; OPERATOR_KEY: string; VAPID_KEYS: string };

/** The table of data keys that the key-encryption key has wrapped. */
const wrapped = "tenant.client_key";

/**
 * The keys outside the database: from the environment, from `DATA_DIR/secrets`, or made now.
 *
 * @throws {BootFailure} when the key-encryption key is gone while the database holds what it encrypts: a new one would
 *   hide the loss, and everything written from then on would be under another key than the rest
 */
export async function openKeys(settings: Settings, dataDir: string, ownerUrl: string): Promise<Keys> {
  if (!settings.KEY_ENCRYPTION_KEY && !(await readSecret(dataDir, "key-encryption-key")) && (await isInUse(ownerUrl))) {
    throw new BootFailure(
      `The key file ${dataDir}/secrets/key-encryption-key is missing, and the database holds what only that key can read: restore the file from your backup, or set KEY_ENCRYPTION_KEY.`,
    );
  }
  return {
    KEY_ENCRYPTION_KEY: settings.KEY_ENCRYPTION_KEY ?? (await readOrMakeSecret(dataDir, "key-encryption-key")),
    AUTH_SECRET: settings.AUTH_SECRET ?? (await readOrMakeSecret(dataDir, "auth-secret")),
    OPERATOR_KEY: settings.OPERATOR_KEY ?? (await readOrMakeSecret(dataDir, "operator-key")),
    VAPID_KEYS: settings.VAPID_KEYS ?? (await readOrMakeSecret(dataDir, "vapid-keys", newVapidKeys)),
  };
}

/** Row-level security hides the rows from the owner too, so this asks whether the table has ever taken up space. */
async function isInUse(ownerUrl: string): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ used: boolean }>(
      "select coalesce(pg_relation_size(to_regclass($1)) > 0, false) as used",
      [wrapped],
    );
    return rows[0]?.used === true;
  } finally {
    await owner.end();
  }
}
