// Opens a client's ladder and rating screens where there is no connection. Kept by hand and small on purpose; see
// docs/decisions/0013-offline-attempts.md. It keeps two things: some pages below /portal, in one cache per person, and
// built files, whose names change with their content. It never keeps an answer of the API.
const FILES = "files-1";
const PAGES = "pages-";
const PATIENCE = 4_000;
const MOST_FILES = 300;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { kind, paths = [], files = [] } = event.data ?? {};
  if (kind === "keep") event.waitUntil(Promise.all([...paths.map(renewPage), keepFiles(files)]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && isKept(url.pathname)) event.respondWith(openPage(event, url.pathname));
  else if (isBuiltFile(url.pathname)) event.respondWith(openFile(request));
});

function isKept(path) {
  return /^\/portal\/(ladder(\/[0-9a-f-]{36})?|ratings\/[0-9a-f-]{36})$/.test(path);
}

function isBuiltFile(path) {
  return path.startsWith("/_next/static/") || path === "/icon.svg";
}

/** The network first; what is kept when it does not answer, or not soon. */
async function openPage(event, path) {
  const arriving = fetch(event.request);
  event.waitUntil(arriving.then((response) => keepPage(path, response.clone())).catch(() => undefined));
  const kept = await keptPage(path);
  if (!kept) return arriving;
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  return Promise.race([arriving.catch(() => kept), late]);
}

async function keptPage(path) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PAGES)) continue;
    const kept = await (await caches.open(name)).match(path, { ignoreVary: true });
    if (kept) return kept;
  }
}

async function renewPage(path) {
  if (!isKept(path)) return;
  await fetch(path, { redirect: "manual", headers: { accept: "text/html" } })
    .then((response) => keepPage(path, response))
    .catch(() => undefined);
}

/**
 * A page says whose it is. It goes to that person's cache, and the pages of anybody else leave this device. Whoever is
 * sent away from the page, to sign in, keeps none.
 */
async function keepPage(path, response) {
  if (response.type === "opaqueredirect" || response.redirected) return forgetOthers();
  if (!response.ok || response.type !== "basic") return;
  const page = await response.clone().text();
  const person = /data-pages-of="([0-9a-f.-]{73})"/.exec(page)?.[1];
  if (!person) return;
  await forgetOthers(PAGES + person);
  await (await caches.open(PAGES + person)).put(path, response);
  await keepFiles(page.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g) ?? []);
}

async function forgetOthers(own) {
  const others = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== own);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function openFile(request) {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** Files of builds long gone make room: the cache gives them in the order in which they came. */
async function keepFiles(paths) {
  const cache = await caches.open(FILES);
  const wanted = [...new Set([...paths, "/icon.svg"])].filter(isBuiltFile);
  await Promise.all(
    wanted.map(async (path) => {
      if (await cache.match(path, { ignoreVary: true })) return;
      const response = await fetch(path).catch(() => undefined);
      if (response?.ok) await cache.put(path, response);
    }),
  );
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST_FILES)).map((request) => cache.delete(request)));
}
