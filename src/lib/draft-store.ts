import { indexedStore } from "./indexed-store.ts";
import type { Draft, Drafts } from "./kept-words.ts";

/**
 * Words that are being written, on this device until the server has them: one IndexedDB store beside the outbox.
 * Every open editor has a draft of its own, so that two tabs do not write over each other.
 */
const STORE = "drafts";

type Stored = Draft & {
  /** Of one editor. */
  key: string;
  /** Whose words (`<user>.<organisation>`), and in which field: nobody else is shown them. */
  person: string;
  place: string;
};

const { inStore } = indexedStore({
  database: "proven-drafts",
  store: STORE,
  create: (database) => database.createObjectStore(STORE, { keyPath: "key" }).createIndex("place", ["person", "place"]),
});

const lockOf = (key: string) => `proven-draft:${key}`;

/** Editors that are open now, in this tab or another; each holds a lock for as long as it lives. */
async function openEditors(): Promise<Set<string | undefined>> {
  if (!("locks" in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name }) => name));
}

/** The drafts of one editor. `close` when it goes, so that the next one finds what it left. */
export function draftsFor(person: string, place: string): Drafts & { close: () => void } {
  const key = crypto.randomUUID();
  let close = () => {};
  if ("locks" in navigator) {
    // Held until closed; a browser that crashes lets go by itself.
    void navigator.locks.request(lockOf(key), () => new Promise<void>((resolve) => (close = resolve)));
  }
  const remove = async (which: string) => void (await inStore("readwrite", (store) => store.delete(which)));
  return {
    close: () => close(),
    async keep(text, base) {
      await inStore("readwrite", (store) => store.put({ key, person, place, text, base } satisfies Stored));
    },
    remove: () => remove(key),
    async leftBehind() {
      const open = await openEditors();
      const drafts: Stored[] = await inStore("readonly", (store) => store.index("place").getAll([person, place]));
      return drafts
        .filter((draft) => draft.key !== key && !open.has(lockOf(draft.key)))
        .map(({ key: left, text, base }) => ({ text, base, remove: () => remove(left) }));
    },
  };
}

/** Fields of a person, by the beginning of their place, in which a closed editor left something. */
export async function leftBehindIn(person: string, places: string): Promise<string[]> {
  const open = await openEditors();
  const range = IDBKeyRange.bound([person, places], [person, `${places}\uffff`]);
  const drafts: Stored[] = await inStore("readonly", (store) => store.index("place").getAll(range));
  return [...new Set(drafts.filter(({ key }) => !open.has(lockOf(key))).map(({ place }) => place))];
}

/** How many texts of one user wait on this device, in all of their practices; of anybody where nobody is named. */
export function countDrafts(userId?: string): Promise<number> {
  return inStore("readonly", (store) => (userId ? store.index("place").count(allOf(userId)) : store.count()));
}

/** Takes everything that one user was writing off this device, and leaves what is somebody else's. */
export async function clearDrafts(userId: string): Promise<void> {
  const keys = await inStore("readonly", (store) => store.index("place").getAllKeys(allOf(userId)));
  for (const key of keys) await inStore("readwrite", (store) => store.delete(key));
}

function allOf(userId: string): IDBKeyRange {
  return IDBKeyRange.bound([`${userId}.`], [`${userId}.\uffff`]);
}
