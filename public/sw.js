// Opens a client's first page, the form for a win, ladder, rating screens, and help, where there is no connection. Kept by
// hand and small on purpose; see docs/decisions/0013-offline-attempts.md, 0016-help-without-a-connection.md and
// 0027-writing-on-the-device.md. It keeps three things: some pages below /portal, in one cache per person; help as
// everybody sees it, which stays when a person's pages go; and built files, whose names change with their content. It
// never keeps an answer of the API. What another app shares with this one it lays down until the form takes it.
const HOME = "/portal";
const HELP = "/portal/help";
const HELP_FOR_ALL = "help-1";
const FILES = "files-1";
const PAGES = "pages-";
const SHARED = "shared-1";
const SHARE = "/portal/share";
const PATIENCE = 4_000;
const MOST_FILES = 300;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { kind, paths = [], files = [] } = event.data ?? {};
  if (kind === "keep") event.waitUntil(Promise.all([...paths.map(renewPage), keepHelpForAll(), keepFiles(files)]));
});

// A reminder carries a code and no words: what is shown here is all that anybody can read on a lock screen.
const REMINDERS = {
  open: { title: "A moment for yourself", body: "Whenever it suits you.", path: "/portal" },
  review: { title: "A moment for yourself", body: "Whenever it suits you.", path: "/portal/review" },
  paused: {
    title: "Reminders are resting",
    body: "You can choose them anew at any time.",
    path: "/portal/settings/reminders",
  },
};

self.addEventListener("push", (event) => {
  const { title, body, path } = REMINDERS[event.data?.text()] ?? REMINDERS.open;
  const look = { icon: "/icons/icon-192.png", tag: "reminder", data: { path } };
  event.waitUntil(self.registration.showNotification(title, { body, ...look }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openApp(event.notification.data?.path ?? "/portal"));
});

/**
 * Brings an open portal to the front. Nobody is taken away from what they write: only the first page, where nothing is
 * typed, is exchanged for the one that the reminder is about; beside any other that one opens anew.
 */
async function openApp(path) {
  const open = await self.clients.matchAll({ type: "window" });
  const at = (wanted) => open.find(({ url }) => new URL(url).pathname === wanted);
  const there = at(path) ?? (path === "/portal" ? open[0] : undefined);
  if (there) return there.focus();
  const home = at("/portal");
  if (!home) return self.clients.openWindow(path);
  await home.focus();
  return home.navigate(path);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === "POST" && url.pathname === SHARE) return event.respondWith(takeShared(request));
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && isKept(url.pathname)) event.respondWith(openPage(event, url.pathname));
  else if (request.mode === "navigate" && url.pathname.startsWith("/portal"))
    event.respondWith(fetch(request).catch(insteadOfIt));
  else if (isBuiltFile(url.pathname)) event.respondWith(openFile(event));
});

function isKept(path) {
  return /^\/portal(\/(win|inventory|review|help|grounding|ladder(\/[0-9a-f-]{36})?|ratings\/[0-9a-f-]{36}))?$/.test(
    path,
  );
}

function isBuiltFile(path) {
  return path.startsWith("/_next/static/") || path === "/icon.svg";
}

/** What another app shares never travels in an address: it waits on this device for the form. */
async function takeShared(request) {
  const said = await request.formData().catch(() => new FormData());
  const words = ["title", "text", "url"]
    .map((name) => said.get(name))
    .filter((each) => typeof each === "string" && each);
  await (await caches.open(SHARED)).put(SHARE, new Response([...new Set(words)].join("\n")));
  return Response.redirect("/portal/win", 303);
}

/** The network first; what is kept when it does not answer, or not soon. */
async function openPage(event, path) {
  const arriving = fetch(event.request);
  // Help for the country asked for in the address is not what everybody should find offline.
  const isAsIs = new URL(event.request.url).search === "";
  if (isAsIs) event.waitUntil(arriving.then((response) => keepPage(path, response.clone())).catch(() => undefined));
  const kept = await keptPage(path);
  if (!kept) return arriving.catch(insteadOfIt);
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  return Promise.race([arriving.catch(() => kept), late]);
}

/**
 * A page of the portal that is not kept: without a connection the first page says so, rather than the browser's error, and
 * where that is not kept either there is help at least. See src/app/(client)/portal/no-connection.tsx.
 */
async function insteadOfIt(error) {
  if (await keptPage(HOME)) return Response.redirect(`${HOME}#no-connection`);
  if (await keptPage(HELP)) return Response.redirect(HELP);
  throw error;
}

async function keptPage(path) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PAGES)) continue;
    const kept = await (await caches.open(name)).match(path, { ignoreVary: true });
    if (kept) return kept;
  }
  if (path === HELP) return (await caches.open(HELP_FOR_ALL)).match(HELP, { ignoreVary: true });
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
  await keepFiles(filesIn(page));
}

function filesIn(page) {
  return page.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g) ?? [];
}

/** Help as a stranger gets it: no cookie goes along, so nothing of anybody's comes back. */
async function keepHelpForAll() {
  const response = await fetch(HELP, { credentials: "omit", headers: { accept: "text/html" } }).catch(() => undefined);
  if (!response?.ok || response.redirected) return;
  const page = await response.clone().text();
  await (await caches.open(HELP_FOR_ALL)).put(HELP, response);
  await keepFiles(filesIn(page));
}

async function forgetOthers(own) {
  const others = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== own);
  // What was shared may have been somebody else's. Who is only sent to sign in finds it afterwards.
  const shared = own && others.length > 0 ? [SHARED] : [];
  await Promise.all([...others, ...shared].map((name) => caches.delete(name)));
}

async function openFile(event) {
  const cache = await caches.open(FILES);
  const kept = await cache.match(event.request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(layDown(cache, new URL(event.request.url).pathname, response.clone()));
  return response;
}

/** Files of builds long gone make room: the cache gives them in the order in which they came. */
async function keepFiles(paths) {
  const cache = await caches.open(FILES);
  const wanted = [...paths, "/icon.svg"].filter(isBuiltFile);
  const seen = new Set();
  await Promise.all(wanted.map((path) => keepFile(cache, path, seen)));
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST_FILES)).map((request) => cache.delete(request)));
}

async function keepFile(cache, path, seen) {
  if (seen.has(path)) return;
  seen.add(path);
  if (await cache.match(path, { ignoreVary: true })) return;
  const response = await fetch(path).catch(() => undefined);
  if (response?.ok) await layDown(cache, path, response, seen);
}

/**
 * What a script names it fetches only once somebody wants it, which may be without a connection: so that comes along. It is
 * laid down first, and the script that is there has all that it names.
 */
async function layDown(cache, path, response, seen = new Set([path])) {
  const script = path.endsWith(".js") ? await response.clone().text() : "";
  const named = script.match(/static\/chunks\/[\w.~-]+\.(?:js|css)/g) ?? [];
  await Promise.all(named.map((file) => keepFile(cache, `/_next/${file}`, seen)));
  await cache.put(path, response);
}
