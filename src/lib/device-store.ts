import { indexedStore } from "./indexed-store.ts";

/**
 * What a person did while offline, on this device until it is sent: one IndexedDB store, in order of writing. Nothing
 * here is encrypted by us; the browser keeps it to this site, and it goes as soon as the server has it.
 */
const STORE = "outbox";

/** A record of the store; `seq` is given by the store and keeps the order. */
export type Stored = { readonly person: string; readonly seq?: number };

const { inStore, wasEvicted } = indexedStore({
  database: "proven",
  store: STORE,
  create: (database) =>
    database.createObjectStore(STORE, { keyPath: "seq", autoIncrement: true }).createIndex("person", "person"),
});

export { wasEvicted };

/** Asks the browser not to empty the store when room gets scarce; it may say no, and asks nobody. */
export async function holdOn(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

/** Writes a record, or writes one anew that has a `seq`; resolves with its `seq` when it is safely on the device. */
export async function keepOnDevice<Record extends Stored>(record: Record): Promise<number> {
  return Number(await inStore("readwrite", (store) => store.put(record)));
}

/** A person's records, the first written first. */
export function keptOnDevice(person: string): Promise<unknown[]> {
  return inStore("readonly", (store) => store.index("person").getAll(person));
}

/** How many records of one user are on this device, in all of their practices; of anybody where nobody is named. */
export function countOnDevice(userId?: string): Promise<number> {
  return inStore("readonly", (store) => (userId ? store.index("person").count(allOf(userId)) : store.count()));
}

/** Takes everything of one user off this device, in all of their practices, and leaves what is somebody else's. */
export async function clearDevice(userId: string): Promise<void> {
  const keys = await inStore("readonly", (store) => store.index("person").getAllKeys(allOf(userId)));
  for (const key of keys) await removeFromDevice(Number(key));
}

function allOf(userId: string): IDBKeyRange {
  return IDBKeyRange.bound(`${userId}.`, `${userId}.\uffff`);
}

export async function removeFromDevice(seq: number): Promise<void> {
  await inStore("readwrite", (store) => store.delete(seq));
}
