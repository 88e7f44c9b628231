"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type AgendaInput, type AgendaItem, type AgendaReceipt, agendaReceipt } from "../schema.ts";

/** An item with a key of its own, so that it stays itself while it is moved. */
export type Listed = AgendaItem & { key: string };

function listed(items: readonly AgendaItem[]): Listed[] {
  return items.map((item, index) => ({ ...item, key: `${item.code ?? item.title}-${index}` }));
}

/**
 * The agenda as it is being arranged: shown at once, saved one change after the other. Whatever was arranged elsewhere
 * meanwhile replaces it, and says so.
 */
export function useAgenda(sessionId: string, kept: AgendaReceipt) {
  const router = useRouter();
  const [items, setItems] = useState(() => listed(kept.agenda.items));
  const [arranged, setArranged] = useState(kept.agenda.arranged);
  const version = useRef(kept.version);
  const waiting = useRef<AgendaInput["items"] | undefined>(undefined);

  function adopt({ agenda, version: now }: AgendaReceipt) {
    version.current = now;
    setArranged(agenda.arranged);
    if (waiting.current === undefined)
      setItems((shown) => (isSame(shown, agenda.items) ? shown : listed(agenda.items)));
  }

  const save = useMutation(
    useTRPC().sessions.saveAgenda.mutationOptions({
      onSuccess: adopt,
      onError: (error) => {
        waiting.current = undefined;
        const theirs = agendaReceipt.safeParse(refusalFrom(error)?.current).data;
        if (theirs) adopt(theirs);
        else if (refusalFrom(error)) router.refresh();
      },
      onSettled: () => {
        const next = waiting.current;
        waiting.current = undefined;
        if (next !== undefined) send(next);
      },
    }),
  );

  function send(next: AgendaInput["items"]) {
    save.mutate({ sessionId, version: version.current, items: next });
  }

  function write(next: AgendaInput["items"]) {
    if (save.isPending) waiting.current = next;
    else send(next);
  }

  return {
    items,
    arranged,
    error: save.error,
    isSaving: save.isPending,
    /** Shows it, and keeps it. */
    arrange(next: Listed[]) {
      setItems(next);
      write(next.map(({ key: _, because: __, resting: ___, ...item }) => item));
    },
    /** Shows it while a field is being typed in. */
    show: setItems,
    /** Goes back to what is suggested. */
    reset: () => write(null),
  };
}

function isSame(shown: readonly Listed[], kept: readonly AgendaItem[]): boolean {
  return JSON.stringify(shown.map(({ key: _, ...item }) => item)) === JSON.stringify(kept);
}
