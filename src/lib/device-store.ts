/**
 * What a person did while offline, on this device until it is sent: one IndexedDB store, in order of writing. Nothing
 * here is encrypted by us; the browser keeps it to this site, and it goes as soon as the server has it.
 */
const DATABASE = "proven";
const STORE = "outbox";

/** A record of the store; `seq` is given by the store and keeps the order. */
export type Stored = { readonly person: string; readonly seq?: number };

let database: Promise<IDBDatabase> | undefined;
let wasThere = false;
let evicted = false;

/** One connection for the life of the page: opening one takes longer than writing. */
function opened(): Promise<IDBDatabase> {
  database ??= open().catch((error) => {
    database = undefined;
    throw error;
  });
  return database;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      evicted = wasThere;
      request.result.createObjectStore(STORE, { keyPath: "seq", autoIncrement: true }).createIndex("person", "person");
    };
    request.onsuccess = () => {
      wasThere = true;
      const forget = () => {
        database = undefined;
      };
      request.result.onclose = forget;
      request.result.onversionchange = () => {
        request.result.close();
        forget();
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = await begun(mode);
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore(STORE));
    // Only what the transaction has completed is on the disk.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

async function begun(mode: IDBTransactionMode): Promise<IDBTransaction> {
  const begin = async () => (await opened()).transaction(STORE, mode, { durability: "strict" });
  try {
    return await begin();
  } catch {
    // Closed behind our back, as when the browser clears a site's data: once more on a new connection.
    database = undefined;
    return begin();
  }
}

/** Whether the browser has emptied the store since it was asked the last time, while this page was open. */
export async function wasEvicted(): Promise<boolean> {
  await opened();
  const was = evicted;
  evicted = false;
  return was;
}

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
