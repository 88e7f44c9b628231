"use client";

import { useEffect, useRef, useState } from "react";
import { newId } from "#lib/uuid.ts";
import { useOutbox } from "#trpc/outbox.tsx";
import { type Review, SAVE_REVIEW, type SaveInput, saveInput } from "../schema.ts";

type Content = Pick<SaveInput, "lastStep" | "reflection" | "nextStep" | "finished">;
const blank: Content = { lastStep: null, reflection: "", nextStep: "", finished: false };

const contentOf = ({ lastStep, reflection, nextStep, finished }: Content): Content => ({
  ...{ lastStep, reflection, nextStep, finished },
});

/**
 * A review as it stands on this device: what is being typed, else what waits to be sent, else what the server knows.
 * Every save says which one it builds on, so that two devices never overwrite each other.
 */
export function useReview({ week, review, title }: { week: string; review: Review | null; title: string }) {
  const { entries, add } = useOutbox();
  const [typed, setTyped] = useState<Content | null>(null);
  // What this page kept last, known before the outbox has read it back: leaving a field and pressing a button come at once.
  const kept = useRef<{ operationId: string; content: Content } | null>(null);
  const sent = entries.flatMap(({ deed }) => {
    const input = deed.kind === SAVE_REVIEW ? saveInput.safeParse(deed.input).data : undefined;
    return input?.week === week ? [input] : [];
  });
  const latest = sent.at(-1);
  const saved = latest ? contentOf(latest) : review ? contentOf(review) : blank;
  const content = typed ?? saved;

  // Where another device had written too and its version was chosen, what this page kept is gone, and so it lets go of it.
  const isHere = sent.some(({ operationId }) => operationId === kept.current?.operationId);
  const wasHere = useRef(false);
  useEffect(() => {
    if (wasHere.current && !isHere && kept.current) {
      kept.current = null;
      setTyped(null);
    }
    wasHere.current = isHere;
  }, [isHere]);
  const after = latest?.operationId ?? review?.revision ?? null;

  /** Keeps what is typed on the device; nothing happens when nothing was said. */
  async function save(change: Partial<Content> = {}): Promise<void> {
    const now = { ...content, ...change };
    setTyped(now);
    const before = kept.current ?? { operationId: after, content: saved };
    if (JSON.stringify(contentOf(now)) === JSON.stringify(before.content)) return;
    const input: SaveInput = { operationId: newId(), week, after: before.operationId, ...now };
    const earlier = kept.current;
    kept.current = { operationId: input.operationId, content: contentOf(now) };
    try {
      await add({ chain: `review:${week}`, subject: week, title }, { kind: SAVE_REVIEW, input });
    } catch (error) {
      kept.current = earlier;
      throw error;
    }
  }

  return { content, type: (change: Partial<Content>) => setTyped({ ...content, ...change }), save };
}
