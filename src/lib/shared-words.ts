import { SHARED } from "./offline-pages.ts";

/** What another app has shared, once: it is gone from here afterwards. Empty when there is nothing. */
export async function takeShared(): Promise<string> {
  if (typeof caches === "undefined" || !(await caches.has(SHARED))) return "";
  const kept = await (await caches.open(SHARED)).match("/portal/share");
  await caches.delete(SHARED);
  return kept ? (await kept.text()).slice(0, 4_000) : "";
}
