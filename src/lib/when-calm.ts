/** Milliseconds after which a page counts as calm even in a browser that never rests. */
const AT_LATEST = 3_000;

/** Calls back once the page has come to rest, in a task of its own. Returns how to call it off. */
export function whenCalm(work: () => void): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, AT_LATEST);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(work, { timeout: AT_LATEST });
  return () => cancelIdleCallback(idle);
}
