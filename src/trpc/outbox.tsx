"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type * as z from "zod";
import { holdOn, keepOnDevice, keptOnDevice, removeFromDevice, wasEvicted } from "#lib/device-store.ts";
import { inTurn } from "#lib/in-turn.ts";
import { forgetPages, keepPages, openPagesOffline } from "#lib/offline-pages.ts";
import { type Answer, type Delivery, deliver, type Entry, entry as entrySchema } from "#lib/outbox.ts";
import { useTRPCClient } from "./client.tsx";
import { refusalFrom } from "./refusal.ts";

/** While something waits, the server is asked again this often, beside every sign of being online. */
const AGAIN_AFTER = 30_000;

type Api = ReturnType<typeof useTRPCClient>;
type Deed = { readonly operationId: string };

/** How deeds of one kind reach the server; a feature makes one with `sender`. */
export type Sender = {
  /** Whether this release can read what an earlier one kept. */
  reads: (entry: Entry) => boolean;
  send: (api: Api, entry: Entry, ago: number) => Promise<unknown>;
  words: (entry: Entry) => readonly string[];
  pages: (entry: Entry) => readonly string[];
  isUrgent: boolean;
};

type Sending<Input extends Deed> = {
  /** Sends it to its procedure, which answers a repeat with the first receipt; `ago` in ms since it was done. */
  send: (api: Api, input: Input, ago: number) => Promise<unknown>;
  /** The person's own words in it, in the order written: what would be lost with it. */
  words: (input: Input) => readonly string[];
  /** Pages that are kept for offline and show what it changes. */
  pages?: (entry: Entry) => readonly string[];
  /** Goes before everything that is not, so that nothing which the server cannot take holds it up. */
  isUrgent?: boolean;
};

/** A sender of deeds whose input has this shape. */
export function sender<Input extends Deed>(
  schema: z.ZodType<Input>,
  { send, words, pages, isUrgent = false }: Sending<Input>,
): Sender {
  return {
    reads: ({ deed }) => schema.safeParse(deed.input).success,
    send: (api, { deed }, ago) => send(api, schema.parse(deed.input), ago),
    words: ({ deed }) => words(schema.parse(deed.input)),
    pages: pages ?? (() => []),
    isUrgent,
  };
}

/** By the kind of a deed. */
export type Senders = Readonly<Record<string, Sender>>;

type Outbox = {
  /** What waits on this device or was refused, and what was sent since the page opened, in the order done. */
  entries: readonly Entry[];
  waiting: number;
  refused: readonly Entry[];
  /** Whether an operation is still on this device: waiting, or refused. */
  keeps: (id: string) => boolean;
  /** Null until something was sent from this page. */
  delivery: Delivery | "sending" | null;
  /** Own words in some entries, in the order written. */
  wordsIn: (entries: readonly Entry[]) => string[];
  /** Keeps a deed on the device and sends it when that is possible. Rejects only when the device cannot keep it either. */
  add: (about: Pick<Entry, "chain" | "subject" | "title">, deed: Entry["deed"]) => Promise<void>;
  retry: (chain: string) => Promise<void>;
  /** Takes a chain off the device; what it gives puts it back, for who did not mean to. */
  drop: (chain: string) => Promise<() => Promise<void>>;
  /** Takes one operation back that waits or was refused; nothing may build on it. */
  takeBack: (id: string) => Promise<void>;
};

const OutboxContext = createContext<Outbox | null>(null);

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error("useOutbox needs an OutboxProvider above it.");
  return outbox;
}

type OutboxProviderProps = {
  /** Whose entries: user and practice. */
  person: string;
  /** Stays the same for the life of the page. */
  senders: Senders;
  /** Tells what another device had said already; nothing of this one was lost. */
  onKnownAlready: (because: string) => void;
  children: ReactNode;
};

/** Keeps what a client does on this device until the server has it. */
export function OutboxProvider({ person, senders, onKnownAlready, children }: OutboxProviderProps) {
  const router = useRouter();
  const send = useSend(senders);
  const verify = useVerify(person);
  const [kept, setKept] = useState<readonly Entry[]>([]);
  const [sent, setSent] = useState<readonly Entry[]>([]);
  const [delivery, setDelivery] = useState<Outbox["delivery"]>(null);

  // What this page knows to be on the device, for when the browser empties its store under it.
  const known = useRef<readonly Entry[]>([]);
  useEffect(() => {
    known.current = kept;
  }, [kept]);

  const read = useCallback(async () => {
    const stored = () => keptOnDevice(person).catch(() => []);
    let records = await stored();
    if (await wasEvicted().catch(() => false)) {
      for (const { seq: _, ...entry } of known.current) await keepOnDevice(entry).catch(() => undefined);
      records = await stored();
    }
    const readable = records.flatMap((record) => entrySchema.safeParse(record).data ?? []);
    const entries = readable.filter((entry) => senders[entry.deed.kind]?.reads(entry));
    setKept(entries);
    return entries;
  }, [person, senders]);

  const wordsIn = useCallback(
    (entries: readonly Entry[]) => entries.flatMap((entry) => senders[entry.deed.kind]?.words(entry) ?? []),
    [senders],
  );

  const sendAll = useCallback(
    () =>
      inTurn(async () => {
        const entries = await read();
        if (!entries.some(({ state }) => state === "waiting")) return;
        const pages = new Set<string>();
        const changed = (entry: Entry) => {
          for (const page of senders[entry.deed.kind]?.pages(entry) ?? []) pages.add(page);
        };
        let answered = false;
        setDelivery("sending");
        const identity = await verify();
        if (identity.kind !== "accepted") return setDelivery(identity.kind === "refused" ? "fault" : identity.kind);
        const urgency = ({ deed }: Entry) => Number(senders[deed.kind]?.isUrgent ?? false);
        const inOrder = entries.toSorted((a, b) => urgency(b) - urgency(a));
        const result = await deliver(inOrder, {
          send,
          accepted: async (entry) => {
            answered = true;
            if (entry.seq !== undefined) await removeFromDevice(entry.seq);
            changed(entry);
            setSent((before) => [...before, entry]);
          },
          refused: async (entry, { because, code, current }) => {
            answered = true;
            changed(entry);
            const alone = entries.filter(({ chain }) => chain === entry.chain).length === 1;
            if (code === "conflict" && alone && wordsIn([entry]).length === 0 && entry.seq !== undefined) {
              // Said on another device already, and nothing here that could be lost: the page shows what is kept.
              await removeFromDevice(entry.seq);
              return onKnownAlready(because);
            }
            await keepOnDevice({ ...entry, state: "refused", because, code, current });
          },
        });
        await read();
        setDelivery(result);
        // Without a connection a refresh would leave the page, and what is being written on it.
        if (!answered || !navigator.onLine) return;
        router.refresh();
        await keepPages([...pages]);
      }),
    [read, send, verify, wordsIn, senders, onKnownAlready, router],
  );

  useEffect(() => {
    void forgetPages(person);
    void openPagesOffline();
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
  }, [person, sendAll]);

  const outbox = useMemo<Outbox>(() => {
    const ofChain = (chain: string) => kept.filter((entry) => entry.chain === chain);
    return {
      entries: [...sent, ...kept],
      waiting: kept.filter(({ state }) => state === "waiting").length,
      refused: kept.filter(({ state }) => state === "refused"),
      keeps: (id) => kept.some((entry) => entry.id === id),
      delivery,
      wordsIn,
      async add(about, deed) {
        const { operationId: id } = deed.input;
        const entry: Entry = { ...about, person, id, at: Date.now(), state: "waiting", deed };
        try {
          const seq = await keepOnDevice(entry);
          setKept((before) => [...before, { ...entry, seq }]);
        } catch {
          // No store on this device (a private window): then it goes straight to the server, or the person is told.
          const answer = await send(entry);
          if (answer.kind !== "accepted") throw new Error(answer.kind === "refused" ? answer.because : "");
          setSent((before) => [...before, entry]);
          return router.refresh();
        }
        void holdOn();
        void sendAll();
      },
      async retry(chain) {
        for (const entry of ofChain(chain)) await keepOnDevice({ ...entry, state: "waiting" });
        await sendAll();
      },
      async drop(chain) {
        const dropped = ofChain(chain);
        for (const { seq } of dropped) if (seq !== undefined) await removeFromDevice(seq);
        await read();
        return async () => {
          for (const entry of dropped) await keepOnDevice(entry);
          await read();
        };
      },
      async takeBack(id) {
        for (const entry of kept) if (entry.id === id && entry.seq !== undefined) await removeFromDevice(entry.seq);
        // What it held up goes now.
        await sendAll();
      },
    };
  }, [kept, sent, delivery, person, read, send, sendAll, wordsIn, router]);

  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

/** Sends one entry by the sender of its kind. */
function useSend(senders: Senders): (entry: Entry) => Promise<Answer> {
  const api = useTRPCClient();
  return useCallback(
    async (entry) => {
      try {
        await senders[entry.deed.kind]?.send(api, entry, Math.max(0, Date.now() - entry.at));
        return { kind: "accepted" };
      } catch (error) {
        return answerFrom(error);
      }
    },
    [api, senders],
  );
}

/** Whether the session is still this person's: in another tab somebody else may have signed in. */
function useVerify(person: string): () => Promise<Answer> {
  const { account } = useTRPCClient();
  return useCallback(async () => {
    try {
      const { userId, acting } = await account.me.query();
      return { kind: person === `${userId}.${acting?.organisationId}` ? "accepted" : "signed_out" };
    } catch (error) {
      return answerFrom(error);
    }
  }, [account, person]);
}

function answerFrom(error: unknown): Answer {
  const refusal = refusalFrom(error);
  if (!refusal || refusal.code === "rate_limited") return { kind: "unreachable" };
  if (refusal.code === "fault") return { kind: "fault" };
  if (refusal.code === "signed_out") return { kind: "signed_out" };
  const because = Object.values(refusal.fields ?? {})[0] ?? (error instanceof Error ? error.message : "");
  return { kind: "refused", code: refusal.code, because, current: refusal.current };
}
