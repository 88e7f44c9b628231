import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase } from "#server/boot/database.ts";
import { openEmbedded } from "#server/boot/embedded-database.ts";
import type { Addresses } from "#server/db/embedded/provision.ts";
import { prepareJobs } from "#server/jobs/prepare.ts";
import { newVapidKeys } from "#server/push/vapid.ts";

export type BenchDatabase = Addresses & { stop(): Promise<void> };

/**
 * A migrated PostgreSQL in a folder that goes with it, as durable as the real one, since a page that writes an audit
 * entry waits for the disk. This process, and what it starts, find an environment that points there.
 */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), "proven-bench-"));
  await chmod(dataDir, 0o711); // Run as root, PostgreSQL is another user, who has to pass.
  const embedded = await openEmbedded(dataDir, { onLost() {}, onBack() {}, onGivenUp() {} });
  const stop = async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await migrateDatabase(embedded.ownerUrl);
    await prepareJobs(embedded);
    const secret = () => randomBytes(32).toString("base64");
    Object.assign(process.env, {
      DATA_DIR: dataDir,
      DATABASE_URL: embedded.ownerUrl,
      DATABASE_APP_URL: embedded.appUrl,
      DATABASE_WORKER_URL: embedded.workerUrl,
      APP_DATABASE_URL: embedded.appUrl,
      WORKER_DATABASE_URL: embedded.workerUrl,
      KEY_ENCRYPTION_KEY: secret(),
      AUTH_SECRET: secret(),
      VAPID_KEYS: newVapidKeys(),
      LOG_LEVEL: "error",
    });
    return { ...embedded, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
