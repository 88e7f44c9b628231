"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { TextArea } from "#components/text-area.tsx";
import { draftOf, keepDraft, letGoOnceKept } from "#lib/draft.ts";

/** A hand that has rested this long has finished a thought. */
const REST = 3_000;

type AnswerFieldProps = {
  /** Under which what is being written is kept on this device; another one is another field. */
  name: string;
  label: string;
  description?: string;
  saved: string;
  maxLength?: number;
  /** Resolves to whether this device keeps it. */
  onSave: (before: string, text: string) => Promise<boolean>;
  onWrite?: (text: string) => void;
};

/** A field that saves itself: while somebody rests, when they leave it, and when they leave the page. */
export function AnswerField({ name, label, description, saved, maxLength = 4000, onSave, onWrite }: AnswerFieldProps) {
  const [text, setText] = useState(saved);
  const before = useRef(saved);

  const write = useEffectEvent((now: string) => {
    setText(now);
    onWrite?.(now);
  });
  // Words that a crash left behind come back. They were not written by somebody who saw what has arrived since.
  useEffect(() => {
    const left = draftOf(name);
    if (left === "") return;
    if (!left.startsWith(before.current)) before.current = "";
    write(left);
  }, [name]);

  function save(written = text) {
    const now = written.trim();
    if (now === before.current.trim()) return;
    const seen = before.current;
    before.current = now;
    void letGoOnceKept(name, now, onSave(seen, now)).then((isKept) => {
      // Not kept: the next save says it once more.
      if (!isKept && before.current === now) before.current = seen;
    });
  }
  const saveNow = useEffectEvent(save);
  useEffect(() => {
    const timer = setTimeout(() => saveNow(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const whenHidden = () => document.visibilityState === "hidden" && saveNow();
    document.addEventListener("visibilitychange", whenHidden);
    return () => {
      document.removeEventListener("visibilitychange", whenHidden);
      saveNow();
    };
  }, []);

  return (
    <TextArea
      name={name}
      label={label}
      description={description}
      ownWords
      rows={5}
      maxLength={maxLength}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        keepDraft(name, event.target.value);
        onWrite?.(event.target.value);
      }}
      onBlur={() => save()}
    />
  );
}
