type Shape = {
  database: string;
  store: string;
  /** Makes the store and its index when the database is new on this device. */
  create: (database: IDBDatabase) => void;
};

export type IndexedStore = {
  /** Runs one request in a transaction of its own; resolves when its result is on the disk. */
  inStore: <Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>) => Promise<Result>;
  /** Whether the browser has emptied the store since it was asked the last time, while this page was open. */
  wasEvicted: () => Promise<boolean>;
};

/** One IndexedDB store of this site. */
export function indexedStore({ database: name, store, create }: Shape): IndexedStore {
  // One connection for the life of the page: opening one takes longer than writing.
  let connection: Promise<IDBDatabase> | undefined;
  let wasThere = false;
  let evicted = false;

  const forget = () => {
    connection = undefined;
  };

  function opened(): Promise<IDBDatabase> {
    connection ??= open().catch((error) => {
      forget();
      throw error;
    });
    return connection;
  }

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        evicted = wasThere;
        create(request.result);
      };
      request.onsuccess = () => {
        wasThere = true;
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

  async function begun(mode: IDBTransactionMode): Promise<IDBTransaction> {
    const begin = async () => (await opened()).transaction(store, mode, { durability: "strict" });
    try {
      return await begin();
    } catch {
      // Closed behind our back, as when the browser clears a site's data: once more on a new connection.
      forget();
      return begin();
    }
  }

  return {
    async inStore(mode, work) {
      const transaction = await begun(mode);
      return new Promise((resolve, reject) => {
        const request = work(transaction.objectStore(store));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    },
    async wasEvicted() {
      await opened();
      const was = evicted;
      evicted = false;
      return was;
    },
  };
}
