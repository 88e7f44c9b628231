import { useCallback, useEffect, useRef, useState } from "react";
import { type EditorDraft, openEditorDraft } from "#lib/editor-draft.ts";

type Write = (text: string) => void;

/**
 * Words that outlive leaving the page and a crash, on this device only; signing out takes them away.
 *
 * @returns the words, a way to write them anew, and a way to put more below them
 */
export function useDraft(name: string): [string, Write, Write] {
  const [text, setText] = useState("");
  const latest = useRef("");
  const draft = useRef<EditorDraft | null>(null);
  const write = useCallback((next: string) => {
    latest.current = next;
    setText(next);
    draft.current?.keep(next);
  }, []);
  const add = useCallback((more: string) => write(joined(latest.current, more)), [write]);
  useEffect(() => {
    // What is being written already stays below what was left.
    const opened = openEditorDraft(name, (left) => write(joined(left, latest.current)));
    draft.current = opened;
    return () => opened.close();
  }, [name, write]);
  return [text, write, add];
}

function joined(first: string, second: string): string {
  return [first, second].filter((each) => each !== "").join("\n");
}
