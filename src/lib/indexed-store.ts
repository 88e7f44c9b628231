type IndexedStore = {
  database: string;
  store: string;
  /** Makes the store and its index when the database is new on this device. */
  create: (database: IDBDatabase) => void;
};

/** One IndexedDB store of this site: gives a function that runs one request in a transaction of its own. */
export function indexedStore({ database: name, store, create }: IndexedStore) {
  function opened(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => create(request.result);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  return async function inStore<Result>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    const database = await opened();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(store, mode, { durability: "strict" });
        const request = work(transaction.objectStore(store));
        // Only what the transaction has completed is on the disk.
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  };
}
