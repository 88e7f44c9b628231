/** Begins the names of the caches in which `public/sw.js` keeps a person's pages. */
const PAGES = "pages-";

/** Where it puts what another app shares with this one. */
export const SHARED = "shared-1";

/**
 * Which caches go with the pages of everybody, or of everybody but this person. What another app shared goes too, unless
 * only this person has been here: it may have been somebody else's.
 */
export function cachesToForget(names: readonly string[], exceptOf?: string): string[] {
  const others = names.filter((name) => name.startsWith(PAGES) && name !== `${PAGES}${exceptOf}`);
  const isShared = others.length > 0 || exceptOf === undefined;
  return names.filter((name) => others.includes(name) || (isShared && name === SHARED));
}

/** Takes pages that were kept for offline off this device: everybody's, or everybody's but this person's. */
export async function forgetPages(exceptOf?: string): Promise<void> {
  if (typeof caches === "undefined") return;
  const names = cachesToForget(await caches.keys(), exceptOf);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** What the worker governs: a client's pages. Which of them it keeps, it knows itself. */
const SCOPE = "/portal";

let opening: Promise<unknown> | undefined;

/** Registers the worker that opens help, ladder and rating pages offline, once for each page. */
export async function openPagesOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  // Where it is refused (private windows, plain HTTP) the pages simply need a connection.
  opening ??= navigator.serviceWorker.register("/sw.js", { scope: SCOPE }).catch(() => undefined);
  await opening;
}

/** Asks the worker to keep pages as they are now, with the built files they were seen to use. */
export async function keepPages(paths: readonly string[]): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/_next/static/"))
    .map(({ pathname }) => pathname);
  worker?.postMessage({ kind: "keep", paths, files });
}
