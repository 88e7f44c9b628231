"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { draftsFor } from "#lib/draft-store.ts";
import { type Kept, type KeptState, type KeptWords, keepWords, type SaveAnswer } from "#lib/kept-words.ts";

/** While the server is away it is asked again this often, beside every sign of being online; in ms. */
const AGAIN_AFTER = 10_000;

export type Keeping = {
  /** Names the field, such as `note/<id>`: what an editor left on the device comes back in the same place only. */
  place: string;
  /** Whose words; nobody else is shown what waits on the device. */
  person: string;
  /** As the server has it; version 0 when it does not have it yet. Later values of it are not looked at. */
  start: Kept;
  save: (words: Kept) => Promise<SaveAnswer>;
};

/** Words in an editor, kept at once on the device and soon on the server. */
export function useKeptWords({ place, person, start, save }: Keeping) {
  const saving = useRef(save);
  const words = useRef<KeptWords | null>(null);
  const [initial] = useState<KeptState>({
    ...{ text: start.text, status: "saved" },
    because: null,
    conflict: null,
    came: null,
  });
  const [begin] = useState(start);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    saving.current = save;
  });

  useEffect(() => {
    const drafts = draftsFor(person, place);
    const kept = keepWords({ start: begin, save: (text) => saving.current(text), drafts });
    words.current = kept;
    setReady(true);
    void kept.restore();
    const again = () => {
      if (kept.state().status === "unreachable" || kept.state().status === "not_kept") void kept.flush();
    };
    const leaving = () => {
      if (document.visibilityState === "hidden") void kept.flush();
      else again();
    };
    const timer = setInterval(again, AGAIN_AFTER);
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", leaving);
      // What is not sent yet goes now; only then may another editor take the draft for one left behind.
      void kept.flush().finally(() => {
        kept.stop();
        drafts.close();
      });
    };
  }, [person, place, begin]);

  const subscribe = useCallback(
    (listener: () => void) => (isReady && words.current ? words.current.subscribe(listener) : () => {}),
    [isReady],
  );
  const state = useSyncExternalStore(
    subscribe,
    () => words.current?.state() ?? initial,
    () => initial,
  );
  return {
    state,
    write: (text: string) => words.current?.write(text),
    settle: (text: string) => words.current?.settle(text),
    /** Sends what is written now; resolves with how that went. */
    flush: async () => {
      await words.current?.flush();
      return words.current?.state().status ?? "saved";
    },
    /** Sends until nothing waits; resolves with the version that the server has of it, or null when it has not. */
    sent: async () => (await words.current?.sent()) ?? null,
    /** Takes in what the server turned out to have. */
    see: async (current: Kept) => words.current?.see(current),
    discard: async () => words.current?.discard(),
    /** Whether what is written can be kept yet; before that the field takes nothing. */
    isReady,
  };
}
