import { indexedStore } from "./indexed-store.ts";

/**
 * What a person did while offline, on this device until it is sent: one IndexedDB store, in order of writing. Nothing
 * here is encrypted by us; the browser keeps it to this site, and it goes as soon as the server has it.
 */
const STORE = "outbox";

/** A record of the store; `seq` is given by the store and keeps the order. */
export type Stored = { readonly person: string; readonly seq?: number };

const inStore = indexedStore({
  database: "proven",
  store: STORE,
  create: (database) =>
    database.createObjectStore(STORE, { keyPath: "seq", autoIncrement: true }).createIndex("person", "person"),
});

/** Writes a record, or writes one anew that has a `seq`; resolves with its `seq` when it is safely on the device. */
export async function keepOnDevice<Record extends Stored>(record: Record): Promise<number> {
  return Number(await inStore("readwrite", (store) => store.put(record)));
}

/** A person's records, the first written first. */
export function keptOnDevice(person: string): Promise<unknown[]> {
  return inStore("readonly", (store) => store.index("person").getAll(person));
}

/** How many records of anybody are on this device. */
export function countOnDevice(): Promise<number> {
  return inStore("readonly", (store) => store.count());
}

export async function removeFromDevice(seq: number): Promise<void> {
  await inStore("readwrite", (store) => store.delete(seq));
}
