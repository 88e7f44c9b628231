"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { type Review, SAVE_REVIEW, type SaveInput, saveInput } from "../schema.ts";
import { keepLeftWords, type LeftWords, leftWords, withLeftWords } from "./left-words.ts";

type Content = Pick<SaveInput, "lastStep" | "reflection" | "nextStep" | "finished">;
const blank: Content = { lastStep: null, reflection: "", nextStep: "", finished: false };

const contentOf = ({ lastStep, reflection, nextStep, finished }: Content): Content => ({
  ...{ lastStep, reflection, nextStep, finished },
});

type Reviewed = { clientId: string; week: string; review: Review | null; title: string };

/**
 * A review as it stands on this device: what is being typed, else what a crash left behind, else what waits to be sent,
 * else what the server knows. Every save says which one it builds on, so that two devices never overwrite each other.
 */
export function useReview({ clientId, week, review, title }: Reviewed) {
  const { entries, add } = useOutbox();
  const [typed, setTyped] = useState<Content | null>(null);
  const [left, setLeft] = useState<LeftWords | null>(null);
  const draft = `review:${clientId}:${week}`;
  useEffect(() => setLeft(leftWords(draft)), [draft]);
  // What this page kept last, known before the outbox has read it back: leaving a field and pressing a button come at once.
  const kept = useRef<{ operationId: string; content: Content } | null>(null);
  const sent = entries.flatMap(({ deed }) => {
    const input = deed.kind === SAVE_REVIEW ? saveInput.safeParse(deed.input).data : undefined;
    return input?.week === week ? [input] : [];
  });
  const latest = sent.at(-1);
  const saved = latest ? contentOf(latest) : review ? contentOf(review) : blank;

  // Where another device had written too and its version was chosen, what this page kept is gone, and so it lets go of it.
  const isHere = sent.some(({ operationId }) => operationId === kept.current?.operationId);
  const cameHere = useRef<string | null>(null);
  useEffect(() => {
    const last = kept.current?.operationId;
    if (isHere) cameHere.current = last ?? null;
    // What is on its way to the device is not there yet, and not gone either.
    else if (last && cameHere.current === last) {
      kept.current = null;
      setTyped(null);
      setLeft(null);
      keepLeftWords(draft, null);
    }
  });

  const after = latest?.operationId ?? review?.revision ?? null;
  const content = typed ?? (left ? withLeftWords(saved, after, left) : saved);

  function type(change: Partial<Content>) {
    const now = { ...content, ...change };
    setTyped(now);
    const { reflection, nextStep } = now;
    keepLeftWords(draft, { after: kept.current?.operationId ?? after, reflection, nextStep });
  }

  /** Keeps what is typed on the device; nothing happens when nothing was said. */
  async function save(change: Partial<Content> = {}): Promise<void> {
    const now = { ...content, ...change };
    setTyped(now);
    const before = kept.current ?? { operationId: after, content: saved };
    if (JSON.stringify(contentOf(now)) === JSON.stringify(before.content)) return keepLeftWords(draft, null);
    const input: SaveInput = { operationId: newId(), week, after: before.operationId, ...now };
    const earlier = kept.current;
    kept.current = { operationId: input.operationId, content: contentOf(now) };
    try {
      await add({ chain: `review:${week}`, subject: week, title }, { kind: SAVE_REVIEW, input });
    } catch (error) {
      kept.current = earlier;
      throw error;
    }
    // Typed on while it was being kept: then the rest is still to be kept.
    if (kept.current.operationId === input.operationId && isKeptIn(draft, now)) keepLeftWords(draft, null);
  }

  // A phone that is put away may close the page without a word.
  const saveHidden = useEffectEvent(() => {
    if (document.visibilityState === "hidden" && typed) void save().catch(() => undefined);
  });
  useEffect(() => {
    const whenHidden = () => saveHidden();
    document.addEventListener("visibilitychange", whenHidden);
    return () => document.removeEventListener("visibilitychange", whenHidden);
  }, []);

  return { content, type, save };
}

function isKeptIn(draft: string, { reflection, nextStep }: Content): boolean {
  const words = leftWords(draft);
  return words?.reflection === reflection && words.nextStep === nextStep;
}
