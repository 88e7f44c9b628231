const signs = ["pointerdown", "keydown", "scroll"] as const;

/** Calls back at each sign that somebody uses the page: a touch, a key, a scroll. Returns how to stop. */
export function whenUsed(work: (event: Event) => void): () => void {
  for (const sign of signs) window.addEventListener(sign, work, { capture: true, passive: true });
  return () => {
    for (const sign of signs) window.removeEventListener(sign, work, { capture: true });
  };
}
