"use client";

import { useEffect, useRef, useState } from "react";
import { draftsFor } from "#lib/draft-store.ts";
import type { EngagementView } from "../schema.ts";

type Whose = Pick<EngagementView, "engagementId" | "person" | "closing">;

/** The closing summary while it is written: it waits on this device until the engagement is completed. */
export function useClosingDraft({ engagementId, person, closing }: Whose) {
  const [text, setText] = useState(closing);
  const written = useRef(closing);
  const drafts = useRef<ReturnType<typeof draftsFor> | null>(null);

  useEffect(() => {
    const own = draftsFor(person, `closing/${engagementId}`);
    drafts.current = own;
    let isOpen = true;
    const base = { text: closing, version: 0 };
    void (async () => {
      const [left] = await own.leftBehind().catch(() => []);
      // Who writes already goes on; what was left waits for the next time.
      if (!left || !isOpen || written.current !== closing) return;
      written.current = left.text;
      setText(left.text);
      await own.keep(left.text, base);
      await left.remove();
    })().catch(() => {});
    return () => {
      isOpen = false;
      own.close();
    };
  }, [engagementId, person, closing]);

  return {
    text,
    write(next: string) {
      written.current = next;
      setText(next);
      const kept =
        next === closing ? drafts.current?.remove() : drafts.current?.keep(next, { text: closing, version: 0 });
      // Without a store on the device it stays in the field.
      kept?.catch(() => {});
    },
    /** Leaves nothing of it on this device, also of what a closed dialog left. */
    async forget() {
      const left = (await drafts.current?.leftBehind().catch(() => [])) ?? [];
      await drafts.current?.remove().catch(() => {});
      for (const { remove } of left) await remove().catch(() => {});
    },
  };
}
