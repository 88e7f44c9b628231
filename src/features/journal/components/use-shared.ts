import { useEffect, useEffectEvent } from "react";
import { takeShared } from "#lib/shared-words.ts";

/** Takes what another app shared with this one into what is being written, behind what stands there. */
export function useShared(words: string, setWords: (words: string) => void): void {
  const take = useEffectEvent(async () => {
    const shared = await takeShared();
    if (shared !== "") setWords([words, shared].filter((each) => each !== "").join("\n"));
  });
  useEffect(() => {
    // After the draft of before has been read.
    const timer = setTimeout(() => void take(), 0);
    return () => clearTimeout(timer);
  }, []);
}
