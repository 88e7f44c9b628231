import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { newVapidKeys } from "#server/push/vapid.ts";
import { cloneDatabase } from "./database.ts";

// Runs before a test file is loaded: the server's modules find an environment as a start would leave it.
const database = await cloneDatabase();
const dataDir = await mkdtemp(join(tmpdir(), "proven-test-file-"));
Object.assign(process.env, {
  DATA_DIR: dataDir,
  OWNER_DATABASE_URL: database.ownerUrl,
  APP_DATABASE_URL: database.appUrl,
  WORKER_DATABASE_URL: database.workerUrl,
  KEY_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  AUTH_SECRET: randomBytes(32).toString("base64"),
  VAPID_KEYS: newVapidKeys(),
  LOG_LEVEL: "silent",
});

afterAll(async () => {
  const { disconnect } = await import("#server/db/client.ts");
  await disconnect();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});
