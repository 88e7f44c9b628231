/** The words that notices have of their own. */
export type NoticesProps = { name: string; undo: string };

/** One short notice, with a way back when there is one. */
export type Notice = { readonly message: string; readonly undo?: () => void };

const waiting: Notice[] = [];
const watchers = new Set<() => void>();
let take: ((notice: Notice) => void) | null = null;

/** Hands a notice to whoever shows them, or keeps it until somebody does. */
export function notify(notice: Notice): void {
  if (take) {
    take(notice);
    return;
  }
  waiting.push(notice);
  for (const watcher of watchers) watcher();
}

/** Takes every notice from now on, and those that wait. Returns how to stop. */
export function takeNotices(show: (notice: Notice) => void): () => void {
  take = show;
  for (const notice of waiting.splice(0)) show(notice);
  return () => {
    take = null;
  };
}

/** Tells when something begins to wait. */
export function watchNotices(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
