import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** The files under `DATA_DIR/secrets`. Each is made once, on the first start that needs it, and never changed. */
export type SecretName =
  | "key-encryption-key"
  | "auth-secret"
  | "operator-key"
  | "vapid-keys"
  | "postgres-superuser"
  | "proven-owner"
  | "proven-app"
  | "proven-worker";

/** @returns the secret, or undefined when there is none yet */
export async function readSecret(dataDir: string, name: SecretName): Promise<string | undefined> {
  try {
    return (await readFile(join(dataDir, "secrets", name), "utf8")).trim();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Reads a secret, or makes it: readable by its owner only, on the disk before it is used, and the same one for
 * everybody when two processes make it at once.
 *
 * @param make by default 32 random bytes in base64
 */
export async function readOrMakeSecret(
  dataDir: string,
  name: SecretName,
  make: () => string = () => randomBytes(32).toString("base64"),
): Promise<string> {
  const folder = join(dataDir, "secrets");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const existing = await readSecret(dataDir, name);
  if (existing) return existing;

  const draft = join(folder, `.${name}.${randomBytes(6).toString("hex")}`);
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(`${make()}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    // Unlike a rename, a link never replaces what somebody else has made meanwhile.
    await link(draft, join(folder, name));
  } catch (error) {
    if (!isTaken(error)) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(folder);
  const made = await readSecret(dataDir, name);
  if (!made) throw new Error(`The secret ${name} vanished while it was being made.`);
  return made;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
