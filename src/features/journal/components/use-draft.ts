import { useEffect, useState } from "react";
import { draftOf, keepDraft } from "#lib/draft.ts";

/** Words that outlive leaving the page and a crash, on this device only; signing out takes them away. */
export function useDraft(name: string): [string, (text: string) => void] {
  const [text, setText] = useState("");
  useEffect(() => setText(draftOf(name)), [name]);
  return [
    text,
    (next) => {
      setText(next);
      keepDraft(name, next);
    },
  ];
}
