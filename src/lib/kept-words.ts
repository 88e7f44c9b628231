import { mergeWords } from "./merge-words.ts";

/** A text as the server has it; version 0 is one that it does not have yet. */
export type Kept = { readonly text: string; readonly version: number };

/** Words on the device that the server may not have, and what it had when they were begun. */
export type Draft = { text: string; base: Kept };

/** Where an editor keeps its draft, and finds those that a closed editor left behind. */
export type Drafts = {
  keep: (text: string, base: Kept) => Promise<void>;
  remove: () => Promise<void>;
  leftBehind: () => Promise<(Draft & { remove: () => Promise<void> })[]>;
};

export type SaveAnswer =
  | { readonly kind: "saved"; readonly version: number }
  /** Somebody else saved it meanwhile. */
  | { readonly kind: "conflict"; readonly current: Kept }
  /** The server said no, in words for the person. */
  | { readonly kind: "refused"; readonly because: string }
  | { readonly kind: "unreachable" };

export type KeptState = {
  readonly text: string;
  readonly status: "saved" | "waiting" | "saving" | "unreachable" | "refused" | "conflict" | "not_kept";
  /** Why the server refused it. */
  readonly because: string | null;
  /** What somebody else made of the same lines, and a text that has both. */
  readonly conflict: { readonly theirs: string; readonly both: string } | null;
  /** Words of somebody else came in, or words of one's own from before came back. */
  readonly came: "theirs" | "own" | null;
};

type Keeping = {
  start: Kept;
  save: (words: Kept) => Promise<SaveAnswer>;
  drafts: Drafts;
  /** Rest after the last keystroke before it is sent, in ms. */
  rest?: number;
};

const REST = 800;
const SENT_TURNS = 5;

export type KeptWords = ReturnType<typeof keepWords>;

/**
 * Keeps what somebody writes: at once on the device, soon on the server, and never over somebody else's words. What two
 * people changed in different lines is merged; where both changed the same lines, both texts stay until a person decides.
 */
export function keepWords({ start, save, drafts, rest = REST }: Keeping) {
  let base = start;
  let theirs: Kept | null = null;
  let state: KeptState = { text: start.text, status: "saved", because: null, conflict: null, came: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let keeping = Promise.resolve();
  const listeners = new Set<() => void>();

  function become(change: Partial<KeptState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  /** One write after the other, each of what is there when its turn comes. */
  function keepOnDevice() {
    keeping = keeping
      .then(() => (state.text === base.text && !theirs ? drafts.remove() : drafts.keep(state.text, base)))
      .catch(() => {
        if (state.status === "unreachable") become({ status: "not_kept" });
      });
    return keeping;
  }

  function sendSoon(wait = rest) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }

  /** Somebody else's text is newer than what this was begun from. */
  function meet(current: Kept) {
    const { text: both, clean } = mergeWords(base.text, state.text, current.text);
    if (clean) {
      base = current;
      become({ text: both, came: both === state.text ? state.came : "theirs", status: "waiting" });
      sendSoon(0);
    } else {
      theirs = current;
      become({ status: "conflict", conflict: { theirs: current.text, both } });
    }
  }

  async function send() {
    const text = state.text;
    if (theirs || text === base.text) {
      if (!theirs) become({ status: "saved", because: null });
      return keepOnDevice();
    }
    become({ status: "saving" });
    const answer = await save({ text, version: base.version }).catch((): SaveAnswer => ({ kind: "unreachable" }));
    if (answer.kind === "saved" || (answer.kind === "conflict" && answer.current.text === text)) {
      base = { text, version: answer.kind === "saved" ? answer.version : answer.current.version };
      const isDone = state.text === text;
      become({ status: isDone ? "saved" : "waiting", because: null });
      if (!isDone) sendSoon();
    } else if (answer.kind === "conflict") meet(answer.current);
    else if (answer.kind === "refused") become({ status: "refused", because: answer.because });
    else become({ status: "unreachable" });
    await keepOnDevice();
  }

  /** Sends what is not yet there; waits for what is on its way. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (sending) await sending;
    sending ??= send().finally(() => {
      sending = null;
    });
    await sending;
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    write(text: string) {
      become({ text, came: null, status: theirs ? "conflict" : "waiting" });
      if (theirs) become({ conflict: { theirs: theirs.text, both: mergeWords(base.text, text, theirs.text).text } });
      else sendSoon();
      void keepOnDevice();
    },
    /** What a person made of two texts; from then on it is the text. */
    settle(text: string) {
      if (theirs) base = theirs;
      theirs = null;
      become({ text, conflict: null, status: "waiting", came: null });
      void keepOnDevice();
      return flush();
    },
    /** Drops what is only on this device. */
    async discard() {
      clearTimeout(timer);
      theirs = null;
      become({ text: base.text, status: "saved", conflict: null, because: null, came: null });
      await keepOnDevice();
    },
    /** Brings back what an editor that was closed, or crashed, left on this device. */
    async restore() {
      const left = await drafts.leftBehind().catch(() => []);
      for (const draft of left) {
        const isSent = draft.text === base.text || draft.text === draft.base.text;
        if (!isSent) {
          const { text, clean } = mergeWords(draft.base.text, draft.text, state.text);
          if (clean || state.text !== base.text) become({ text, came: "own", status: "waiting" });
          else {
            // As if it had been written here, and the server's text had come between.
            [theirs, base] = [base, draft.base];
            become({
              ...{ text: draft.text, came: "own", status: "conflict" },
              conflict: { theirs: theirs.text, both: text },
            });
          }
          await drafts.keep(state.text, base);
        }
        await draft.remove();
      }
      if (state.text !== base.text && !theirs) await flush();
    },
    flush,
    /**
     * Sends until nothing written waits any more.
     *
     * @returns the version that the server has of what stands here, or null when it does not have that
     */
    async sent(): Promise<number | null> {
      // Merging, and who types on, make more to send.
      for (let turn = 0; turn < SENT_TURNS; turn += 1) {
        await flush();
        if (state.status !== "waiting") break;
      }
      return state.status === "saved" ? base.version : null;
    },
    /** Takes in what the server said it has, when something other than a save met it. */
    async see(current: Kept): Promise<void> {
      if (sending) await sending;
      // An answer that comes late tells nothing new.
      if (current.version <= base.version) return;
      if (theirs) {
        if (current.version <= theirs.version) return;
        theirs = current;
        const { text: both } = mergeWords(base.text, state.text, current.text);
        become({ conflict: { theirs: current.text, both } });
      } else meet(current);
      await keepOnDevice();
    },
    /** Stops the clock; what is not sent stays on the device. */
    stop() {
      clearTimeout(timer);
    },
  };
}
