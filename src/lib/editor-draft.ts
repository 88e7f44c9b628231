import { draftOf, draftsUnder, keepDraft } from "./draft.ts";

/** A page that is just being left, as at a reload, lets go of its locks within this time. */
const LETS_GO_WITHIN = 500;

export type EditorDraft = { keep: (text: string) => void; close: () => void };

/**
 * The draft of one open editor, kept in the very moment of writing, so that a crash loses nothing. Two tabs do not
 * write over each other: each has its own, and takes over only what an editor that is closed has left under this name.
 */
export function openEditorDraft(
  name: string,
  takeOver: (text: string) => void,
  locks: LockManager | null = navigator.locks ?? null,
): EditorDraft {
  const own = `${name}:${crypto.randomUUID()}`;
  const closed = new AbortController();
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), LETS_GO_WITHIN);
  // Held until closed; a browser that crashes lets go by itself.
  const untilClosed = () => new Promise<void>((resolve) => closed.signal.addEventListener("abort", () => resolve()));
  locks?.request(lockOf(own), untilClosed).catch(() => undefined);

  let isTaken = false;
  function take(left: string) {
    const text = draftOf(left);
    // One at a time: two that were left are two things to say.
    if (isTaken || closed.signal.aborted || text === "") return;
    isTaken = true;
    takeOver(text);
    keepDraft(left, "");
  }
  for (const left of draftsUnder(name)) {
    // Not before this editor is there to keep it.
    if (!locks) queueMicrotask(() => take(left));
    // Whoever has its lock is the only one to take it.
    else locks.request(lockOf(left), { signal: waiting.signal }, () => take(left)).catch(() => undefined);
  }
  return {
    keep: (text) => keepDraft(own, text),
    close() {
      clearTimeout(timer);
      waiting.abort();
      closed.abort();
    },
  };
}

const lockOf = (draft: string) => `proven-draft:${draft}`;
