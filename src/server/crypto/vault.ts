import { randomBytes } from "node:crypto";
import type { Transaction } from "#server/db/client.ts";
import type { Tenant } from "#server/scope.ts";
import { decrypt, encrypt } from "./aes-gcm.ts";
import { keyEncryptionKeyName, openForSystem, sealForSystem } from "./key-encryption-key.ts";

const FIRST_VERSION = 1;
const VERSION_BYTES = 4;

/** Where a sealed value lives: table and column, and the row's id. A value moved elsewhere does not open. */
type Place = `${string}.${string}`;

/** One client's words and files: seals and opens them with that client's data key. */
export type Vault = {
  seal(place: Place, rowId: string, text: string): Uint8Array<ArrayBuffer>;
  open(place: Place, rowId: string, sealed: Uint8Array): string;
  sealBytes(place: Place, rowId: string, plain: Uint8Array): Uint8Array<ArrayBuffer>;
  openBytes(place: Place, rowId: string, sealed: Uint8Array): Buffer;
};

type KeyRow = { clientId: string; version: number; wrapped: Uint8Array };

function wrapContext(organisationId: string, clientId: string, version: number): string {
  return `client_key|${organisationId}|${clientId}|${version}`;
}

function vaultFrom(organisationId: string, rows: readonly KeyRow[]): Vault {
  const keys = new Map(
    rows.map((row) => [
      row.version,
      openForSystem(row.wrapped, wrapContext(organisationId, row.clientId, row.version)),
    ]),
  );
  const newest = Math.max(...keys.keys());
  const keyOf = (version: number) => {
    const key = keys.get(version);
    if (!key) throw new Error(`Data key version ${version} is gone; what it sealed is erased.`);
    return key;
  };
  const context = (place: Place, rowId: string, version: number) => `${organisationId}|${place}|${rowId}|${version}`;

  const vault: Vault = {
    seal: (place, rowId, text) => vault.sealBytes(place, rowId, Buffer.from(text)),
    open: (place, rowId, sealed) => vault.openBytes(place, rowId, sealed).toString("utf8"),
    sealBytes(place, rowId, plain) {
      const sealed = encrypt(keyOf(newest), plain, context(place, rowId, newest));
      const out = new Uint8Array(VERSION_BYTES + sealed.length);
      new DataView(out.buffer).setUint32(0, newest);
      out.set(sealed, VERSION_BYTES);
      return out;
    },
    openBytes(place, rowId, sealed) {
      const version = new DataView(sealed.buffer, sealed.byteOffset).getUint32(0);
      return decrypt(keyOf(version), sealed.subarray(VERSION_BYTES), context(place, rowId, version));
    },
  };
  return vault;
}

/** Makes a client's first data key. Call it in the transaction that creates the client. */
export async function createVault(
  tx: Transaction,
  { organisationId }: Tenant,
  clientId: string,
  at: Date,
): Promise<Vault> {
  const key = randomBytes(32);
  const row = {
    organisationId,
    clientId,
    version: FIRST_VERSION,
    wrapped: sealForSystem(key, wrapContext(organisationId, clientId, FIRST_VERSION)),
  };
  await tx.clientKey.create({ data: { ...row, wrappedBy: keyEncryptionKeyName(), createdAt: at } });
  return vaultFrom(organisationId, [row]);
}

/** The vaults of several clients in one query, for lists; a client whose key was erased has none. */
export async function vaultsOf(
  tx: Transaction,
  { organisationId }: Tenant,
  clientIds: readonly string[],
): Promise<Map<string, Vault>> {
  const rows = await tx.clientKey.findMany({
    where: { organisationId, clientId: { in: [...clientIds] } },
    select: { clientId: true, version: true, wrapped: true },
  });
  return new Map(
    [...Map.groupBy(rows, (row) => row.clientId)].map(([id, own]) => [id, vaultFrom(organisationId, own)]),
  );
}

/** @throws {Error} when the client's key was erased */
export async function vaultOf(tx: Transaction, tenant: Tenant, clientId: string): Promise<Vault> {
  const vault = (await vaultsOf(tx, tenant, [clientId])).get(clientId);
  if (!vault) throw new Error("This client's data key is gone; what it sealed is erased.");
  return vault;
}
