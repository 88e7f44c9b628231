import { useEffect, useEffectEvent } from "react";
import { takeShared } from "#lib/shared-words.ts";

/** Takes what another app shared with this one into what is being written, behind what stands there. */
export function useShared(add: (words: string) => void): void {
  const take = useEffectEvent(async () => {
    const shared = await takeShared();
    if (shared !== "") add(shared);
  });
  useEffect(() => {
    // Not in a page that is thrown away at once.
    const timer = setTimeout(() => void take(), 0);
    return () => clearTimeout(timer);
  }, []);
}
