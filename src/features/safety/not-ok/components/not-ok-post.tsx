"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { keepOnDevice, keptOnDevice, removeFromDevice } from "#lib/device-store.ts";
import { keepPages, openPagesOffline } from "#lib/offline-pages.ts";
import { type Delivery, deliver } from "#lib/outbox.ts";
import { newId } from "#lib/uuid.ts";
import { type Entry, entry as entrySchema } from "../schema.ts";
import { useReporting } from "./use-reporting.ts";

/** While something waits, the server is asked again this often, beside every sign of being online. */
const AGAIN_AFTER = 30_000;

type NotOkPost = {
  /** What waits on this device or was refused. */
  kept: readonly Entry[];
  /** Operations that have arrived since the page opened. */
  arrived: readonly string[];
  delivery: Delivery | null;
  /** Keeps it on the device and sends it when that is possible. Rejects only when neither works. */
  tell: (note: string) => Promise<string>;
  retry: () => Promise<void>;
};

const NotOkContext = createContext<NotOkPost | null>(null);

export function useNotOkPost(): NotOkPost {
  const post = useContext(NotOkContext);
  if (!post) throw new Error("useNotOkPost needs a NotOkPost above it.");
  return post;
}

/** One tab after the other where the browser can lock; elsewhere the server sorts repeats out. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request("proven-not-ok", work);
}

/** Keeps "I am not OK" on this device until the server has it, and the pages of help for when there is no connection. */
export function NotOkPost({ person, children }: { person: string; children: ReactNode }) {
  const { report, verify } = useReporting(person);
  const [kept, setKept] = useState<readonly Entry[]>([]);
  const [arrived, setArrived] = useState<readonly string[]>([]);
  const [delivery, setDelivery] = useState<Delivery | null>(null);

  const read = useCallback(async () => {
    const records = await keptOnDevice(person).catch(() => []);
    const entries = records.flatMap((record) => entrySchema.safeParse(record).data ?? []);
    setKept(entries);
    return entries;
  }, [person]);

  const sendAll = useCallback(
    () =>
      inTurn(async () => {
        const entries = await read();
        if (!entries.some(({ state }) => state === "waiting")) return;
        const identity = await verify();
        if (identity.kind !== "accepted") {
          return setDelivery(identity.kind === "signed_out" ? "signed_out" : "unreachable");
        }
        const result = await deliver(entries, {
          send: report,
          accepted: async ({ id, seq }) => {
            if (seq !== undefined) await removeFromDevice(seq);
            setArrived((before) => [...before, id]);
          },
          refused: async (entry, { because }) => {
            await keepOnDevice({ ...entry, state: "refused", because });
          },
        });
        await read();
        setDelivery(result);
      }),
    [read, report, verify],
  );

  useEffect(() => {
    void openPagesOffline().then(() => keepPages(["/portal/help", "/portal/grounding"]));
    void sendAll();
    const whenSeen = () => document.visibilityState === "visible" && void sendAll();
    const again = setInterval(whenSeen, AGAIN_AFTER);
    window.addEventListener("online", whenSeen);
    document.addEventListener("visibilitychange", whenSeen);
    return () => {
      clearInterval(again);
      window.removeEventListener("online", whenSeen);
      document.removeEventListener("visibilitychange", whenSeen);
    };
  }, [sendAll]);

  const post = useMemo<NotOkPost>(
    () => ({
      kept,
      arrived,
      delivery,
      async tell(note) {
        const id = newId();
        const entry: Entry = { kind: "not_ok", person, id, chain: id, note, at: Date.now(), state: "waiting" };
        try {
          await keepOnDevice(entry);
        } catch {
          // No store on this device (a private window): then it goes straight to the server, or the person is told.
          const answer = await report(entry);
          if (answer.kind !== "accepted") throw new Error(answer.kind === "refused" ? answer.because : "");
          setArrived((before) => [...before, id]);
          return id;
        }
        await read();
        void sendAll();
        return id;
      },
      async retry() {
        for (const entry of kept) await keepOnDevice({ ...entry, state: "waiting" });
        await sendAll();
      },
    }),
    [kept, arrived, delivery, person, read, report, sendAll],
  );

  return <NotOkContext value={post}>{children}</NotOkContext>;
}
